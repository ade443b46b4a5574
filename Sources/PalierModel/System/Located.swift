/// A value together with the place of the dossier that it was read from.
public struct Located<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
  /// The value.
  public var value: Value
  /// Where it stands; nil if it was not read from a file.
  public var location: SourceLocation?

  /// A value read from a place.
  public init(_ value: Value, at location: SourceLocation? = nil) {
    self.value = value
    self.location = location
  }
}
