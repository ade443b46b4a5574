import PalierModel

/// A figure as `--json` prints it: its value in SI units, and where it comes from.
struct FigureReport: Encodable {
  struct Origin: Encodable {
    let kind: String
    let description: String
  }

  let value: IntervalReport
  let source: Origin

  /// The figure, its source told in one language.
  init(_ figure: Figure, in language: Language) {
    value = IntervalReport(figure.value)
    source = Origin(
      kind: figure.source.kind(.english),
      description: figure.source.description(language)
    )
  }
}
