public import PalierModel

/// How much of one resource a tier uses at its highest load, and how much there is.
public struct TierResource: Sendable, Hashable, Codable {
  /// Its stable name: `machine.cpu`, `machine.memory`, `machine.disk`, `machine.network`,
  /// `SERVICE.cpu`, `SERVICE.memory` or `SERVICE.connections`.
  public var name: String
  /// How much is used: cores, bytes, bytes a second, connections.
  public var used: Figure
  /// How much there is; nil where nobody says.
  public var limit: Figure?

  /// A resource.
  public init(name: String, used: Figure, limit: Figure? = nil) {
    self.name = name
    self.used = used
    self.limit = limit
  }

  /// True if no more is known of the use than its limit.
  public var isCeiling: Bool { used == limit }

  /// Use over limit; nil without a limit, and where no more than the limit is known.
  public var share: Interval? {
    guard let limit, limit.value.low > 0, !isCeiling else { return nil }
    return Interval(
      low: used.value.low / limit.value.high,
      mid: used.mid / limit.mid,
      high: used.value.high / limit.value.low
    )
  }
}

/// Limits of one service that, with those of the others, fit the machine.
public struct ServiceShare: Sendable, Hashable, Codable {
  /// The service.
  public var service: String
  /// Cores.
  public var cpu: Figure?
  /// Bytes of memory.
  public var memory: Figure?
}
