import PalierModel

extension Prose {
  /// Figures after each other; the first one is given apart, so that there is one.
  static func list(_ figures: [Figure], _ first: Figure) -> Prose {
    figures.dropFirst().reduce(Prose(first)) { $0 + Prose(Text(verbatim: ", ")) + Prose($1) }
  }
}

extension Text {
  /// Words as a whole sentence: a capital at its beginning, a full stop at its end.
  static func sentence(_ prose: Prose) -> Prose { prose.capitalised + Prose(Text(verbatim: ".")) }
}
