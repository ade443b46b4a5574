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

/// Traffic of one network interface since it came up.
public struct NetworkCounters: Sendable, Hashable, Codable {
  /// Bytes received.
  public var bytesReceived: Double
  /// Bytes sent.
  public var bytesSent: Double
  /// Packets lost or damaged, in both directions.
  public var faults: Double

  /// What has passed since an earlier reading.
  ///
  /// A counter that went back counts as 0.
  public func since(_ earlier: NetworkCounters) -> NetworkCounters {
    NetworkCounters(
      bytesReceived: max(0, bytesReceived - earlier.bytesReceived),
      bytesSent: max(0, bytesSent - earlier.bytesSent),
      faults: max(0, faults - earlier.faults)
    )
  }

  /// The interfaces of `/proc/net/dev` by name (proc_pid_net(5)).
  static func table(_ bytes: ArraySlice<UInt8>) -> [String: NetworkCounters] {
    var table: [String: NetworkCounters] = [:]
    for line in KernelText.lines(bytes) {
      // The number may follow the colon without a blank, and names may hold colons.
      guard let colon = line.lastIndex(of: UInt8(ascii: ":")) else { continue }
      let numbers = KernelText.words(line[(colon + 1)...]).map {
        Double(KernelText.integer($0) ?? 0)
      }
      guard numbers.count >= 12, let name = KernelText.words(line[..<colon]).first else { continue }
      table[KernelText.string(name)] = NetworkCounters(
        bytesReceived: numbers[0],
        bytesSent: numbers[8],
        faults: numbers[2] + numbers[3] + numbers[10] + numbers[11]
      )
    }
    return table
  }
}
