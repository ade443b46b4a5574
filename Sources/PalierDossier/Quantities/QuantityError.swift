public import PalierModel

/// Why a text is not the quantity that was expected, and what would be right.
public struct QuantityError: PalierError, Hashable {
  /// What is wrong.
  public let message: Text
  /// What would be right.
  public let cure: Text?

  private init(_ message: Text, cure: Text?) {
    self.message = message
    self.cure = cure
  }

  static func notANumber(_ text: String, expected: QuantityExpectation) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)` is not \(expected.name)",
        fr: "« \(text.excerpt) » n'est pas \(expected.name)"
      ),
      cure: expected.cure
    )
  }

  static func decimalComma(_ text: String, write right: [String]) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)`: a comma separates items here, not decimals",
        fr:
          "« \(text.excerpt) » : ici la virgule sépare des éléments, pas des décimales"
      ),
      cure: write(right)
    )
  }

  static func groupedBySpaces(_ text: String, write right: String) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)`: a number has no spaces inside",
        fr: "« \(text.excerpt) » : un nombre n'a pas d'espaces à l'intérieur"
      ),
      cure: write([right])
    )
  }

  static func notAnInterval(_ text: String, write right: [String]) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)` is not an interval",
        fr: "« \(text.excerpt) » n'est pas un intervalle"
      ),
      cure: write(right)
    )
  }

  static func reversed(_ text: String, write right: String) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)`: the bounds are not in order",
        fr: "« \(text.excerpt) » : les bornes ne sont pas dans l'ordre"
      ),
      cure: write([right])
    )
  }

  static func tooLarge(_ text: String) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)` is too large a number",
        fr: "« \(text.excerpt) » est un nombre trop grand"
      ),
      cure: nil
    )
  }

  static func noUnit(
    _ text: String,
    expected: QuantityExpectation,
    write right: String
  ) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)` has no unit: \(expected.name) is expected",
        fr: "« \(text.excerpt) » n'a pas d'unité : il faut ici \(expected.name)"
      ),
      cure: write([right])
    )
  }

  static func unknownUnit(
    _ unit: String,
    suggestion: String?,
    expected: QuantityExpectation
  ) -> QuantityError {
    QuantityError(
      Text(en: "unknown unit `\(unit.excerpt)`", fr: "unité inconnue « \(unit.excerpt) »"),
      cure: suggestion.map {
        Text(en: "did you mean `\($0)`?", fr: "vouliez-vous dire « \($0) » ?")
      } ?? expected.cure
    )
  }

  static func otherDimension(
    _ text: String,
    _ dimension: Dimension,
    expected: QuantityExpectation
  ) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)` is \(dimension.name) where \(expected.name) is expected",
        fr: "« \(text.excerpt) » est \(dimension.name) là où il faut \(expected.name)"
      ),
      cure: expected.cure
    )
  }

  static func mixedUnits(_ text: String) -> QuantityError {
    QuantityError(
      Text(
        en: "`\(text.excerpt)`: the bounds have units of different kinds",
        fr: "« \(text.excerpt) » : les unités des bornes ne mesurent pas la même chose"
      ),
      cure: write(["5..20 s"])
    )
  }

  private static func write(_ codes: [String]) -> Text {
    let choices = Text.alternatives(codes.map { .quoted([$0]) })
    return Text(en: "write \(choices)", fr: "écrivez \(choices)")
  }
}
