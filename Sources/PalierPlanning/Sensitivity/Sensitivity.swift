public import PalierModel

/// How much the answers of a plan rest on each figure: how far they move when one figure moves
/// within its bounds, or by a tenth where it is exact, all others staying in their middles.
public struct Sensitivity: Sendable, Hashable {
  /// An answer that can move.
  public enum Answer: String, Sendable, Hashable, Codable, CaseIterable {
    /// The highest load that meets the objectives.
    case capacity
    /// People at the same time at the peak.
    case peak
    /// Bytes on the machine's disk today.
    case disk
    /// Money a month.
    case cost
  }

  /// How far an answer moves, relative to itself.
  public struct Effect: Sendable, Hashable {
    /// At the figure's lower end: −0.2 is a fifth less.
    public let atLow: Double
    /// At its upper end.
    public let atHigh: Double

    /// The greater of the two, whatever its sign.
    public var size: Double { max(atLow.magnitude, atHigh.magnitude) }
  }

  /// One figure and what it moves.
  public struct Line: Sendable, Hashable {
    /// Its stable name.
    public let name: String
    /// What it is.
    public let label: Text
    /// The figure.
    public let figure: Figure
    /// True if it moved within its own bounds, false if by a tenth or by whole things.
    public let movedWithinBounds: Bool
    /// Whole things that it moved by, as workers and cores do; nil where it moved otherwise.
    public let movedByWhole: Int?
    /// How far each answer moves; those that do not are left out.
    public let effects: [Answer: Effect]

    /// The greatest effect on any answer.
    public var size: Double { effects.values.map(\.size).max() ?? 0 }
  }

  /// The figures that move an answer by half a percent or more, the one that moves one most first.
  public let lines: [Line]
  /// Figures that may move the capacity but were not tried, there being so many.
  public let untried: Int

  /// Figures of which at most is simulated what they do to the capacity.
  static let mostSimulated = 12
  /// The same where predictions are given less than the full effort.
  static let mostSimulatedOfLarge = 6
  /// Less than this is within what a simulation can tell.
  static let leastEffect = 0.005

  /// How the answers about a system rest on `figures`; those that are made from others are left out.
  ///
  /// Demands must be those that the system declares, or none: what a calibration measured is known
  /// better than a tenth. `capacity` is that of the plan; without it the capacity is not tried.
  /// Complexity: two simulated searches for each of at most ``mostSimulated`` figures.
  public init(
    _ system: System,
    calibration: Calibration?,
    figures: [Explanation],
    capacity: Double?,
    in tier: String?
  ) throws {
    let leaves = figures.filter { $0.inputs.isEmpty }
    let levers = leaves.compactMap { figure in Lever(figure, of: system) }
    let answers = PlainAnswers(system, in: tier)
    var effects: [[Answer: Effect]] = try parallelMap(levers) { lever in
      answers.effects(of: lever.low(system), lever.high(system), in: tier)
    }
    var simulated: [Int] = []
    if let calibration, let capacity, capacity >= 1 {
      let isLarge = !PredictionEffort(system, calibration).isFull
      let most = isLarge ? Sensitivity.mostSimulatedOfLarge : Sensitivity.mostSimulated
      let rates = ActionRates(system)
      let weights = levers.map { $0.weight(rates) }
      let candidates = levers.indices.filter { levers[$0].movesCapacity }
        .sorted { weights[$0] > weights[$1] }
      simulated = Array(candidates.prefix(most))
      untried = candidates.count - simulated.count
      let search = CapacitySearch(calibration: calibration, guess: capacity)
      if let middle = try search.capacity(of: system), middle > 0 {
        let found = try parallelMap(simulated) { index in
          (
            try search.capacity(of: levers[index].low(system)),
            try search.capacity(of: levers[index].high(system))
          )
        }
        for (index, pair) in zip(simulated, found) {
          guard let low = pair.0, let high = pair.1 else { continue }
          effects[index][.capacity] = Effect(atLow: low / middle - 1, atHigh: high / middle - 1)
        }
      }
    } else {
      untried = 0
    }
    lines = zip(levers, effects).map { lever, effects in
      Line(
        name: lever.name,
        label: lever.label,
        figure: lever.figure,
        movedWithinBounds: !lever.figure.value.isExact,
        movedByWhole: lever.wholeSteps,
        effects: effects.filter { $0.value.size >= Sensitivity.leastEffect }
      )
    }
    .filter { !$0.effects.isEmpty }
    .sorted { ($1.size, $0.name) < ($0.size, $1.name) }
  }

  /// Searches the capacity of variants of one system, all in the same world.
  private struct CapacitySearch: Sendable {
    let calibration: Calibration
    let guess: Double

    func capacity(of system: System) throws -> Double? {
      let own = calibration.isDeclared ? Calibration(declaredBy: system) : nil
      let predictor = try Predictor(
        system: system,
        calibration: own ?? calibration,
        cores: PlannedCores(system.machine)
      )
      return try predictor.typicalCapacity(speed: calibration.speed.mid, near: guess)
    }
  }

  /// The answers that take no simulation.
  private struct PlainAnswers: Sendable {
    let values: [Answer: Double]

    init(_ system: System, in tier: String?) {
      var values: [Answer: Double] = [:]
      values[.peak] = PeakLoad(system.population, round: system.round)?.concurrent.mid
      let disk = StoragePlan(system).total(after: 0).mid
      if disk > 0 { values[.disk] = disk }
      let costs = CostPlan(system).totals(in: tier)
      if costs.count == 1 { values[.cost] = costs[0].mid }
      self.values = values
    }

    func effects(of low: System, _ high: System, in tier: String?) -> [Answer: Effect] {
      let (low, high) = (PlainAnswers(low, in: tier), PlainAnswers(high, in: tier))
      var effects: [Answer: Effect] = [:]
      for (answer, middle) in values where middle > 0 {
        guard let below = low.values[answer], let above = high.values[answer] else { continue }
        effects[answer] = Effect(atLow: below / middle - 1, atHigh: above / middle - 1)
      }
      return effects
    }
  }
}
