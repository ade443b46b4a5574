import Foundation
import PalierPlatform

/// `Lab/lab`, as a test runs it.
enum LabCommand {
  /// The root of the repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Runs the command to its end: what it printed, and its exit status (-1 for a signal).
  static func run(
    _ arguments: String...,
    language: String = "C"
  ) throws -> (output: String, status: Int) {
    var process = try ChildProcess(
      "\(repository)/Lab/lab",
      arguments,
      environment: [
        "LANG": language, "PATH": "/usr/bin:/bin", "GAME_PASSWORD": "open sesame",
        "MEMOLIST_PASSWORD": "open sesame", "PALIER": BuildProducts.path(of: "palier"),
        "PALIER_REFERENCE_SERVER": BuildProducts.path(of: "palier-reference-server"),
      ],
      output: .memory
    )
    guard case .exited(let status) = process.wait() else { return (process.readOutput(), -1) }
    return (process.readOutput(), status)
  }

  /// True where systems can be started in control groups, and none is running that a test would end.
  static let canStartSystems: Bool = {
    let groups = (try? run("check").status) == 0
    // Another checkout's lab uses the same control groups.
    let running =
      (try? run("status").status) == 0
      || ["web", "nginx"].contains { !LabCommand.groups(of: $0).isEmpty }
    return groups && !running
  }()

  /// True where, besides, the game site's Python packages are installed.
  static let canStartGameSite: Bool =
    canStartSystems && KernelDirectory.exists("\(repository)/.venv/bin/gunicorn")

  /// True where, besides, Europe Cyclisme's servers are installed.
  static let canStartEuropeCyclisme: Bool =
    canStartGameSite
    && KernelDirectory.exists("/usr/share/postgresql/15/extension/postgis.control")

  /// True where, besides, MemoList's programs and packages are installed.
  static let canStartMemoList: Bool =
    canStartSystems && KernelDirectory.exists("\(repository)/.node/usr/share/nodejs/pg")
    && ["/usr/bin/node", "/usr/bin/redis-server", "/usr/sbin/nginx", "/usr/lib/postgresql"]
      .allSatisfy { KernelDirectory.exists($0) }

  /// The directories of a service's control group that exist.
  static func groups(of service: String) -> [String] {
    let mounts = ["", "/cpu", "/cpuacct", "/cpu,cpuacct", "/cpuset", "/memory"]
    return mounts.map { "/sys/fs/cgroup\($0)/palier/\(service)" }
      .filter { KernelDirectory.isDirectory($0) }
  }
}
