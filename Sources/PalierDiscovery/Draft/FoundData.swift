/// A table or another thing that is stored, as it was found.
public struct FoundData: Sendable, Hashable {
  /// Its name, letters, digits, `-` and `_` alone.
  public var name: String
  /// Where it was found.
  public var place: String
  /// How many rows it has; nil if only its size is known.
  public var rows: Double?
  /// True if the rows are the database's own estimate.
  public var isEstimate: Bool
  /// Bytes of its rows, without indexes.
  public var bytes: Double
  /// Bytes of its indexes; nil if they are not known apart.
  public var indexBytes: Double?

  /// A table.
  public init(
    name: String,
    place: String,
    rows: Double?,
    isEstimate: Bool = false,
    bytes: Double,
    indexBytes: Double? = nil
  ) {
    self.name = FoundService.allowed(name)
    self.place = place
    self.rows = rows
    self.isEstimate = isEstimate
    self.bytes = bytes
    self.indexBytes = indexBytes
  }
}
