public import PalierModel
import PalierPlanning
public import PalierProof

/// A plan as `palier plan --json` prints it: stable names, SI units.
public struct PlanObject: Encodable {
  /// One range of users on one machine.
  ///
  /// The calibrated machine is the only tier so far.
  struct Tier: Encodable {
    /// The users that it holds.
    let users: Interval?
    /// The load at its peak.
    let load: Interval?
    let bottlenecks: [BottleneckObject]
    let utilisations: [UtilisationObject]
  }

  /// A figure and where it comes from.
  struct Line: Encodable {
    let label: String
    let low: Double
    let mid: Double
    let high: Double
    let source: String
  }

  let system: String
  let variant: [String]
  let loadUnit: String
  let answer: Verdict
  let capacity: Interval?
  let headroom: Double?
  let tiers: [Tier]
  let prediction: ActionPrediction?
  let actions: [String: ActionPrediction]?
  let figures: [Line]

  enum CodingKeys: String, CodingKey {
    case system
    case variant
    case loadUnit = "load_unit"
    case answer
    case capacity
    case headroom
    case tiers
    case prediction
    case actions
    case figures
  }

  /// The object of a plan, its sentences in one language.
  public init(_ plan: PlanDocument.Contents, answer: Verdict, in language: Language) {
    system = plan.system.name
    variant = plan.calibration.variant
    loadUnit = plan.asked?.unit ?? "users"
    self.answer = answer
    capacity = plan.capacity
    let load =
      plan.asked.map { Interval(exactly: $0.amount) } ?? plan.peak?.concurrent.value
    headroom = plan.capacity.flatMap { capacity in
      load.flatMap { $0.mid > 0 ? capacity.mid / $0.mid : nil }
    }
    tiers = [
      Tier(
        users: plan.capacity,
        load: load,
        bottlenecks: plan.bottlenecks.map(BottleneckObject.init),
        utilisations: UtilisationObject.list(
          predicted: plan.prediction?.utilisations ?? [],
          measured: []
        )
      )
    ]
    prediction = plan.prediction?.overall
    actions = plan.prediction?.actions
    figures = (plan.peak?.derivation ?? []).map { line in
      Line(
        label: line.label(language),
        low: line.figure.value.low,
        mid: line.figure.value.mid,
        high: line.figure.value.high,
        source: line.figure.source.description(language)
      )
    }
  }
}
