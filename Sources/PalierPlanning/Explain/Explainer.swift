public import PalierModel

/// Says where the figures of a plan come from.
///
/// What is declared or measured is known at once; predictions are made when they are asked about.
public struct Explainer: Sendable {
  /// A figure that can be explained.
  public struct Entry: Sendable, Hashable {
    /// Its stable name.
    public let name: String
    /// What it is.
    public let label: Text
    /// True if it is predicted, which takes seconds.
    public let isPredicted: Bool
  }

  let system: System
  /// Demands, measured or declared; nil where there are none.
  let calibration: Calibration?
  let asked: LoadLevel?
  /// The median relative error so far of each predicted quantity, by its stable name.
  let errors: [String: Double]
  let peak: PeakLoad?
  private let tiers: @Sendable () throws -> [TierPlan]
  /// The decision table.
  let decisions: @Sendable () throws -> [DecisionRule]

  /// An explainer of a system.
  ///
  /// Without a calibration, measured or declared, nothing is predicted. `asked` is the load that
  /// responses are explained at; nil: that of the peak. `errors` holds the median relative error so
  /// far of predictions of `capacity`, `p95` and so on. `tiers` plans the tiers and `decisions` makes
  /// the decision table, which together take as long as a plan does.
  public init(
    _ system: System,
    calibration: Calibration?,
    asked: LoadLevel? = nil,
    errors: [String: Double] = [:],
    tiers: @escaping @Sendable () throws -> [TierPlan] = { [] },
    decisions: @escaping @Sendable () throws -> [DecisionRule] = { [] }
  ) {
    self.system = system
    self.calibration = calibration
    self.asked = asked
    self.errors = errors
    self.tiers = tiers
    self.decisions = decisions
    peak = PeakLoad(system.population, round: system.round)
  }

  /// The load at which responses are explained.
  public var load: LoadLevel? { asked ?? peak?.level }

  /// Everything that can be explained, in the order in which a plan tells it.
  ///
  /// Plans the tiers and makes the decision table, whose figures are among it.
  public func entries() throws -> [Entry] {
    let known =
      peakFigures + (try tierFigures()) + (try decisionFigures()) + growth + storage + regions
      + recovery + costs + declared
      + demands
    var seen: Set<String> = []
    return predictions.map { Entry(name: $0.name, label: $0.label, isPredicted: true) }
      + known.filter { seen.insert($0.name).inserted }
      .map { Entry(name: $0.name, label: $0.label, isPredicted: false) }
  }

  /// All figures that take no simulation, each once: the load at the peak, data, costs, what the
  /// dossier declares, and what was measured.
  public var known: [Explanation] {
    var seen: Set<String> = []
    return
      (peakFigures + growth + storage + regions + recovery + costs + declared + demands)
      .filter { seen.insert($0.name).inserted }
  }

  /// Where a figure comes from; nil if there is none of that name, or if it has no value.
  public func explanation(of name: String) throws -> Explanation? {
    if let explanation = known.first(where: { $0.name == name }) { return explanation }
    if let prediction = predictions.first(where: { $0.name == name }) {
      return try prediction.explain()
    }
    return if name.hasPrefix(FigureName.tiers) {
      try tierFigures().first { $0.name == name }
    } else if name.hasPrefix(FigureName.decisions) {
      try decisionFigures().first { $0.name == name }
    } else {
      nil
    }
  }

  /// What each tier uses.
  private func tierFigures() throws -> [Explanation] {
    try tiers().flatMap(figures(of:))
  }
}
