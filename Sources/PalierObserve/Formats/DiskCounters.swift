/// Work of one disk since boot (kernel documentation, admin-guide/iostats).
public struct DiskCounters: Sendable, Hashable, Codable {
  /// Reads that were completed.
  public var reads: Double
  /// Writes that were completed.
  public var writes: Double
  /// Bytes read.
  public var bytesRead: Double
  /// Bytes written.
  public var bytesWritten: Double
  /// Seconds during which at least one request was under way.
  public var busy: Double

  /// What has been done since an earlier reading.
  ///
  /// A counter that went back counts as 0.
  public func since(_ earlier: DiskCounters) -> DiskCounters {
    DiskCounters(
      reads: max(0, reads - earlier.reads),
      writes: max(0, writes - earlier.writes),
      bytesRead: max(0, bytesRead - earlier.bytesRead),
      bytesWritten: max(0, bytesWritten - earlier.bytesWritten),
      busy: max(0, busy - earlier.busy)
    )
  }

  /// The disks of `/proc/diskstats` by name; disks that never did anything are left out.
  static func table(_ bytes: ArraySlice<UInt8>) -> [String: DiskCounters] {
    var table: [String: DiskCounters] = [:]
    for line in KernelText.lines(bytes) {
      let words = KernelText.words(line)
      guard words.count >= 14 else { continue }
      let numbers = words.map { Double(KernelText.integer($0) ?? 0) }
      // Sectors are of 512 bytes whatever the disk's own are; times are in milliseconds.
      let counters = DiskCounters(
        reads: numbers[3],
        writes: numbers[7],
        bytesRead: numbers[5] * 512,
        bytesWritten: numbers[9] * 512,
        busy: numbers[12] / 1_000
      )
      if counters.reads + counters.writes > 0 { table[KernelText.string(words[2])] = counters }
    }
    return table
  }
}
