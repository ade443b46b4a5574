public import PalierModel

/// One bar, or several, for each of some names: the utilisation of stations, say.
public struct BarChart: Sendable, Hashable, DocumentPart {
  /// How the bars of one name stand to each other.
  public enum Arrangement: Sendable, Hashable {
    /// Below each other.
    case grouped
    /// One after the other: their sum counts.
    case stacked
  }

  /// One bar for each name.
  public struct Series: Sendable, Hashable {
    /// What it is.
    public var name: Text
    /// One value for each name of the chart; nil where there is none.
    public var values: [Double?]
    /// Where they come from.
    public var source: Source

    /// A series of bars.
    public init(_ name: Text, _ values: [Double?], from source: Source) {
      self.name = name
      self.values = values
      self.source = source
    }
  }

  /// What the chart shows.
  public var title: Text
  /// The names, such as those of the stations.
  public var categories: [Text]
  /// What is drawn.
  public var series: [Series]
  /// How the bars of one name stand to each other.
  public var arrangement: Arrangement
  /// The axis of the values.
  public var axis: Axis

  /// A chart of bars.
  public init(
    _ title: Text,
    categories: [Text],
    axis: Axis,
    arrangement: Arrangement = .grouped,
    series: [Series]
  ) {
    self.title = title
    self.categories = categories
    self.axis = axis
    self.arrangement = arrangement
    self.series = series
  }

  /// It, as a part of a document.
  public var block: Block { .barChart(self) }
}
