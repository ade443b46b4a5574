import Foundation
import PalierSetup

/// PgBouncer, asked on its own console for what it runs with.
enum RealPgBouncer: RealProgram {
  static let program = Program.pgbouncer
  static var executable: String? { Trial.find("/usr/sbin/pgbouncer") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let pgbouncer = try trial.require(executable)
    try trial.makeFolders("/var/run/postgresql", "/var/log/postgresql")
    try trial.write([GeneratedFile("etc/pgbouncer/userlist.txt", "\"pgbouncer\" \"asked\"\n")])
    // It refuses to run as root.
    let line =
      try trial.unprivileged("postgres", owning: trial.root)
      + [pgbouncer, trial.root + "/etc/pgbouncer/pgbouncer.ini"]
    return try trial.serve(line[0], Array(line.dropFirst())) {
      let told = try trial.run(
        "/usr/bin/psql",
        [
          "--host", trial.loopback, "--port", String(plan.port), "--username", "pgbouncer",
          "--dbname", "pgbouncer", "--no-psqlrc", "--tuples-only", "--no-align", "--command",
          "SHOW CONFIG",
        ],
        ["PGPASSWORD": "asked"]
      )
      return Dictionary(
        told.split(separator: "\n").compactMap { line in
          let fields = line.split(separator: "|", omittingEmptySubsequences: false)
          return fields.count > 1 ? ("pgbouncer.pgbouncer." + fields[0], String(fields[1])) : nil
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["--version"]).split { $0 == " " || $0.isNewline }
      .dropFirst().first.map(String.init)
  }
}
