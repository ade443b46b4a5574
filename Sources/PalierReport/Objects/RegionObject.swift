import PalierModel
import PalierPlanning

/// One region of a plan in an object for machines: stable names, SI units.
struct RegionObject: Encodable {
  let name: String
  let share: Interval
  let people: Interval?
  /// Requests a second at the peak.
  let requests: Interval?
  /// Those that reach its servers.
  let atOrigin: Interval?
  /// Bytes that leave its servers in a month.
  let egress: Interval?
  /// What these cost a month, and in which currency; null where no price is declared.
  let cost: Interval?
  let currency: String?

  enum CodingKeys: String, CodingKey {
    case name
    case share
    case people
    case requests
    case atOrigin = "at_origin"
    case egress
    case cost
    case currency
  }

  init(_ line: RegionPlan.Line) {
    name = line.name
    share = line.share
    people = line.people?.value
    requests = line.requests?.value
    atOrigin = line.atOrigin?.value
    egress = line.egress?.value
    cost = line.cost?.value
    if case .monthlyMoney(let code) = line.cost?.dimension {
      currency = code
    } else {
      currency = nil
    }
  }
}

/// What a disaster costs, in an object for machines.
struct RecoveryObject: Encodable {
  let disaster: String
  let data: [String]
  /// Seconds of work lost or of time taken at worst; null where all is lost, or nobody knows.
  let cost: Interval?
  /// Seconds.
  let objective: Interval
  /// Null where the bounds do not tell.
  let met: Bool?
  let advice: String?

  init(_ finding: RecoveryPlan.Finding, in language: Language) {
    disaster = finding.disaster.rawValue
    data = finding.data
    cost = finding.cost.flatMap { $0.value.high.isFinite ? $0.value : nil }
    objective = finding.objective.value
    met = finding.isMet
    advice = finding.advice?(language)
  }
}
