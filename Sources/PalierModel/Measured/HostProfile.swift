/// The machine on which something was measured.
public struct HostProfile: Sendable, Hashable, Codable {
  /// The processor's name, as the kernel gives it.
  public var model: String
  /// The kernel's release.
  public var kernel: String
  /// Cores that are online.
  public var cores: Int
  /// Memory, in bytes.
  public var memory: Double
  /// Seconds for which the scheduler lets one of two computing processes run before it changes,
  /// which is its clock tick; 0 if not known.
  public var schedulerTick: Double

  /// A machine.
  public init(model: String, kernel: String, cores: Int, memory: Double, schedulerTick: Double) {
    self.model = model
    self.kernel = kernel
    self.cores = cores
    self.memory = memory
    self.schedulerTick = schedulerTick
  }
}
