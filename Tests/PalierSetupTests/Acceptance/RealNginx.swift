import Foundation
import PalierSetup

/// nginx, started before a service that is not there: it answers 502, and `nginx -T` tells its settings.
enum RealNginx: RealProgram {
  static let program = Program.nginx
  static var executable: String? { Trial.find("/usr/sbin/nginx") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let nginx = try trial.require(executable)
    try trial.makeFolders("/run", "/var/log/nginx", "/var/lib/nginx")
    let file = trial.root + "/etc/nginx/nginx.conf"
    return try trial.serve(nginx, ["-e", "stderr", "-c", file, "-g", "daemon off;"]) {
      guard let answer = trial.get(port: plan.port), answer.contains("502") else { return nil }
      let text = try trial.run(nginx, ["-T", "-q", "-e", "stderr", "-c", file])
      return Dictionary(
        Program.nginx.format.read(text).map {
          ((["nginx"] + $0.context + [$0.key]).joined(separator: "."), $0.value)
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  static func version() throws -> String? {
    let text = try Trial().run(executable ?? "", ["-v"])
    return text.split(separator: "/").last.map { String($0.prefix { !$0.isNewline }) }
  }
}
