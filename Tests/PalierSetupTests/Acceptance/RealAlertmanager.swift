import Foundation
import PalierSetup

/// Alertmanager, asked for its configuration.
enum RealAlertmanager: RealProgram {
  static let program = Program.alertmanager
  static var executable: String? { Trial.find("/usr/bin/prometheus-alertmanager") }
  private static let port = 9_093

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let alertmanager = try trial.require(executable)
    let file = trial.root + "/monitoring/etc/prometheus/alertmanager.yml"
    try trial.run("/usr/bin/amtool", ["check-config", file])
    return try trial.serve(
      alertmanager,
      [
        "--config.file=" + file, "--storage.path=" + trial.root + "/data",
        "--web.listen-address=\(trial.loopback):\(port)", "--cluster.listen-address=",
      ]
    ) {
      guard let told = trial.object(port: port, path: "/api/v2/status")?["config"],
        let text = (told as? [String: Any])?["original"] as? String
      else { return nil }
      return Trial.values(of: text, program)
    }
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["--version"]).split(separator: " ").dropFirst(2).first
      .map { String($0.prefix { $0 != "+" }) }
  }
}
