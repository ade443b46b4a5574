extension Array where Element == UInt8 {
  /// Adds the bytes of a span at the end, all at once, in O(bytes).
  public mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
