import PalierSetup

/// GitHub Actions, by its schema.
enum RealGitHub: RealProgram {
  static let program = Program.githubActions
  static let manner = AcceptanceRow.Manner.bySchema
  static var executable: String? { SchemaTrial.checker }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let path = ".github/workflows/load.yml"
    try SchemaTrial.check(path, against: "vendor.github-workflows", in: trial)
    return [:]
  }

  static func version() throws -> String? { try SchemaTrial.version() }
}
