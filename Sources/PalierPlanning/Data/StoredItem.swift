public import PalierModel

/// Something that takes space on a disk, and how much of it as time goes on.
public struct StoredItem: Sendable, Hashable, Codable {
  /// How its size comes about.
  enum Law: Sendable, Hashable, Codable {
    /// S(t) = (S₀ (1 + g)ᵗ + A t), or A times the retention where what is added goes again.
    case live(start: Interval, growth: Growth, addedMonthly: Interval, kept: Double?)
    /// Copies of other items by their place in the list, so many of a share of their sizes.
    case copies(of: [Int], number: Double, ratio: Interval, fixed: Interval?)
  }

  /// Its name in the dossier; `write-ahead log` and the like where the dossier does not name it.
  public let name: String
  /// What it is, in words.
  public let label: Text
  /// Where its size comes from.
  public let source: Source
  /// True if it lies on the machine's own disk.
  public let isLocal: Bool
  /// Bytes on the disk for each byte of its rows: indexes and bloat, which no backup copies.
  let overhead: Interval
  let law: Law

  init(
    name: String,
    label: Text,
    source: Source,
    isLocal: Bool = true,
    overhead: Interval = Interval(exactly: 1),
    law: Law
  ) {
    self.name = name
    self.label = label
    self.source = source
    self.isLocal = isLocal
    self.overhead = overhead
    self.law = law
  }

  /// True if it is a backup.
  public var isBackup: Bool {
    if case .copies = law { true } else { false }
  }
}
