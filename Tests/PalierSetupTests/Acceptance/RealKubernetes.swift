import PalierModel
import PalierSetup

/// Kubernetes, by its schemas: every manifest of every service.
enum RealKubernetes: RealProgram {
  static let program = Program.kubernetes
  static let manner = AcceptanceRow.Manner.bySchema
  static var executable: String? { Trial.find(Trial.repository + "/.venv/bin/kubernetes-validate") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let manifests = files.map(\.path).filter {
      $0.hasSuffix(".yaml") && $0 != "kustomization.yaml" && !$0.contains("/")
    }
    try trial.run(
      trial.require(executable),
      ["--strict", "--kubernetes-version", "1.30"] + manifests.map { trial.root + "/" + $0 }
    )
    return Trial.values(of: try trial.text(of: plan.service.name + ".yaml"), program)
  }

  static func version() throws -> String? { "schemas of 1.30" }
}
