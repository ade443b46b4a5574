import PalierModel
import PalierSetup

extension AuditRule {
  /// A total that is not the sum of its parts.
  static let totalWrong = AuditRule(
    "total-wrong",
    .warning,
    Text(en: "A total that is not the sum", fr: "Un total qui n'est pas la somme"),
    consequence: Text(
      en:
        "A part is missing or a figure is wrong; what is bought on this total is too small, or paid for nothing.",
      fr:
        "Une part manque ou un chiffre est faux ; ce qu'on achète sur ce total est trop petit, ou payé pour rien."
    ),
    fix: Text(
      en: "Write the sum, and name the reserve as a line of its own.",
      fr: "Écrire la somme, et nommer la réserve sur une ligne à part."
    ),
    manual: Manual("contradictions.md", "Palier")
  ) { subject in
    guard let document = subject.document else { return [] }
    return DocumentTotal.all(in: document).compactMap { total -> Occurrence? in
      let (low, high) = (
        total.parts.reduce(0) { $0 + $1.lowerBound }, total.parts.reduce(0) { $0 + $1.upperBound }
      )
      func differ(_ left: Double, _ right: Double) -> Bool {
        (left - right).magnitude > 0.05 * max(left, right)
      }
      guard differ(total.value.lowerBound, low) || differ(total.value.upperBound, high) else {
        return nil
      }
      let isLess = total.value.upperBound < high * 0.95
      let dimension: Dimension = total.isBytes ? .information : .count
      return document.occurrence(
        total.line,
        Text(
          en:
            "The parts add up to \(low, dimension) – \(high, dimension), not to \(total.value.lowerBound, dimension) – \(total.value.upperBound, dimension).",
          fr:
            "Les parts font \(low, dimension) – \(high, dimension), et non \(total.value.lowerBound, dimension) – \(total.value.upperBound, dimension)."
        ),
        // What is rounded up may hold a reserve.
        severity: isLess ? .warning : .remark
      )
    }
  }

  /// A factor that does not follow from the two values beside it.
  static let factorWrong = AuditRule(
    "factor-wrong",
    .warning,
    Text(en: "A factor that does not follow", fr: "Un facteur qui ne découle pas"),
    consequence: Text(
      en: "One of the three figures is wrong, and readers remember the largest.",
      fr: "L'un des trois chiffres est faux, et l'on retient le plus grand."
    ),
    fix: Text(
      en: "Divide the two values and write that.",
      fr: "Diviser les deux valeurs et écrire le résultat."
    ),
    manual: Manual("contradictions.md", "Palier")
  ) { subject in
    guard let document = subject.document else { return [] }
    return document.prose.compactMap { line -> Occurrence? in
      let text = document.lines[line - 1].replacing("*", with: "")
      guard let arrow = text.firstRange(of: "→"), !text.hasPrefix("|"),
        let from = Measure.all(in: String(text[..<arrow.lowerBound])).last,
        let to = Measure.all(in: String(text[arrow.upperBound...])).first,
        let factor = Measure.all(in: String(text[arrow.upperBound...])).dropFirst()
          .first(where: {
            $0.unit.hasPrefix("x") || $0.unit.hasPrefix("×") || $0.rest.hasPrefix("x")
          }),
        factor.low == factor.high, !factor.isOpen
      else { return nil }
      let left = from.seconds ?? from.bytes?.lowerBound ?? from.low
      let right = to.seconds ?? to.bytes?.lowerBound ?? to.low
      guard (from.seconds == nil) == (to.seconds == nil), (from.bytes == nil) == (to.bytes == nil),
        left > 0, right > 0, from.low == from.high, to.low == to.high
      else { return nil }
      let real = max(left / right, right / left)
      guard (real - factor.low).magnitude > 0.15 * real else { return nil }
      return document.occurrence(
        line,
        Text(
          en: "From one value to the other it is a factor of \(real), not \(factor.low).",
          fr: "D'une valeur à l'autre, le facteur est de \(real), pas de \(factor.low)."
        )
      )
    }
  }
}
