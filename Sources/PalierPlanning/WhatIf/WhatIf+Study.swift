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
    private let cost: ([String], System) -> [Figure]
    private let progress: (Int) -> Void
    private let first: (key: Key, trial: WhatIfTrial, cost: [Figure], machine: Machine)
    private var trials: [Key: WhatIfTrial] = [:]
    private var effects: [[String]: WhatIfEffect] = [:]

    init(
      _ calibration: Calibration,
      _ load: LoadLevel?,
      _ seed: UInt64,
      variant: @escaping ([String]) throws -> System,
      cost: @escaping ([String], System) -> [Figure],
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
    /// Another machine at no other price is one whose price nobody gave.
    private func added(_ costs: [Figure], for machine: Machine) -> Figure? {
      if machine != first.machine, costs == first.cost { return nil }
      let gone = first.cost.filter { today in
        !costs.contains { $0.dimension == today.dimension }
      }
      let differences = (costs + gone).map {
        difference($0.dimension, first.cost, costs, $0.source)
      }
      let changed = differences.filter { $0.value != Interval(exactly: 0) }
      return changed.count > 1 ? nil : changed.first ?? differences.first
    }

    /// What is paid more in one currency, bound by bound: what stays the same costs the same in both.
    private func difference(
      _ currency: Dimension,
      _ before: [Figure],
      _ after: [Figure],
      _ source: Source
    ) -> Figure {
      let none = Interval(exactly: 0)
      let old = before.first { $0.dimension == currency }?.value ?? none
      let new = after.first { $0.dimension == currency }?.value ?? none
      return Figure(
        Interval(low: new.low - old.low, mid: new.mid - old.mid, high: new.high - old.high),
        currency,
        from: source
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
