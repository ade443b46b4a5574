/// One process, told apart from a later one with the same number by its start.
public struct ProcessIdentity: Sendable, Hashable, Codable {
  /// The number.
  public let pid: Int
  /// Hundredths of a second from boot to its start.
  public let startTicks: Int

  /// An identity.
  public init(pid: Int, startTicks: Int) {
    self.pid = pid
    self.startTicks = startTicks
  }

  /// The process that has a number now; nil if none has.
  public static func running(pid: Int) -> ProcessIdentity? {
    ProcessTable.stat(of: pid).map { ProcessIdentity($0) }
  }

  init(_ stat: ProcessStat) { self.init(pid: stat.pid, startTicks: stat.startTicks) }
}
