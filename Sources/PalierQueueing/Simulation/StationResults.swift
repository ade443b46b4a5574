/// What a simulation saw of the parts of a network, in the network's order.
public struct StationResults: Sendable, Hashable, Codable {
  /// Of a ``Processor``.
  public struct OfProcessor: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// The share of its cores' time that was used, 0...1.
    public var utilisation: Double
    /// Bursts that ran or waited for a core, on average.
    public var runnable: Double
  }

  /// Of a ``Server``.
  public struct OfServer: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// CPU seconds a second that each of its processes used.
    public var processes: [Double]
    /// Requests inside, on average: in a slot of a process.
    public var inside: Double
    /// Requests that waited for a slot, on average.
    public var waiting: Double
    /// The share of its slots that was taken, 0...1; nil if they are unlimited.
    public var slotUtilisation: Double?
    /// What its quota did; nil if it has none.
    public var quota: OfQuota?

    /// CPU seconds a second that all its processes used.
    public var cpu: Double { processes.reduce(0, +) }
  }

  /// Of a ``Server/Quota``.
  public struct OfQuota: Sendable, Hashable, Codable {
    /// CPU seconds used over those allowed, 0...1.
    public var utilisation: Double
    /// The share of the time in which its server was throttled, 0...1.
    public var throttledTime: Double
    /// Periods in which it was active.
    public var periods: Int
    /// How often it was throttled.
    public var throttledPeriods: Int
  }

  /// Of a ``Pool``, all its instances together.
  public struct OfPool: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// Tokens held, on average.
    public var inUse: Double
    /// Requests that waited for a token, on average.
    public var waiting: Double
    /// The share of the tokens that was held, 0...1.
    public var utilisation: Double
  }

  /// Of a ``Cache``, all its instances together.
  public struct OfCache: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// Look-ups that found the value, or waited for another that rebuilt it.
    public var hits: Int
    /// Look-ups that rebuilt the value.
    public var misses: Int

    /// Hits over look-ups; 0 if there were none.
    public var hitRatio: Double {
      hits + misses == 0 ? 0 : Double(hits) / Double(hits + misses)
    }
  }

  /// Of the processors.
  public var processors: [OfProcessor]
  /// Of the servers.
  public var servers: [OfServer]
  /// Of the pools.
  public var pools: [OfPool]
  /// Of the caches.
  public var caches: [OfCache]
  /// Customers of each chain who waited for a response, on average.
  public var waitingCustomers: [Double]
}
