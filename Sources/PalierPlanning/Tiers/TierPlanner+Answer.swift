import PalierModel

extension TierPlanner {
  /// What a system bears, and what gives way first there.
  struct Answer {
    var calibration: Calibration?
    var capacity: Figure?
    var bottlenecks: [Bottleneck] = []
    var missing: [Text] = []
  }

  /// Demands of a system: those measured, else those that it declares.
  func demands(of system: System) -> Calibration? {
    guard let calibration else { return Calibration(declaredBy: system) }
    return calibration.isDeclared ? Calibration(declaredBy: system) : calibration
  }

  /// What simulation says of a system on its own machine.
  func answer(for system: System) throws -> Answer {
    guard let calibration = demands(of: system) else {
      return Answer(missing: [TierPlanner.missingDemands])
    }
    let predictor = try Predictor(
      system: system,
      calibration: calibration,
      cores: PlannedCores(system.machine)
    )
    let speed = calibration.speed.mid
    var answer = Answer(calibration: calibration)
    let known = known?.system == system ? known : nil
    answer.bottlenecks = try known?.bottlenecks ?? predictor.bottlenecks(speed: speed)
    if system.objectives.isEmpty {
      answer.missing.append(
        Text(
          en: "An objective, such as `objectives: { p95: 1 s }`, would tell the capacity.",
          fr: "Un objectif, comme « \("objectives: { p95: 1 s }") », dirait la capacité."
        )
      )
    } else {
      let capacity = known == nil ? try predictor.capacity(speed: speed) : known?.capacity
      answer.capacity = capacity.map {
        Figure(
          $0,
          .count,
          from: .predicted(
            model: calibration.isDeclared ? "simulation, declared demands" : "simulation",
            error: nil
          )
        )
      }
    }
    return answer
  }

  static let missingDemands = Text(
    en:
      "Nobody has measured what a request costs: `palier calibrate` tells in a few minutes at light load, or declare `demand` for each action.",
    fr:
      "Personne n'a mesuré ce que coûte une requête : « palier calibrate » le dit en quelques minutes à faible charge ; sinon, déclarez « demand » pour chaque action."
  )
}
