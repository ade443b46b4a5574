import Glibc

/// The one owner of an open file descriptor; it closes it when it goes.
public struct FileDescriptor: ~Copyable, Sendable {
  /// The number that the system knows it by.
  public let number: Int32

  /// Takes the descriptor over.
  public init(owning number: Int32) { self.number = number }

  deinit { close(number) }
}
