import Foundation
import PalierSetup

/// MariaDB with a data folder of its own, asked by SQL for what it runs with.
enum RealMariaDB: RealProgram {
  static let program = Program.mariadb
  static var executable: String? { Trial.find("/usr/sbin/mariadbd") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let mariadb = try trial.require(executable)
    let data = trial.root + "/data"
    try trial.makeFolders("/data")
    let account = try trial.unprivileged("mysql", owning: trial.root)
    func line(_ program: String, _ arguments: [String]) -> (String, [String]) {
      let whole = account + [program] + arguments
      return (whole[0], Array(whole.dropFirst()))
    }
    let (install, options) = line(
      "/usr/bin/mariadb-install-db",
      [
        "--no-defaults", "--datadir=" + data, "--auth-root-authentication-method=normal",
        "--skip-test-db", "--innodb-log-file-size=4M",
      ]
    )
    try trial.run(install, options)
    let socket = trial.root + "/socket"
    let file = trial.root + "/etc/mysql/mariadb.conf.d/99-palier.cnf"
    let (server, arguments) = line(
      mariadb,
      [
        "--defaults-file=" + file, "--datadir=" + data, "--socket=" + socket,
        "--pid-file=" + trial.root + "/pid", "--tmpdir=" + trial.root,
      ]
    )
    return try trial.serve(server, arguments) {
      let told = try trial.run(
        "/usr/bin/mariadb",
        [
          "--no-defaults", "--socket=" + socket, "--user=root", "--batch", "--skip-column-names",
          "--execute=SHOW GLOBAL VARIABLES",
        ]
      )
      return Dictionary(
        told.split(separator: "\n").compactMap { line in
          let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
          return fields.count > 1 ? ("mariadb.mysqld." + fields[0], String(fields[1])) : nil
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["--version"]).split(separator: " ").dropFirst(2).first
      .map { String($0.prefix { $0 != "-" }) }
  }
}
