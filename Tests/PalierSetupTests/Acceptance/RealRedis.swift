import PalierSetup

/// Redis, asked by CONFIG GET for what it runs with.
enum RealRedis: RealProgram {
  static let program = Program.redis
  static var executable: String? { Trial.find("/usr/bin/redis-server") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let redis = try trial.require(executable)
    try trial.makeFolders("/var/lib/redis")
    return try trial.serve(redis, [trial.root + "/etc/redis/redis.conf"]) {
      let told = try trial.run(
        "/usr/bin/redis-cli",
        ["-h", trial.loopback, "-p", String(plan.port), "config", "get", "*"]
      )
      let lines = told.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard lines.contains("maxmemory") else { return nil }
      return Dictionary(
        stride(from: 0, to: lines.count - 1, by: 2).map { ("redis." + lines[$0], lines[$0 + 1]) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["--version"]).split(separator: " ")
      .first { $0.hasPrefix("v=") }.map { String($0.dropFirst(2)) }
  }
}
