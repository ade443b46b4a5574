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
