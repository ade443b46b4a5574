/// The machine as it was found.
public struct FoundMachine: Sendable, Hashable {
  /// Cores.
  public var cpu: Found<Int>
  /// Bytes of memory.
  public var memory: Found<Double>
  /// Bytes of the disk that the system lies on; nil if it is not known.
  public var disk: Found<Double>?

  /// A machine.
  public init(cpu: Found<Int>, memory: Found<Double>, disk: Found<Double>? = nil) {
    self.cpu = cpu
    self.memory = memory
    self.disk = disk
  }
}
