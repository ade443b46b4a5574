public import PalierModel
public import PalierPlanning

/// What a step measured.
public struct MeasuredStep: Sendable, Hashable, Codable {
  /// How far a measurement can be trusted.
  public enum Validity: String, Sendable, Hashable, Codable {
    /// It can be.
    case valid
    /// The tester or the machine spoilt it.
    case void
    /// It did not settle.
    case undecided
  }

  /// How far it can be trusted.
  public var validity: Validity
  /// Why it cannot be, where it cannot.
  public var reason: Text?
  /// Seconds measured, warm-up left out.
  public var duration: Double
  /// All actions that are not held together; their throughput counts held ones too.
  public var overall: MeasuredAction
  /// Each action by its name; held ones report the delay beyond the hold.
  public var actions: [String: MeasuredAction]
  /// The share of requests that failed.
  public var errorShare: Double
  /// Failed requests by kind.
  public var errors: [String: Int]
  /// The machine's speed relative to the reference, while the step ran.
  public var speed: Interval
  /// How busy the stations were, as far as the kernel tells.
  public var utilisations: [StationUtilisation]
  /// The tester's CPU time as a share of one core.
  public var testerShare: Double
  /// What the whole machine did; nil where nothing was read.
  public var machine: MachineUse?

  /// A measurement.
  public init(
    validity: Validity,
    reason: Text?,
    duration: Double,
    overall: MeasuredAction,
    actions: [String: MeasuredAction],
    errorShare: Double,
    errors: [String: Int],
    speed: Interval,
    utilisations: [StationUtilisation],
    testerShare: Double,
    machine: MachineUse? = nil
  ) {
    self.validity = validity
    self.reason = reason
    self.duration = duration
    self.overall = overall
    self.actions = actions
    self.errorShare = errorShare
    self.errors = errors
    self.speed = speed
    self.utilisations = utilisations
    self.testerShare = testerShare
    self.machine = machine
  }
}
