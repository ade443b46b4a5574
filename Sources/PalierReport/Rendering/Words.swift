import PalierModel

/// The words that renderers add of their own.
enum Words {
  static let sources = Text(en: "Sources", fr: "Sources")
  static let chartFigures = Text(en: "Figures of this chart", fr: "Valeurs du graphique")

  static let diagramInWords = Text(en: "The drawing in words", fr: "Le dessin en mots")
  static let contents = Text(en: "Contents", fr: "Sommaire")

  static func source(_ number: Int, _ description: String) -> Text {
    Text(en: "source \(number): \(description)", fr: "source \(number) : \(description)")
  }
}
