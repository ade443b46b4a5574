import PalierModel

/// A total is not the sum of its parts.
enum Totals: ContradictionRule {
  static let identifier = "totals"
  static let severity = Diagnostic.Severity.error
  static let title = Text(
    en: "a total that is not the sum of its parts",
    fr: "un total qui n'est pas la somme de ses parties"
  )
  static let explanation = Text(
    en: """
      A part was left out, counted twice, or changed after the total was made. Intervals are added \
      bound by bound; differences up to 2% count as rounding.
      """,
    fr: """
      Une partie a été oubliée, comptée deux fois, ou changée après que le total a été fait. Les \
      intervalles s'additionnent borne par borne ; un écart jusqu'à 2 % passe pour un arrondi.
      """
  )
  static let keys = ["claims[].total.parts", "claims[].total.sum"]
  static let example = """
    system: Members
    claims: [ { total: { parts: { server: 120 EUR, backups: 10 EUR }, sum: 120 EUR } } ]
    """

  /// The relative difference that passes for rounding.
  private static let rounding = 0.02

  static func findings(in system: System) -> [Contradiction] {
    system.totalClaims.compactMap { claim in
      let (parts, stated) = (claim.content.parts, claim.content.sum)
      let sum = parts.reduce(Interval(exactly: 0)) { $0 + $1.figure.value }
      guard !agree(sum, stated.value) else { return nil }
      let right = sum.words(stated.dimension)
      return finding(
        [.init(claim.path + ".total.sum", stated)]
          + parts.map { .init(claim.path + ".total.parts.\($0.name)", $0.figure) },
        Text(
          en: "the total is said to be \(stated.words); its parts come to \(right)",
          fr: "le total serait de \(stated.words) ; ses parties font \(right)"
        ),
        cure: Text(
          en: "write \(right), or the part that is missing",
          fr: "écrivez \(right), ou la partie qui manque"
        )
      )
    }
  }

  /// An exact total lies within the sum; bounds are compared with bounds.
  private static func agree(_ sum: Interval, _ stated: Interval) -> Bool {
    func near(_ left: Double, _ right: Double) -> Bool {
      abs(left - right) <= rounding * max(left.magnitude, right.magnitude)
    }
    if stated.isExact {
      let value = stated.mid
      return sum.contains(value) || near(sum.low, value) || near(sum.high, value)
    }
    return near(sum.low, stated.low) && near(sum.high, stated.high)
  }
}
