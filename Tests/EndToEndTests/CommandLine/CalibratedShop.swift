import Foundation
import PalierModel
import PalierStore

/// A dossier, and the calibration that `palier calibrate` would have put into its history.
enum CalibratedShop {
  /// Two synchronous workers; a request computes 10 ms and waits 90 ms outside.
  static let dossier = """
    system: Shop
    objectives: { mean: { page: 500 ms } }
    population: { registered: 1000, daily_active: 10 %, peak_hour: 18 %, session: 10 min }
    machine: { cpu: 1, memory: 8 GiB }
    services: { web: { kind: gunicorn, workers: 2, speed: fixed } }
    actions: { page: { request: GET /, think: 1 s, outside: 90 ms } }
    changes:
      workers: { set: { web.workers: 60 } }
      memory: { set: { machine.memory: 64 GiB } }
      sql: { sql: indexes.sql }

    """

  /// Puts the calibration into the history of a directory.
  static func store(
    in directory: String,
    yardstick: Int? = Calibration.currentYardstick
  ) throws {
    let store = try Store(directory: directory)
    let samples = (0..<100).map { _ in DemandSample(cpu: [0.01], elapsed: 0.1) }
    var calibration = Calibration(
      run: "abc",
      system: "Shop",
      variant: [],
      date: "2026-01-01",
      host: HostProfile(model: "", kernel: "", cores: 1, memory: 1, schedulerTick: 0),
      speed: Interval(exactly: 1),
      services: [
        ServiceProfile(
          name: "web",
          processes: 2,
          workers: .synchronous,
          evidence: [],
          cores: [0],
          speedExponent: Interval(exactly: 0),
          memory: 0
        )
      ],
      actions: DemandProfile(samples).map {
        [
          ActionProfile(
            name: "page",
            backToBack: $0,
            closesConnection: false,
            requestBytes: 100,
            responseBytes: 100
          )
        ]
      } ?? []
    )
    calibration.yardstick = yardstick
    try store.append(
      CalibrationRecord(
        system: "Shop",
        variant: "",
        at: 1_770_000_000,
        payload: try Payload(calibration)
      )
    )
  }
}
