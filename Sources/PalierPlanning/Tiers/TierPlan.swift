public import PalierModel

/// What a range of users asks of one machine, what gives way first there, and until when it lasts.
public struct TierPlan: Sendable, Hashable, Codable {
  /// What ends a tier.
  public enum End: String, Sendable, Hashable, Codable {
    /// The highest load that meets the objectives.
    case capacity
    /// The upper end of the range that the dossier gives.
    case range
    /// The disk is full.
    case disk
  }

  /// Its name.
  public var name: String
  /// The system as this tier has it.
  public var system: System?
  /// The range as the dossier gives it, and of which population.
  public var declared: Tier?
  /// People at the same time at the peak: from entering to the upper end.
  public var entry: Double
  /// People at the same time at the peak at its upper end.
  public var load: Figure
  /// The highest load that meets the objectives; nil where nothing is known or nothing breaks them.
  public var capacity: Figure?
  /// Capacity over load.
  public var headroom: Interval?
  /// What gives way, in order: stations, and the disk where no more than two of them are before it.
  public var bottlenecks: [Bottleneck]
  /// What it uses at its upper end, and how much there is.
  public var resources: [TierResource]
  /// Limits of the services that fit the machine together.
  public var limits: [ServiceShare]
  /// Months from today until it is entered; nil where the growth is not known.
  public var starts: Interval?
  /// Months from today until the population that the dossier counts leaves its range; nil where it
  /// gives none, or where the growth is not known.
  public var leaves: Interval?
  /// Months from today, or from entering, until it ends; nil where the growth is not known.
  public var durability: Interval?
  /// What ends it; nil where nothing does.
  public var end: End?
  /// What it costs a month, each currency by itself.
  public var cost: [Figure]
  /// The cheapest offer with as many cores and as much memory as its machine, and disk for its data;
  /// nil where none is known.
  public var offer: Offer?
  /// Disk to buy beside that offer, for the tier's data; nil: none.
  public var volume: BoughtVolume?
  /// What became different from the tier before, such as `machine.cpu: 8`.
  public var changes: [String]
  /// What to do on entering, in the words of the dossier.
  public var action: Text?
  /// What would tell what is not known.
  public var missing: [Text]

  /// True if even the load on entering is more than it bears; nil where that is not known.
  public var cannotHold: Bool? { capacity.map { $0.mid < max(1, entry) } }

  /// A resource by its stable name.
  public func resource(_ name: String) -> TierResource? { resources.first { $0.name == name } }
}
