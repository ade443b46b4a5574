public import PalierModel

/// What changes do to a system, alone and together, beside the system as it is.
///
/// All variants are predicted in the same worlds with the same random numbers, so that differences
/// show the changes and not the draw.
public struct WhatIf: Sendable {
  /// Which combinations were tried.
  public enum Combinations: String, Sendable, Codable {
    /// Every one.
    case all
    /// Each change alone, and then always the best further one.
    case greedy
  }

  /// One step of the order in which to do the changes.
  public struct Step: Sendable {
    /// The change.
    public let change: String
    /// What it and those before it do together.
    public let effect: WhatIfEffect
    /// Users that it adds to those before it; nil where a capacity has no bound.
    public let usersAdded: Double?
  }

  /// The most changes of which all combinations are tried.
  public static let exhaustiveLimit = 4
  /// The most changes that are looked at in one go.
  public static let changeLimit = 12

  /// The system as it is.
  public let today: WhatIfEffect
  /// Each change alone, in the order given.
  public let alone: [WhatIfEffect]
  /// Changes together, the smallest combinations first.
  public let together: [WhatIfEffect]
  /// Which combinations were tried.
  public let combinations: Combinations
  /// The changes worth doing, in the order in which to do them.
  public let order: [Step]
  /// The load at which response times are compared.
  public let load: LoadLevel?

  /// Tries changes.
  ///
  /// `variant` makes the system with some of the changes, in the order given; `cost` says what that
  /// system with these changes costs a month, item by item; `progress` hears of each variant before it is predicted,
  /// with how many there will be at most.
  ///
  /// Declared demands are those of each variant. Complexity: 2ⁿ predictions of n changes up to ``exhaustiveLimit``, n(n + 1)/2 beyond; variants
  /// with equal networks are predicted once.
  public init(
    _ changes: [String],
    calibration: Calibration,
    load: LoadLevel?,
    seed: UInt64 = 1,
    variant: @escaping ([String]) throws -> System,
    cost: @escaping (_ changes: [String], System) -> [CostPlan.Line] = { CostPlan($1).due() },
    progress: @escaping (_ number: Int, _ of: Int) -> Void = { _, _ in }
  ) throws {
    let count = changes.count
    combinations = count <= WhatIf.exhaustiveLimit ? .all : .greedy
    self.load = load
    let most = combinations == .all ? 1 << count : 1 + count * (count + 1) / 2
    var study = try Study(calibration, load, seed, variant: variant, cost: cost) {
      progress($0, most)
    }
    today = study.today
    alone = try changes.map { try study.effect(of: [$0]) }
    if combinations == .all {
      together = try WhatIf.subsets(of: changes).map { try study.effect(of: $0) }
      order = try WhatIf.order(changes, within: alone + together, &study)
    } else {
      order = try WhatIf.order(changes, within: nil, &study)
      together = order.dropFirst().map(\.effect)
    }
  }

  /// The combinations of at least two, the smallest first.
  private static func subsets(of changes: [String]) -> [[String]] {
    (0..<(1 << changes.count)).map { mask in
      changes.indices.filter { mask & (1 << $0) != 0 }.map { changes[$0] }
    }
    .filter { $0.count > 1 }.sorted { $0.count < $1.count }
  }

  /// The order in which to do changes: always the one that adds most to those before it.
  ///
  /// Where all combinations are known, those of the best one are put in order, so that changes that
  /// help only together are found; otherwise it ends where no further change helps.
  private static func order(
    _ changes: [String],
    within all: [WhatIfEffect]?,
    _ study: inout Study
  ) throws -> [Step] {
    let known = try all ?? changes.map { try study.effect(of: [$0]) }
    let ranking = WhatIfRanking(known, today: study.today)
    var left = changes
    if let all {
      guard let best = ranking.best(of: all) else { return [] }
      left = best.changes
    }
    var done: [String] = []
    var before = study.today
    var steps: [Step] = []
    while !left.isEmpty {
      let tried = try left.map { change in
        (change, try study.effect(of: changes.filter { done.contains($0) || $0 == change }))
      }
      guard
        let next = tried.max(by: { ranking.isBetter($1.1, than: $0.1, after: before) }),
        all != nil || ranking.matters(next.1, after: before)
      else { break }
      let users = next.1.capacity.flatMap { after in before.capacity.map { after.mid - $0.mid } }
      steps.append(Step(change: next.0, effect: next.1, usersAdded: users))
      done.append(next.0)
      left.removeAll { $0 == next.0 }
      before = next.1
    }
    return steps
  }
}
