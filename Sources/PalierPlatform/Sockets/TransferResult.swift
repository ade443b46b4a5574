/// What became of an attempt to move bytes without waiting.
public enum TransferResult: Sendable, Hashable {
  /// So many bytes were moved, at least one.
  case moved(Int)
  /// Nothing can be moved now; an event will tell.
  case wouldBlock
  /// The peer has ended the stream (when receiving).
  case ended
  /// The connection failed with this `errno`; EPIPE: the peer went, EPROTO: it broke the rules.
  case failed(Int32)
}
