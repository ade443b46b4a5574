public import PalierModel

/// A quantity against the load: what was predicted, and what was measured.
public struct LineChart: Sendable, Hashable, DocumentPart {
  /// One value with its interval, at one load.
  public struct Point: Sendable, Hashable {
    /// Where on the horizontal axis.
    public var x: Double
    /// The value with its bounds.
    public var y: Interval

    /// A point.
    public init(x: Double, y: Interval) {
      self.x = x
      self.y = y
    }
  }

  /// Points that belong together.
  public struct Series: Sendable, Hashable {
    /// How the points are shown.
    public enum Kind: Sendable, Hashable {
      /// A line within the band of its bounds.
      case predicted
      /// Marks with error bars.
      case measured
    }

    /// What it is.
    public var name: Text
    /// How it is shown.
    public var kind: Kind
    /// Series of one group (prediction and measurement of the same thing) share a colour.
    public var group: Int
    /// The points, in the order of the horizontal axis.
    public var points: [Point]
    /// Where they come from.
    public var source: Source

    /// What a model predicts.
    public static func predicted(
      _ name: Text,
      _ points: [Point],
      group: Int = 0,
      from source: Source
    ) -> Series {
      Series(name: name, kind: .predicted, group: group, points: sorted(points), source: source)
    }

    /// What was measured.
    public static func measured(
      _ name: Text,
      _ points: [Point],
      group: Int = 0,
      from source: Source
    ) -> Series {
      Series(name: name, kind: .measured, group: group, points: sorted(points), source: source)
    }

    private static func sorted(_ points: [Point]) -> [Point] { points.sorted { $0.x < $1.x } }
  }

  /// A value on one axis that deserves a line of its own.
  public struct Mark: Sendable, Hashable {
    /// What it is, such as "objective".
    public var name: Text
    /// Where, with its bounds.
    public var value: Interval

    /// A mark.
    public init(_ name: Text, at value: Interval) {
      self.name = name
      self.value = value
    }
  }

  /// What the chart shows.
  public var title: Text
  /// The horizontal axis: the load.
  public var x: Axis
  /// The vertical axis: the quantity.
  public var y: Axis
  /// What is drawn.
  public var series: [Series]
  /// Lines across, such as the objective.
  public var objectives: [Mark]
  /// Lines upwards, such as the capacity, each with the band of its bounds.
  public var capacities: [Mark]

  /// A chart.
  public init(
    _ title: Text,
    x: Axis,
    y: Axis,
    series: [Series],
    objectives: [Mark] = [],
    capacities: [Mark] = []
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
    self.objectives = objectives
    self.capacities = capacities
  }

  /// It, as a part of a document.
  public var block: Block { .lineChart(self) }
}
