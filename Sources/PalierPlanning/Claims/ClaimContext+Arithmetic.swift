import PalierModel

extension ClaimContext {
  /// What some amounts come to.
  func review(_ claim: TotalClaim) -> [ClaimFinding] {
    let sum = claim.parts.reduce(Interval(exactly: 0)) { $0 + $1.figure.value }
    let wrong = contradiction(Totals.self)
    let names = Text.row(claim.parts.map(\.name))
    let parts = Text.joined(
      claim.parts.map {
        Text(en: "\($0.name) \($0.figure.words)", fr: "\($0.name) \($0.figure.words)")
      },
      separator: ", "
    )
    return [
      finding(
        Text(en: "total of \(names)", fr: "total : \(names)"),
        claim.sum,
        wrong == nil ? .confirmed : .contradictory,
        wrong?.message ?? Text(en: "sum of: \(parts)", fr: "somme : \(parts)"),
        found: Figure(sum, claim.sum.dimension, from: ClaimContext.ownNumbers)
      )
    ]
  }

  /// What some amounts multiplied make.
  func review(_ claim: ProductClaim) -> [ClaimFinding] {
    let product = claim.factors.reduce(Interval(exactly: 1)) { $0 * $1.figure.value }
    let factors = Text.joined(
      claim.factors.map { Text(en: "\($0.figure.words)", fr: "\($0.figure.words)") },
      separator: " × "
    )
    let names = Text.joined(
      claim.factors.map { Text(verbatim: $0.name) },
      separator: " × "
    )
    return [check(names, claim.result, against: product, because: factors)]
  }

  /// How large a part something is.
  func review(_ claim: ShareClaim) -> [ClaimFinding] {
    let ratio = ClaimContext.ratio(claim.part.value, over: claim.whole.value)
    return [
      check(
        Text(en: "share", fr: "part"),
        claim.share,
        against: ratio,
        because: Text(
          en: "\(claim.part.words) of \(claim.whole.words)",
          fr: "\(claim.part.words) sur \(claim.whole.words)"
        )
      )
    ]
  }
}
