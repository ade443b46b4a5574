import PalierModel
import PalierQueueing

extension WhatIf {
  /// Predicts variants, each only once.
  struct Study {
    /// What tells two variants apart for the prediction.
    private struct Key: Hashable {
      let network: Network
      let objectives: Objectives
    }

    /// The system as it is.
    let today: WhatIfEffect
    private let calibration: Calibration
    private let load: LoadLevel?
    private let seed: UInt64
    private let variant: ([String]) throws -> System
    private let cost: ([String], System) -> [CostPlan.Line]
    private let progress: (Int) -> Void
    private let first: (key: Key, trial: WhatIfTrial, cost: [CostPlan.Line], machine: Machine)
    private var trials: [Key: WhatIfTrial] = [:]
    private var effects: [[String]: WhatIfEffect] = [:]

    init(
      _ calibration: Calibration,
      _ load: LoadLevel?,
      _ seed: UInt64,
      variant: @escaping ([String]) throws -> System,
      cost: @escaping ([String], System) -> [CostPlan.Line],
      progress: @escaping (Int) -> Void
    ) throws {
      (self.calibration, self.load, self.seed) = (calibration, load, seed)
      (self.variant, self.cost, self.progress) = (variant, cost, progress)
      progress(1)
      let system = try variant([])
      let predictor = try Study.predictor(system, calibration, seed)
      let trial = try WhatIfTrial(of: predictor, at: load)
      first = (Study.key(predictor), trial, cost([], system), system.machine)
      trials[first.key] = trial
      today = WhatIfEffect(
        [],
        trial,
        beside: trial,
        monthlyCost: nil,
        isUnknownToTheModel: false,
        hasObjectives: !system.objectives.isEmpty
      )
    }

    /// What these changes do together.
    mutating func effect(of changes: [String]) throws -> WhatIfEffect {
      if let known = effects[changes] { return known }
      progress(effects.count + 2)
      let system = try variant(changes)
      let predictor = try Study.predictor(system, calibration, seed)
      let key = Study.key(predictor)
      let trial = try trials[key] ?? WhatIfTrial(of: predictor, at: load)
      trials[key] = trial
      let effect = WhatIfEffect(
        changes,
        trial,
        beside: first.trial,
        monthlyCost: added(cost(changes, system), for: system.machine),
        isUnknownToTheModel: key == first.key,
        hasObjectives: !system.objectives.isEmpty
      )
      effects[changes] = effect
      return effect
    }

    /// What a variant costs more than the system as it is; nil where no cost is known, or where
    /// it differs in several currencies.
    ///
    /// What stays the same cancels, whatever its bounds. Of what differs nothing ties the new price
    /// to the old one: the least is the new one's least beyond the old one's most. Another machine at
    /// no other price is one whose price nobody gave.
    private func added(_ costs: [CostPlan.Line], for machine: Machine) -> Figure? {
      let come = costs.filter { line in !first.cost.contains { $0.costs(as: line) } }
      let gone = first.cost.filter { line in !costs.contains { $0.costs(as: line) } }
      let changed = come.map { ($0.monthly, 1.0) } + gone.map { ($0.monthly, -1.0) }
      guard let dimension = changed.first?.0.dimension else {
        if machine != first.machine { return nil }
        return costs.first.map {
          Figure(Interval(exactly: 0), $0.monthly.dimension, from: $0.monthly.source)
        }
      }
      guard changed.allSatisfy({ $0.0.dimension == dimension }) else { return nil }
      return Figure(
        changed.reduce(Interval(exactly: 0)) { $0 + $1.0.value * $1.1 },
        dimension,
        from: .predicted(model: "sum of the costs", error: nil)
      )
    }

    private static func predictor(
      _ system: System,
      _ calibration: Calibration,
      _ seed: UInt64
    ) throws -> Predictor {
      let own = calibration.isDeclared ? Calibration(declaredBy: system) : nil
      return try Predictor(
        system: system,
        calibration: own ?? calibration,
        cores: PlannedCores(system.machine),
        seed: seed
      )
    }

    private static func key(_ predictor: Predictor) -> Key {
      let calibration = predictor.builder.calibration
      let draw = DemandDraw(calibration, speed: calibration.speed.mid)
      return Key(
        network: predictor.builder.network(at: .users(1_000), in: draw),
        objectives: predictor.builder.system.objectives
      )
    }
  }
}
