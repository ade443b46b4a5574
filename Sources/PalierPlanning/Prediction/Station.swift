/// A part of a system that can saturate, by the name that reports and scripts know.
public struct Station: Sendable, Hashable, Codable {
  /// What saturates.
  public enum Resource: String, Sendable, Hashable, Codable {
    /// All cores of a machine.
    case machine = "cpu"
    /// The processes of a service, each of which computes on one core at a time.
    case processes
    /// The CPU time that a service's limit allows.
    case quota = "cpu_quota"
    /// The requests that a service's workers can hold.
    case workers
    /// The connections to a service.
    case connections
    /// The bytes of a machine's disk.
    case disk
  }

  /// The machine's or service's name.
  public var owner: String
  /// What saturates.
  public var resource: Resource

  /// A station.
  public init(owner: String, resource: Resource) {
    self.owner = owner
    self.resource = resource
  }

  /// The stable name, such as `machine.cpu` or `web.workers`.
  public var name: String {
    resource == .processes ? "\(owner).cpu" : "\(owner).\(resource.rawValue)"
  }
}

/// How busy a station is.
public struct StationUtilisation: Sendable, Hashable, Codable {
  /// The station.
  public var station: Station
  /// The share of its capacity that is used, from 0 to 1.
  public var utilisation: Double

  /// A utilisation.
  public init(station: Station, utilisation: Double) {
    self.station = station
    self.utilisation = utilisation
  }
}

/// A station that saturates, or a disk that is full, and at which load.
public struct Bottleneck: Sendable, Hashable, Codable {
  /// The station.
  public var station: Station
  /// The least number of users (or arrivals a second) at which it is 95 % utilised, those before
  /// it in the order taken away; for a disk, that at which it is full.
  public var users: Double

  /// A bottleneck.
  public init(station: Station, users: Double) {
    self.station = station
    self.users = users
  }
}
