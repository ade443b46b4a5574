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

    var testDescription: String { "\(program.title) \(cores) \(gibibytes) GiB \(users) \(variant)" }

    /// The dossier of the trial.
    var keys: String {
      let (workerClass, data) =
        switch variant {
        case "sync", "gthread", "gevent": (variant, "")
        case "persistent": ("gevent", "data: { cache: { size: 10 MB } }")
        default: ("gevent", "")
        }
      return """
        machine: { cpu: \(cores), memory: \(gibibytes) GiB, disk: 100 GB }
        services:
          front: { kind: nginx, calls: [web] }
          web: { kind: gunicorn, worker_class: \(workerClass), workers: \(min(cores, 4)), calls: [database, cache] }
          database: { kind: postgresql, version: 15 }
          cache: { kind: redis }
        actions:
          look: { request: GET /, think: 5..20 s }
        \(data)
        """
    }
  }

  /// True where every combination is to be tried.
  static let isWhole = ProcessInfo.processInfo.environment["PALIER_ACCEPTANCE"] != nil

  /// One machine and every variant of each program that this machine has.
  static let sample = combinations(cores: [2], gibibytes: [4], users: [50]).filter { trial in
    AcceptanceTests.programs.contains { $0.program == trial.program && $0.executable != nil }
  }

  /// Every combination.
  static let whole = combinations(
    cores: [1, 2, 4, 16],
    gibibytes: [1, 2, 8, 32],
    users: [10, 500, 10_000]
  )

  private static func combinations(cores: [Int], gibibytes: [Int], users: [Int]) -> [Combination] {
    let variants: [(Program, [String])] = [
      (.nginx, ["keep-alive", "sync"]), (.gunicorn, ["sync", "gthread", "gevent"]),
      (.postgresql, [""]), (.redis, ["cache", "persistent"]),
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
      places: SetupPlaces(
        root: trial.root,
        ports: ["front": 8_080],
        address: trial.loopback,
        loopback: trial.loopback
      )
    )
    let files = try Setup(plan).texts(in: .french)
    try trial.write(files)
    let service = try #require(
      plan.services.first { $0.program == combination.program }
    )
    let found = try real.values(of: service, files, in: trial)
    let expected = SettingRule.all.filter { $0.program == combination.program }.compactMap { rule in
      rule.value(for: service).map { (rule, $0.value) }
    }
    try #require(expected.count > 5)
    return expected.compactMap { rule, value in
      let text = found[rule.identifier]
      let read = text.flatMap { rule.program.values.read($0, as: rule.unit) }
      return read == value ? nil : "\(rule.identifier): \(value), runs with \(text ?? "nothing")"
    }
  }

  /// Tries every combination, and writes Docs/acceptance.md.
  static func writeTable(_ programs: [any RealProgram.Type]) throws {
    var rows: [String] = []
    var failures: [String] = []
    for real in programs {
      guard real.executable != nil else {
        rows.append("| \(real.program.title) | – | | | *not started: not installed* |")
        continue
      }
      let version = try real.version() ?? "?"
      for variant in Set(whole.filter { $0.program == real.program }.map(\.variant)).sorted() {
        var (started, refused, differing) = (0, 0, 0)
        for trial in whole where trial.program == real.program && trial.variant == variant {
          do {
            let differences = try differences(trial, real)
            started += 1
            if !differences.isEmpty {
              differing += 1
              failures.append("\(trial.testDescription): \(differences)")
            }
          } catch is SetupError {
            refused += 1
          }
        }
        let judged = differing == 0 ? "all as asked" : "\(differing) differ"
        rows.append(
          "| \(real.program.title) | \(version) | \(variant) | \(started) | \(refused) | \(judged) |"
        )
      }
    }
    let page = """
      # Acceptance

      `Lab/acceptance` starts each real program with its generated file, in a folder of its own on a loopback address, asks it
      for the values that it runs with, and compares every one that a rule writes. Combinations: 1, 2, 4 and 16 cores; 1, 2, 8 and
      32 GiB; 10, 500 and 10,000 people. *Refused* are those in which the services do not fit the machine's memory: nothing is
      generated for them.

      | program | version | variant | started | refused | values |
      |---|---|---|---:|---:|---|
      \(rows.joined(separator: "\n"))

      systemd's drop-ins and units are *not started*: that takes systemd as the first process. No other version than
      these was tried.

      """
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Docs/acceptance.md")
    try Data(page.utf8).write(to: file)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
