import PalierModel
import PalierSetup

extension AuditRule {
  /// One change of one figure, with two results.
  static let resultTwice = AuditRule(
    "result-given-twice",
    .warning,
    Text(en: "One change with two results", fr: "Un changement avec deux résultats"),
    consequence: Text(
      en: "At most one of them was measured; what rests on the better one does not hold.",
      fr: "L'un des deux au plus a été mesuré ; ce qui repose sur le meilleur ne tient pas."
    ),
    fix: Text(
      en: "Measure before and after in the same way, and give date, load and percentile.",
      fr: "Mesurer avant et après de la même façon, et donner date, charge et percentile."
    ),
    manual: Manual("https://www.cse.wustl.edu/~jain/books/perfbook.htm", "Jain 1991")
  ) { subject in
    guard let document = subject.document else { return [] }
    let claims = ChangeClaim.all(in: document)
    return claims.enumerated().compactMap { index, claim -> Occurrence? in
      guard
        let first = claims[..<index].first(where: {
          $0.name == claim.name && $0.before == claim.before && $0.after != claim.after
        })
      else { return nil }
      let (before, one, other) = (claim.before, claim.after, first.after)
      return document.occurrence(
        claim.line,
        Text(
          en:
            "From \(before) to \(one) here; in line \(String(first.line)) from \(before) to \(other).",
          fr:
            "De \(before) à \(one) ici ; à la ligne \(String(first.line)), de \(before) à \(other)."
        )
      )
    }
  }

  /// One result that two changes are each said to have brought.
  static let gainTwice = AuditRule(
    "gain-claimed-twice",
    .remark,
    Text(en: "One result of two changes", fr: "Un résultat pour deux changements"),
    consequence: Text(
      en:
        "Nobody knows which of the two helped, and each may be kept, or paid for, in vain.",
      fr:
        "Personne ne sait lequel des deux a servi, et chacun peut être gardé, ou payé, pour rien."
    ),
    fix: Text(
      en: "Make one change at a time, and measure after each.",
      fr: "Faire un changement à la fois, et mesurer après chacun."
    ),
    manual: Manual("https://www.cse.wustl.edu/~jain/books/perfbook.htm", "Jain 1991")
  ) { subject in
    guard let document = subject.document else { return [] }
    let claims = ChangeClaim.all(in: document).filter { !$0.isRow }
    return claims.enumerated().compactMap { index, claim -> Occurrence? in
      let section = document.section(around: claim.line)
      guard
        let first = claims[..<index].first(where: {
          $0.name == claim.name && $0.after == claim.after && $0.before != claim.before
            && !section.contains($0.line)
        })
      else { return nil }
      return document.occurrence(
        claim.line,
        Text(
          en:
            "Line \(String(first.line)) ascribes the same \(claim.after) to another change, from another start.",
          fr:
            "La ligne \(String(first.line)) attribue les mêmes \(claim.after) à un autre changement, depuis un autre départ."
        )
      )
    }
  }
}
