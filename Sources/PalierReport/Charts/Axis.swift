public import PalierModel

/// One axis of a chart; axes begin at zero.
public struct Axis: Sendable, Hashable {
  /// What it measures.
  public var title: Text
  /// The dimension of its values.
  public var dimension: Dimension
  /// Where it ends; nil for the renderer's choice.
  ///
  /// Values beyond are shown at the edge, by an arrow.
  public var top: Double?

  /// An axis.
  public init(_ title: Text, _ dimension: Dimension, top: Double? = nil) {
    self.title = title
    self.dimension = dimension
    self.top = top
  }

  /// An axis with its title in both languages.
  public init(en english: English, fr french: French, _ dimension: Dimension, top: Double? = nil) {
    self.init(Text(en: english, fr: french), dimension, top: top)
  }
}
