/// A value that stands in a draft, and where it was found.
public struct Found<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// Where: a file with its line, a process, a table.
  public var place: String

  /// A value that was found at a place.
  public init(_ value: Value, at place: String) {
    self.value = value
    self.place = place
  }
}
