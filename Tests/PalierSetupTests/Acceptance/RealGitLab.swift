import PalierSetup

/// GitLab CI, by its schema.
enum RealGitLab: RealProgram {
  static let program = Program.gitlabCI
  static let manner = AcceptanceRow.Manner.bySchema
  static var executable: String? { SchemaTrial.checker }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    try SchemaTrial.check(".gitlab/load.yml", against: "vendor.gitlab-ci", in: trial)
    return [:]
  }

  static func version() throws -> String? { try SchemaTrial.version() }
}
