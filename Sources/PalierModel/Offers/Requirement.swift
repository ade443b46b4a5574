/// What a load asks of a machine; each value with its bounds, nil where it is not known.
public struct Requirement: Sendable, Hashable, Codable {
  /// Something of which a machine can have too little.
  public enum Resource: String, Sendable, Hashable, Codable, CaseIterable {
    case cores
    case memory
    case disk
    case transfer
  }

  /// Cores of the reference speed: processor work a second at the peak, divided by the highest
  /// utilisation at which the objectives hold.
  public var cores: Interval?
  /// Memory, in bytes.
  public var memory: Interval?
  /// Disk, in bytes.
  public var disk: Interval?
  /// Outgoing transfer, in bytes a month.
  public var transfer: Interval?

  /// A requirement.
  public init(
    cores: Interval? = nil,
    memory: Interval? = nil,
    disk: Interval? = nil,
    transfer: Interval? = nil
  ) {
    self.cores = cores
    self.memory = memory
    self.disk = disk
    self.transfer = transfer
  }

  /// The value for one resource.
  public subscript(resource: Resource) -> Interval? {
    switch resource {
    case .cores: cores
    case .memory: memory
    case .disk: disk
    case .transfer: transfer
    }
  }
}
