import PalierModel

extension DossierReader {
  /// Says which amounts of a claim have other units than those that they are held against.
  mutating func checkUnits(of content: Claim.Content) {
    switch content {
    case .total(let total):
      for part in total.parts { checkUnit(of: part, "sum", total.sum, DossierReader.ofTotals) }
    case .change(let change):
      checkUnit(of: NamedFigure("before", change.before), "after", change.after)
    case .share(let share):
      checkUnit(of: NamedFigure("part", share.part), "whole", share.whole)
    case .product(let product):
      let measured = product.factors.filter { !$0.figure.dimension.isNumber }
      for extra in measured.dropFirst() { severalUnits(measured[0].name, extra) }
      if measured.count == 1 { checkUnit(of: measured[0], "result", product.result) }
      if measured.isEmpty, !product.result.dimension.isNumber {
        checkUnit(
          of: product.factors.first ?? NamedFigure("", product.result),
          "result",
          product.result
        )
      }
    default: break
    }
  }

  private static let ofTotals = Text(
    en: "give all parts and the sum in one unit and currency",
    fr: "donnez les parties et la somme dans une même unité et une même devise"
  )

  private static let ofTwo = Text(
    en: "give both in one unit and currency",
    fr: "donnez les deux dans une même unité et une même devise"
  )

  private mutating func checkUnit(
    of part: NamedFigure,
    _ name: String,
    _ other: Figure,
    _ cure: Text = ofTwo
  ) {
    guard part.figure.dimension != other.dimension else { return }
    error(
      at: part.figure.source.location,
      offending: part.name.excerpt,
      Text(
        en: "`\(part.name)` and `\(name)` have different units",
        fr: "« \(part.name) » et « \(name) » n'ont pas la même unité"
      ),
      cure: cure
    )
  }

  private mutating func severalUnits(_ first: String, _ part: NamedFigure) {
    error(
      at: part.figure.source.location,
      offending: part.name.excerpt,
      Text(
        en: "`\(first)` and `\(part.name)` both have a unit",
        fr: "« \(first) » et « \(part.name) » ont tous deux une unité"
      ),
      cure: Text(
        en: "multiply numbers with one amount that has a unit",
        fr: "multipliez des nombres par une seule quantité qui a une unité"
      )
    )
  }
}

extension Dimension {
  /// True if it has no unit: a number or a share.
  fileprivate var isNumber: Bool { self == .count || self == .ratio }
}
