import PalierModel
import PalierPlanning

/// The unit in which a claim states its figure: bytes a year, requests a day, as it was written.
///
/// Figures are kept in SI units; that in which the stated one is a round number is taken to be the
/// one that was written.
struct StatedUnit {
  /// What an SI value is multiplied by.
  private let factor: Double
  /// What it then measures.
  private let dimension: Dimension
  /// What follows the number and its unit.
  private let suffix: Text?

  private init(_ factor: Double, _ dimension: Dimension, _ suffix: Text?) {
    self.factor = factor
    self.dimension = dimension
    self.suffix = suffix
  }

  /// The unit of what a finding's claim states; SI where it states nothing, or nothing round.
  init(of finding: ClaimFinding) {
    guard let stated = finding.stated else {
      self.init(1, finding.found?.dimension ?? .count, nil)
      return
    }
    var candidates = StatedUnit.candidates(stated.dimension)
    if case .traffic = finding.claim.content {
      candidates.insert(StatedUnit(8e-6, .count, Text(en: "Mbit/s", fr: "Mbit/s")), at: 0)
    }
    self =
      candidates.first { unit in
        [stated.value.low, stated.value.high].allSatisfy { StatedUnit.isRound($0 * unit.factor) }
      } ?? StatedUnit(1, stated.dimension, nil)
  }

  /// A value in it, with its bounds.
  func text(_ value: Interval) -> Text {
    let number = dimension.text(of: value * factor)
    return suffix.map { Text(en: "\(number) \($0)", fr: "\(number) \($0)") } ?? number
  }

  /// A figure in it, with its source.
  func prose(_ figure: Figure) -> Prose {
    let scaled = Figure(figure.value * factor, dimension, from: figure.source)
    return suffix.map { Prose(en: "\(scaled) \($0)", fr: "\(scaled) \($0)") } ?? Prose(scaled)
  }

  private static func candidates(_ dimension: Dimension) -> [StatedUnit] {
    let periods = [
      (86_400, Text(en: "a day", fr: "par jour")),
      (CalendarDate.month, Text(en: "a month", fr: "par mois")),
      (12 * CalendarDate.month, Text(en: "a year", fr: "par an")),
    ]
    func each(_ dimension: Dimension) -> [StatedUnit] {
      periods.map { StatedUnit($0.0, dimension, $0.1) }
    }
    let own = StatedUnit(1, dimension, nil)
    switch dimension {
    case .dataRate: return [own] + each(.information)
    case .frequency: return [own] + each(.count)
    case .monthlyMoney(let currency):
      return [own, StatedUnit(12, .money(currency), Text(en: "a year", fr: "par an"))]
    default: return [own]
    }
  }

  /// True for a number of at most four significant digits.
  private static func isRound(_ value: Double) -> Bool {
    guard value != 0, value.isFinite else { return true }
    var scaled = value.magnitude
    while scaled >= 10_000 { scaled /= 10 }
    while scaled < 1_000 { scaled *= 10 }
    return abs(scaled - scaled.rounded()) < 1e-6 * scaled
  }
}
