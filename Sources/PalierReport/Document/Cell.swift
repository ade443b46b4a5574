public import PalierModel

/// What stands in one cell of a table.
public enum Cell: Sendable, Hashable {
  case prose(Prose)
  /// A value with its bounds that needs no source of its own: its column has one, or it follows
  /// from others in the same row.
  case interval(Interval, Dimension)
  case badge(Badge)
  /// Nothing is known, or nothing applies.
  case empty

  /// Words.
  public static func text(_ text: Text) -> Cell { .prose(Prose(text)) }
  /// Words in both languages.
  public static func text(en english: English, fr french: French) -> Cell {
    .text(Text(en: english, fr: french))
  }
  /// A name that is the same in both languages.
  public static func name(_ name: String) -> Cell { .text(Text(verbatim: name)) }
  /// A whole number.
  public static func integer(_ value: Int) -> Cell {
    .text(Text(en: "\(value)", fr: "\(value)"))
  }
  /// A value without bounds that needs no source of its own.
  public static func number(_ value: Double, _ dimension: Dimension) -> Cell {
    .interval(Interval(exactly: value), dimension)
  }
  /// A figure with its source, or an empty cell.
  public static func figure(_ figure: Figure?) -> Cell {
    figure.map { .prose(Prose($0)) } ?? .empty
  }
  /// A relative error or change with its sign, such as `+4.2 %`.
  public static func change(_ ratio: Double, decimals: Int = 1) -> Cell {
    let sign = ratio > 0 ? "+" : ""
    return .text(
      Text(
        en: "\(sign)\(percent: ratio, decimals: decimals)",
        fr: "\(sign)\(percent: ratio, decimals: decimals)"
      )
    )
  }
  /// A judgement.
  public static func badge(_ kind: Badge.Kind, en english: English, fr french: French) -> Cell {
    .badge(Badge(kind, Text(en: english, fr: french)))
  }
}
