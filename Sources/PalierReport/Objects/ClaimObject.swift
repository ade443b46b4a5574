import PalierModel
import PalierPlanning

/// One thing that a document says and what became of it, for machines: stable names, SI units.
struct ClaimObject: Encodable {
  /// A figure; bounds that are not finite are null.
  struct Bounds: Encodable {
    let low: Double?
    let mid: Double?
    let high: Double?

    init(_ value: Interval) {
      func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
      low = finite(value.low)
      mid = finite(value.mid)
      high = finite(value.high)
    }
  }

  let path: String
  let by: String?
  let says: String?
  let means: String?
  let tier: String?
  let subject: String
  let bound: String
  let stated: Bounds?
  let verdict: String
  let found: Bounds?
  let source: String?
  let reason: String
  let measurement: String?

  init(_ finding: ClaimFinding, in language: Language) {
    path = finding.path
    by = finding.claim.by
    says = finding.claim.says
    means = finding.claim.means
    tier = finding.claim.tier?.value
    subject = finding.subject(language)
    bound = finding.claim.bound.rawValue
    stated = finding.stated.map { Bounds($0.value) }
    verdict = finding.verdict.rawValue
    found = finding.found.map { Bounds($0.value) }
    source = finding.found?.source.description(language)
    reason = finding.reason(language)
    measurement = finding.measurement?(language)
  }
}
