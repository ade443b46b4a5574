import Foundation
import PalierDossier
import PalierModel
import PalierPlanning
import Testing

@testable import PalierProof

/// A log-in of 60 ms, on two cores.
@Suite struct EntryPaceTests {
  private func pace(limit: String?, capacity: Double?) throws -> EntryPace {
    let limits = limit.map { "limits: { cpu: \($0) }" } ?? ""
    let text = """
      system: Test
      services: { web: { kind: gunicorn, workers: 4, \(limits) } }
      actions:
        login: { request: POST /login }
        page: { request: GET /page, think: 1 s }
      journeys: { user: { once: [login], activities: [[page]] } }
      """
    let system = try #require(Dossier.parse(bytes: Array(text.utf8), file: "test.yaml").system)
    let calibration = Calibration(
      run: "test",
      system: system.name,
      variant: [],
      date: "",
      host: HostProfile(model: "", kernel: "", cores: 2, memory: 0, schedulerTick: 0.004),
      speed: Interval(exactly: 1),
      services: [
        ServiceProfile(
          name: "web",
          processes: 4,
          workers: .synchronous,
          evidence: [],
          cores: [0, 1],
          speedExponent: Interval(exactly: 0),
          memory: 0
        )
      ],
      actions: try [("login", 0.06), ("page", 0.002)].map { name, cpu in
        ActionProfile(
          name: name,
          backToBack: try #require(DemandProfile([DemandSample(cpu: [cpu], elapsed: cpu)])),
          closesConnection: false,
          requestBytes: 0,
          responseBytes: 0
        )
      }
    )
    return EntryPace(
      try NetworkBuilder(system: system, calibration: calibration),
      capacity: capacity.map { Interval(exactly: $0) }
    )
  }

  @Test(arguments: [
    // limit, demand of the whole machine or of the limit, in seconds
    (nil as String?, 0.03),
    ("0.3", 0.2),
    ("1.5", 0.04),
    ("3", 0.03),
  ])
  func aLimitSlowsTheEntry(limit: String?, demand: Double) throws {
    let pace = try pace(limit: limit, capacity: 100)
    #expect(abs(pace.demand - demand) < 1e-9, "\(pace.demand)")
    // With nobody there 70 % of the machine is given to those who enter, near the capacity 20 %.
    #expect(abs(pace.seconds(at: 0) - demand / 0.7) < 1e-9)
    #expect(abs(pace.seconds(at: 99) - demand / 0.2) < 1e-9)
  }

  @Test func nothingIsKnownWithoutACalibration() {
    #expect(EntryPace(nil, capacity: nil).seconds(at: 50) == 0)
  }
}
