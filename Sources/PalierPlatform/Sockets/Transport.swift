/// What became of an attempt to move bytes without waiting.
public enum TransferResult: Sendable, Hashable {
  /// So many bytes were moved, at least one.
  case moved(Int)
  /// Nothing can be moved now; an event will tell.
  case wouldBlock
  /// The peer has ended the stream (when receiving).
  case ended
  /// The connection failed with this `errno`.
  case failed(Int32)
}

/// A connection's byte stream, in the clear or protected.
///
/// The load engine knows its peers through this protocol alone, so that TLS can stand in
/// for TCP without the engine's knowing.
public protocol Transport: ~Copyable, Sendable {
  /// Starts connecting to an address; a refusal that is known at once is thrown.
  init(connectingTo address: SocketAddress) throws(SystemError)
  /// True if the connection stood as soon as it was asked for.
  var isOpen: Bool { get }
  /// The descriptor to watch.
  var descriptor: FileDescriptor { borrowing get }
  /// Ends the opening of the connection once it is writable: 0, or the `errno` of its failure.
  mutating func finishOpening() -> Int32
  /// Sends what it can of `bytes`.
  mutating func send(_ bytes: Span<UInt8>) -> TransferResult
  /// Fills the buffer from its start with what has arrived.
  mutating func receive(into buffer: inout [UInt8]) -> TransferResult
}
