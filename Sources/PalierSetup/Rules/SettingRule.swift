public import PalierModel

/// What Palier knows of one setting of one program: the value that belongs there, and why.
///
/// The formula is pure. It writes new files and judges old ones.
public struct SettingRule: Sendable {
  /// The program.
  public let program: Program
  /// The setting's name.
  public let key: String
  /// The blocks or the section that it stands in, from the outside, `*` for any name; empty: none.
  public let context: [String]
  /// The versions that have it.
  public let versions: SettingVersions
  /// What its value is.
  public let unit: SettingUnit
  /// Why the value is as the formula has it.
  public let reason: Text
  /// What goes wrong with another value.
  public let otherwise: Text
  /// The manual's page.
  public let manual: Manual
  /// How values found in files are judged.
  public let judgement: Judgement
  /// The value that belongs to a service of a plan; nil where the setting has no place.
  public let formula: @Sendable (ServicePlan) -> DerivedValue?

  /// A rule.
  public init(
    _ program: Program,
    _ key: String,
    in context: [String] = [],
    versions: SettingVersions = SettingVersions(),
    unit: SettingUnit,
    reason: Text,
    otherwise: Text,
    manual: Manual,
    judgement: Judgement,
    formula: @escaping @Sendable (ServicePlan) -> DerivedValue?
  ) {
    self.program = program
    self.key = key
    self.context = context
    self.versions = versions
    self.unit = unit
    self.reason = reason
    self.otherwise = otherwise
    self.manual = manual
    self.judgement = judgement
    self.formula = formula
  }

  /// Its stable name: program, blocks and key, such as `nginx.events.worker_connections`.
  public var identifier: String { ([program.rawValue] + context + [key]).joined(separator: ".") }

  /// What the rule gives a service; nil where its version has no such setting, or the formula none.
  public func value(for plan: ServicePlan) -> DerivedValue? {
    versions.contains(plan.version(of: program)) ? formula(plan) : nil
  }

  /// Every rule, in the order in which programs and files have them.
  public static let all: [SettingRule] = [
    NginxRules.all, HAProxyRules.all, GunicornRules.all, UvicornRules.all, NodeRules.all,
    PostgreSQLRules.all, PgBouncerRules.all, MySQLRules.all, RedisRules.all, SystemdRules.all,
    SysctlRules.all, LogrotateRules.all, OpenSSHRules.all, PrometheusRules.all,
    AlertmanagerRules.all, ComposeRules.all, KubernetesRules.all, MongoDBRules.all, MongosRules.all,
    DjangoRules.all,
  ].flatMap(\.self)
}
