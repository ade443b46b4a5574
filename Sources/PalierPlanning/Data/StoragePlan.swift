public import PalierModel

/// What is stored, how it grows, and when the disk is full.
public struct StoragePlan: Sendable, Hashable, Codable {
  /// All that takes space, live data first, then backups.
  public let items: [StoredItem]
  /// Bytes of the disk, where they are declared.
  public let disk: Figure?

  /// Bytes of one item after so many months.
  ///
  /// Complexity: O(items) for a backup, O(1) for others.
  public func size(of index: Int, after months: Double) -> Interval {
    if case .copies(_, let number, _, _) = items[index].law {
      return copy(of: index, after: months) * number
    }
    return rows(of: index, after: months) * items[index].overhead
  }

  /// Bytes of live data without indexes and bloat.
  private func rows(of index: Int, after months: Double) -> Interval {
    guard case .live(let start, let growth, let added, let kept) = items[index].law else {
      return Interval(exactly: 0)
    }
    if let kept, added.high > 0 { return added * kept }
    return growth.value(start, after: months) + added * months
  }

  /// Bytes of one copy of a backup after so many months; zero for what is no backup.
  public func copy(of index: Int, after months: Double) -> Interval {
    guard case .copies(let sets, _, let ratio, let fixed) = items[index].law else {
      return Interval(exactly: 0)
    }
    return fixed
      ?? sets.reduce(Interval(exactly: 0)) { sum, set in
        sum + rows(of: set, after: months)
      } * ratio
  }

  /// How many copies of a backup lie there once the oldest begins to be deleted; nil for what is no
  /// backup.
  public func copies(of index: Int) -> Int? {
    guard case .copies(_, let number, _, _) = items[index].law else { return nil }
    return Int(number)
  }

  /// Bytes on the machine's disk after so many months, backups full in number.
  public func total(after months: Double) -> Interval {
    sum(after: months) { $0.isLocal }
  }

  /// Bytes of live data on the machine's disk after so many months.
  public func live(after months: Double) -> Interval {
    sum(after: months) { $0.isLocal && !$0.isBackup }
  }

  /// Bytes of backups that lie elsewhere after so many months.
  public func elsewhere(after months: Double) -> Interval {
    sum(after: months) { !$0.isLocal && $0.isBackup }
  }

  private func sum(after months: Double, _ counts: (StoredItem) -> Bool) -> Interval {
    items.indices.filter { counts(items[$0]) }
      .reduce(Interval(exactly: 0)) { $0 + size(of: $1, after: months) }
  }

  /// Months until the disk is full: 0 where what is planned does not fit from the beginning,
  /// infinite where it never gets full; nil without a disk.
  ///
  /// The lower bound takes all upper bounds of the sizes, and so on. Complexity: O(items) for each
  /// of some hundred steps.
  public var full: Interval? {
    guard let disk, !items.isEmpty else { return nil }
    return Interval(
      low: crossing { $0.high - disk.value.low },
      mid: crossing { $0.mid - disk.value.mid },
      high: crossing { $0.low - disk.value.high }
    )
  }

  /// The first month at which the excess over the disk is no longer negative.
  private func crossing(_ excess: (Interval) -> Double) -> Double {
    if excess(total(after: 0)) >= 0 { return 0 }
    var (low, high) = (0.0, 1.0)
    while excess(total(after: high)) < 0 {
      if high >= Growth.horizon { return .infinity }
      low = high
      high = min(Growth.horizon, high * 2)
    }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if excess(total(after: middle)) < 0 { low = middle } else { high = middle }
    }
    return high
  }

  /// The retention of local backups, in seconds, that the disk has room for today, all kept equally
  /// long; nil without a disk or local backups, negative where not even one copy of each fits.
  ///
  /// From live + Σ sᵢ (T/Pᵢ + 1) = disk, sᵢ being a copy's size and Pᵢ the time between copies.
  public func affordableRetention(periods: [Int: Double]) -> Interval? {
    let backups = items.indices.filter { items[$0].isLocal && items[$0].isBackup }
    guard let disk, !backups.isEmpty else { return nil }
    func retention(_ bound: (Interval) -> Double, _ room: Double) -> Double {
      var (once, rate) = (0.0, 0.0)
      for index in backups {
        let size = bound(copy(of: index, after: 0))
        once += size
        rate += size / (periods[index] ?? StoragePlan.day)
      }
      return rate > 0 ? (room - bound(live(after: 0)) - once) / rate : .infinity
    }
    return Interval(
      low: retention(\.high, disk.value.low),
      mid: retention(\.mid, disk.value.mid),
      high: retention(\.low, disk.value.high)
    )
  }

  static let day = 86_400.0
}
