public import PalierQueueing

/// How much load a system is asked to bear.
public enum LoadLevel: Sendable, Hashable, Codable {
  /// So many people at the same time.
  case users(Int)
  /// So many arrivals a second.
  case arrivals(rate: Double, Chain.Arrivals)

  /// The number: users, or arrivals a second.
  public var amount: Double {
    switch self {
    case .users(let count): Double(count)
    case .arrivals(let rate, _): rate
    }
  }

  /// True for arrivals that no response is waited for.
  var isOpen: Bool {
    if case .arrivals = self { true } else { false }
  }

  /// The unit's stable name: `users` or `arrivals/s`.
  public var unit: String {
    switch self {
    case .users: "users"
    case .arrivals: "arrivals/s"
    }
  }
}
