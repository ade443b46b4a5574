/// Disk that a provider sells by its size, beside its machines.
public struct Volume: Sendable, Hashable {
  /// Sizes are bought in steps of so many bytes: providers count whole tens of gigabytes, or less.
  public static let step = 1e10

  /// The most bytes that volumes add to one machine: sixteen of 10 TB, as Hetzner attaches them, and
  /// taken so for providers that do not say.
  public static let most = 1.6e14

  /// The entry that says what it costs: a price for the size of its disk.
  public let entry: Offer
  /// The price of a byte a month in the currency in which offers are compared.
  public let price: Double

  /// A price of disk; nil where the entry says no size.
  public init?(_ entry: Offer, amount: Double) {
    guard let size = entry.disk, size > 0 else { return nil }
    self.entry = entry
    price = amount / size
  }

  /// True if it can be attached to a machine: of the same provider, and not known to be elsewhere.
  public func serves(_ offer: Offer) -> Bool {
    entry.provider.lowercased() == offer.provider.lowercased()
      && (["", "all"].contains(entry.region) || entry.region == offer.region)
  }

  /// What so many bytes cost a month, in whole steps.
  func bought(_ bytes: Double) -> BoughtVolume {
    let size = (bytes / Volume.step).rounded(.up) * Volume.step
    return BoughtVolume(bytes: size, amount: size * price, entry: entry)
  }
}

/// Disk that is bought apart from a machine.
public struct BoughtVolume: Sendable, Hashable, Codable {
  /// Its size, in bytes.
  public let bytes: Double
  /// What it costs a month, in the currency in which offers are compared.
  public let amount: Double
  /// The entry that says so.
  public let entry: Offer
}
