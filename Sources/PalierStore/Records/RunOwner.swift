/// The process that carries out a run, told apart from any later one with the same number.
public struct RunOwner: Sendable, Hashable, Codable {
  /// The process identifier.
  public let pid: Int32
  /// When the process started, in clock ticks since the machine booted (`/proc/PID/stat`, field 22).
  public let startTicks: Int64
  /// The boot that this belongs to (`/proc/sys/kernel/random/boot_id`).
  public let bootID: String

  /// A process of one boot.
  public init(pid: Int32, startTicks: Int64, bootID: String) {
    self.pid = pid
    self.startTicks = startTicks
    self.bootID = bootID
  }
}
