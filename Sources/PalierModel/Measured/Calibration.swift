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
  /// Which edition of the yardstick its speeds are of; nil before there were several.
  public var yardstick: Int?

  /// The edition of today's yardstick: another one does other work, so that its speeds are other units.
  public static let currentYardstick = 2

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
    yardstick = Calibration.currentYardstick
  }

  /// Whether its speeds compare with those that are measured today.
  public var isOfCurrentYardstick: Bool { yardstick == Calibration.currentYardstick }

  /// The profile of an action.
  public func action(named name: String) -> ActionProfile? { actions.first { $0.name == name } }
}
