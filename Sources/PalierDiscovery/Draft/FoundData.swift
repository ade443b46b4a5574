/// A table or another thing that is stored, as it was found.
public struct FoundData: Sendable, Hashable {
  /// Its name, letters, digits, `-` and `_` alone.
  public var name: String
  /// How many rows it has.
  public var rows: Found<Double>
  /// True if the rows are the database's own estimate.
  public var isEstimate = false
  /// Bytes of its rows, without indexes.
  public var bytes: Double
  /// Bytes of its indexes; nil if they are not known apart.
  public var indexBytes: Double?

  /// A table.
  public init(name: String, rows: Found<Double>, bytes: Double, indexBytes: Double? = nil) {
    self.name = FoundService.allowed(name)
    self.rows = rows
    self.bytes = bytes
    self.indexBytes = indexBytes
  }
}
