/// One way in which requests of an action failed.
public struct Failure: Sendable, Hashable, Codable {
  /// The action's name.
  public var action: String
  /// How they failed.
  public var kind: ErrorKind
  /// The status of the responses; 0 where none came.
  public var status: Int

  /// True if the server answered, and refused what it was asked (status 400 to 499) or gave
  /// something else than was expected: then the requests are wrong, and not too many.
  public var isRefusal: Bool {
    switch kind {
    case .status: (400..<500).contains(status) && status != 408 && status != 429
    case .check, .redirect, .malformed, .tls: true
    case .refused, .reset, .closed, .timeout, .limits: false
    }
  }
}
