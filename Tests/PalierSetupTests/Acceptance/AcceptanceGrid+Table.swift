import Foundation
import PalierSetup
import Testing

extension AcceptanceGrid {
  /// Whom the trial asks for the values that a program runs with.
  private static let asked: [Program: String] = [
    .nginx: "`nginx -T`", .haproxy: "`show info` for its limits; the file for time-outs",
    .gunicorn: "`--print-config`", .uvicorn: "the server's `Config` object",
    .node: "processes counted, heap limit of V8, environment", .postgresql: "`pg_settings`",
    .pgbouncer: "`SHOW CONFIG`", .mariadb: "`SHOW GLOBAL VARIABLES`", .redis: "`CONFIG GET`",
    .sysctl: "the kernel, in a network of its own; a dry run for `vm`",
    .logrotate: "`--verbose`, and a log that was turned",
    .nftables: "`nft list ruleset`, in a network of its own", .openssh: "`sshd -T`",
    .prometheus: "`/api/v1/status/config`, `/api/v1/rules`", .alertmanager: "`/api/v2/status`",
    .django: "`check --deploy`, `django.conf.settings`", .compose: "the file",
    .kubernetes: "the files",
    .githubActions: "", .gitlabCI: "",
  ]

  /// What cannot be installed here.
  private static let missing = """
    *Not started*: MySQL, MongoDB and Grafana, which neither Debian 12 nor PyPI has; Valkey, which reads the file of Redis; Docker
    Compose, Kubernetes, GitHub Actions and GitLab CI, whose files are held against their official schemas; systemd's units and
    drop-ins, which take systemd as the first process. No other version than these was tried.
    """

  /// Tries every combination, and writes Docs/acceptance.md.
  static func writeTable(_ programs: [any RealProgram.Type]) throws {
    var rows: [String] = []
    var failures: [String] = []
    var all = 0
    for real in programs {
      let title = real.program.title
      guard real.executable != nil else {
        rows.append("| \(title) | – | | | | *not started: not installed* | |")
        continue
      }
      let version = try real.version() ?? "?"
      for variant in Set(whole.filter { $0.program == real.program }.map(\.variant)).sorted() {
        var (tried, refused, differing) = (0, 0, 0)
        for trial in whole where trial.program == real.program && trial.variant == variant {
          do {
            let differences = try differences(trial, real)
            tried += 1
            if !differences.isEmpty {
              differing += 1
              failures.append("\(trial.testDescription): \(differences)")
            }
          } catch is SetupError {
            refused += 1
          } catch {
            differing += 1
            failures.append("\(trial.testDescription): \(error)")
          }
        }
        all += tried + refused
        let judged = differing == 0 ? "all as asked" : "\(differing) differ"
        let how = real.isStarted ? "\(tried)" : "\(tried) *by schema*"
        rows.append(
          "| \(title) | \(version) | \(variant) | \(how) | \(refused) | \(judged) | \(asked[real.program] ?? "") |"
        )
      }
    }
    let page = """
      # Acceptance

      `Lab/acceptance` starts each real program with its generated file, in a folder of its own on a loopback address, asks it
      for the values that it runs with, and compares every one that a rule writes. \(all) combinations: 1, 4 and 16 cores; 1, 4 and
      32 GiB; 50 and 10,000 people; several stacks. *Refused* are those in which the services do not fit the machine's
      memory: nothing is generated for them.

      | program | version | variant | started | refused | values | asked |
      |---|---|---|---:|---:|---|---|
      \(rows.joined(separator: "\n"))

      \(missing)

      """
    let file = URL(filePath: Trial.repository + "/Docs/acceptance.md")
    try Data(page.utf8).write(to: file)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
