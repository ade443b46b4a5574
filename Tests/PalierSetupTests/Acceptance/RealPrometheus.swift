import Foundation
import PalierSetup

/// Prometheus, which must load every alert and tells its configuration.
enum RealPrometheus: RealProgram {
  static let program = Program.prometheus
  static var executable: String? { Trial.find("/usr/bin/prometheus") }
  private static let port = 9_090

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let prometheus = try trial.require(executable)
    let folder = trial.root + "/monitoring/etc/prometheus/"
    try trial.run("/usr/bin/promtool", ["check", "rules", folder + "palier.rules.yml"])
    let alerts =
      try trial.text(of: "monitoring/etc/prometheus/palier.rules.yml")
      .components(separatedBy: "alert: ").count - 1
    return try trial.serve(
      prometheus,
      [
        "--config.file=" + folder + "prometheus.yml", "--storage.tsdb.path=" + trial.root + "/data",
        "--web.listen-address=\(trial.loopback):\(port)",
      ]
    ) {
      guard let told = trial.object(port: port, path: "/api/v1/status/config")?["data"],
        let text = (told as? [String: Any])?["yaml"] as? String,
        let rules = trial.get(port: port, path: "/api/v1/rules"),
        rules.components(separatedBy: "\"type\":\"alerting\"").count - 1 == alerts, alerts > 5
      else { return nil }
      return Trial.values(of: text, program)
    }
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["--version"]).split(separator: " ").dropFirst(2).first
      .map { String($0.prefix { $0 != "+" }) }
  }
}
