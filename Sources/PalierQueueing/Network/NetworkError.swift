/// A network that cannot be solved or simulated, and why.
///
/// Networks are made by the program, so this is for its developers, not for its users.
public struct NetworkError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, and where.
  public let description: String

  init(_ description: String) { self.description = description }
}
