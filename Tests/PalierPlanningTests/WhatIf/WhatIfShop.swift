import PalierDossier
import PalierModel
import PalierPlanning

/// A shop of two synchronous workers: each request computes 10 ms on one core and waits 90 ms
/// outside, so that two workers answer 20 a second and the core 100.
struct WhatIfShop {
  let system: System

  struct Unreadable: Error {}

  init() throws {
    let reading = Dossier.parse(
      """
      system: Shop
      objectives: { mean: { page: 500 ms } }
      machine: { cpu: 1, memory: 8 GiB }
      services: { web: { kind: gunicorn, workers: 2, speed: fixed } }
      actions: { page: { request: GET /, think: 1 s, outside: 90 ms } }
      changes:
        workers: { set: { web.workers: 60 } }
        cores: { set: { machine.cpu: 2 } }
        memory: { set: { machine.memory: 64 GiB } }
        limit: { set: { web.limits.cpu: 0.1 } }
        fewer: { set: { web.workers: 1 } }
      """,
      file: "shop"
    )
    guard let system = reading.system else { throw Unreadable() }
    self.system = system
  }

  /// The shop with some of its changes, in the order in which the dossier has them.
  func variant(_ names: [String]) throws -> System {
    try Dossier.apply(changes: names, to: system)
  }

  /// What a light load would have shown.
  var calibration: Calibration {
    let samples = (0..<100).map { _ in DemandSample(cpu: [0.01], elapsed: 0.1) }
    return Calibration(
      run: "run",
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
  }
}
