/// Service demands measured at light load, and the service models that go with them.
///
/// CPU times are held at the machine's reference speed (1), so that measurements made at different
/// moments of a drifting machine can be put together.
public struct Calibration: Sendable, Hashable, Codable {
  /// The run that measured it.
  public var run: String
  /// The system's name.
  public var system: String
  /// The changes that the target had.
  public var variant: [String]
  /// When (ISO 8601).
  public var date: String
  /// Where.
  public var host: HostProfile
  /// The machine's speed while it was measured, relative to the reference.
  public var speed: Interval
  /// The services that were observed.
  public var services: [ServiceProfile]
  /// The actions.
  public var actions: [ActionProfile]
  /// What a reader of the figures should know.
  public var remarks: [Text]

  /// A calibration.
  public init(
    run: String,
    system: String,
    variant: [String],
    date: String,
    host: HostProfile,
    speed: Interval,
    services: [ServiceProfile],
    actions: [ActionProfile],
    remarks: [Text] = []
  ) {
    self.run = run
    self.system = system
    self.variant = variant
    self.date = date
    self.host = host
    self.speed = speed
    self.services = services
    self.actions = actions
    self.remarks = remarks
  }

  /// The profile of an action.
  public func action(named name: String) -> ActionProfile? { actions.first { $0.name == name } }
}
