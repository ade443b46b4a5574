import PalierModel
public import PalierPlanning

/// What `palier whatif --json` prints: stable names, SI units.
public struct WhatIfObject: Encodable {
  /// What some changes together do.
  struct Effect: Encodable {
    let changes: [String]
    let capacity: Interval?
    let usersGained: Interval?
    let p95: Interval?
    let timeGained: Interval?
    let bottleneck: BottleneckObject?
    let monthlyCost: Interval?
    let currency: String?
    let usersPerMoney: Double?
    let verdict: WhatIfEffect.Verdict
    let modelled: Bool

    enum CodingKeys: String, CodingKey {
      case changes
      case capacity
      case usersGained = "users_gained"
      case p95
      case timeGained = "seconds_gained"
      case bottleneck
      case monthlyCost = "monthly_cost"
      case currency
      case usersPerMoney = "users_per_money"
      case verdict
      case modelled
    }

    init(_ effect: WhatIfEffect) {
      changes = effect.changes
      capacity = effect.capacity
      usersGained = effect.usersGained
      p95 = effect.p95
      timeGained = effect.timeGained
      bottleneck = effect.bottleneck.map(BottleneckObject.init)
      monthlyCost = effect.monthlyCost?.value
      if case .monthlyMoney(let code) = effect.monthlyCost?.dimension {
        currency = code
      } else {
        currency = nil
      }
      usersPerMoney = effect.usersPerMoney
      verdict = effect.verdict
      modelled = !effect.isUnknownToTheModel
    }
  }

  /// One step of the order.
  struct Step: Encodable {
    let change: String
    let usersAdded: Double?
    let effect: Effect

    enum CodingKeys: String, CodingKey {
      case change
      case usersAdded = "users_added"
      case effect
    }
  }

  let system: String
  /// The calibration; null where demands are declared.
  let run: String?
  let load: Double?
  let loadUnit: String?
  let combinations: WhatIf.Combinations
  let today: Effect
  let alone: [Effect]
  let together: [Effect]
  let order: [Step]

  enum CodingKeys: String, CodingKey {
    case system
    case run
    case load
    case loadUnit = "load_unit"
    case combinations
    case today
    case alone
    case together
    case order
  }

  /// The object of a result; `run` is the calibration that it rests on, nil: declared demands.
  public init(_ result: WhatIf, of system: String, run: String?) {
    self.system = system
    self.run = run
    load = result.load?.amount
    loadUnit = result.load?.unit
    combinations = result.combinations
    today = Effect(result.today)
    alone = result.alone.map(Effect.init)
    together = result.together.map(Effect.init)
    order = result.order.map {
      Step(change: $0.change, usersAdded: $0.usersAdded, effect: Effect($0.effect))
    }
  }
}
