import PalierModel
import PalierSetup

/// Docker Compose, by its schema.
enum RealCompose: RealProgram {
  static let program = Program.compose
  static let manner = AcceptanceRow.Manner.bySchema
  static var executable: String? { SchemaTrial.checker }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    try SchemaTrial.check("compose.yaml", against: "vendor.compose-spec", in: trial)
    let found = program.format.read(try trial.text(of: "compose.yaml"))
    return Dictionary(
      found.filter { $0.context.count > 1 && $0.context[1] == plan.service.name }.map { setting in
        var context = setting.context
        context[1] = "*"
        return ((["compose"] + context + [setting.key]).joined(separator: "."), setting.value)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  static func version() throws -> String? { try SchemaTrial.version() }
}
