public import PalierModel

/// Machines that share a system's work: how many of what for each part of it.
public struct Layout: Sendable, Hashable {
  /// How the work is shared.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Everything on one machine.
    case single
    /// Everything on one machine, and a second one like it that stands by.
    case standby
    /// Files on a machine of their own.
    case mediaServer = "media_server"
    /// The database on a machine of its own.
    case separateDatabase = "separate_database"
    /// The database on a machine of its own, and a copy of it on another that answers half of what
    /// only reads.
    case readReplica = "read_replica"
    /// One machine more than the application needs, and a database with a standby.
    case spare = "n_plus_1"
    /// A machine in each region, with a copy of all data.
    case regions
  }

  /// One part of the work, on equal machines.
  public struct Part: Sendable, Hashable {
    /// What a part does.
    public enum Role: String, Sendable, Hashable, Codable {
      case everything
      case application
      case database
      /// Files.
      case media
      /// Everything, for the people of one region.
      case region
    }

    /// What it does.
    public let role: Role
    /// How many machines there are.
    public let count: Int
    /// The machine: the cheapest that holds its share of the work, nil if none does.
    public let machine: PricedOffer?
    /// The region's name, where it is for one.
    public var name: String?

    /// What its machines cost a month.
    public var cost: Double? { machine.map { $0.amount * Double(count) } }
  }

  /// How the work is shared.
  public let kind: Kind
  /// Its parts.
  public let parts: [Part]

  /// What it costs a month; nil if no machine holds one of the parts.
  public var cost: Double? {
    let costs = parts.compactMap(\.cost)
    return costs.count == parts.count ? costs.reduce(0, +) : nil
  }

  /// True if whatever machine fails, the others hold the peak.
  public var survivesOneFailure: Bool { kind == .standby || kind == .spare }
}
