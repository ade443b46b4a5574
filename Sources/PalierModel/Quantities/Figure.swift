/// A number that the product states: its value, what it measures, and where it comes from.
///
/// A figure without a source cannot be built. That is the point of the type.
public struct Figure: Sendable, Hashable, Codable {
  /// The value with its bounds, in the SI unit of the dimension.
  public let value: Interval
  /// What it measures.
  public let dimension: Dimension
  /// Where it comes from.
  public let source: Source

  /// A figure with its source.
  public init(_ value: Interval, _ dimension: Dimension, from source: Source) {
    self.value = value
    self.dimension = dimension
    self.source = source
  }

  /// The most likely value, in SI units.
  public var mid: Double { value.mid }
}
