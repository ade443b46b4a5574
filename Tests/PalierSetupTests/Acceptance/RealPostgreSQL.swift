import Foundation
import PalierSetup

/// PostgreSQL in a cluster of its own, asked by SQL for what it runs with.
enum RealPostgreSQL: RealProgram {
  static let program = Program.postgresql
  private static var folder: String {
    Trial.installation.map { $0 + "/pgserver/pginstall/bin/" } ?? "/usr/lib/postgresql/15/bin/"
  }
  static var executable: String? { Trial.find(folder + "postgres") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    _ = try trial.require(executable)
    let data = trial.root + "/data"
    try trial.makeFolders("/data")
    // It refuses to run as root.
    let account = try trial.unprivileged("postgres", owning: trial.root)
    func line(_ program: String, _ arguments: [String]) -> (String, [String]) {
      let whole = account + [program] + arguments
      return (whole[0], Array(whole.dropFirst()))
    }
    let (initdb, options) = line(
      folder + "initdb",
      ["--auth=trust", "--username=postgres", "--no-sync", "--pgdata", data]
    )
    try trial.run(initdb, options)
    let own = URL(filePath: data + "/postgresql.conf")
    let included = files.first { $0.path.hasPrefix("etc/postgresql/") }?.path ?? ""
    let text = try String(contentsOf: own, encoding: .utf8)
    try Data((text + "\ninclude '\(trial.root)/\(included)'\n").utf8).write(to: own)
    let (server, arguments) = line(folder + "postgres", ["-D", data, "-k", trial.root])
    return try trial.serve(server, arguments) {
      let told = try trial.run(
        Trial.find(folder + "psql", "/usr/bin/psql") ?? "psql",
        [
          "--host", trial.root, "--port", String(plan.port), "--username", "postgres",
          "--no-psqlrc",
          "--tuples-only", "--no-align", "--command",
          "SELECT name || '=' || current_setting(name) FROM pg_settings",
        ]
      )
      return Dictionary(
        told.split(separator: "\n").compactMap { line in
          line.firstIndex(of: "=").map {
            ("postgresql." + line[..<$0], String(line[line.index(after: $0)...]))
          }
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["--version"]).split(whereSeparator: \.isWhitespace)
      .dropFirst(2).first
      .map(String.init)
  }
}
