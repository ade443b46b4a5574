import Foundation
import PalierModel
import PalierSetup
import Testing

extension AcceptanceGrid {
  /// One line of the table: a program with a variant of its stack.
  private struct Row {
    let program: Program
    let version: String
    let variant: String
    let isStarted: Bool
    var tried = 0
    var refused = 0
    var differing = 0
  }

  /// Whom the trial asks for the values that a program runs with.
  private static let asked: [Program: Text] = [
    .nginx: Text(verbatim: "`nginx -T`"),
    .haproxy: Text(
      en: "`show info` for its limits; the file for time-outs",
      fr: "`show info` pour ses limites ; le fichier pour les délais"
    ),
    .gunicorn: Text(verbatim: "`--print-config`"),
    .uvicorn: Text(en: "the server's `Config` object", fr: "l'objet `Config` du serveur"),
    .node: Text(
      en: "processes counted, heap limit of V8, environment",
      fr: "processus comptés, limite du tas de V8, environnement"
    ),
    .postgresql: Text(verbatim: "`pg_settings`"), .pgbouncer: Text(verbatim: "`SHOW CONFIG`"),
    .mariadb: Text(verbatim: "`SHOW GLOBAL VARIABLES`"), .redis: Text(verbatim: "`CONFIG GET`"),
    .sysctl: Text(
      en: "the kernel, in a network of its own; a dry run for `vm`",
      fr: "le noyau, dans un réseau à part ; à blanc pour `vm`"
    ),
    .logrotate: Text(
      en: "`--verbose`, and a log that was turned",
      fr: "`--verbose`, et un journal qui a tourné"
    ),
    .nftables: Text(
      en: "`nft list ruleset`, in a network of its own",
      fr: "`nft list ruleset`, dans un réseau à part"
    ),
    .openssh: Text(verbatim: "`sshd -T`"),
    .prometheus: Text(verbatim: "`/api/v1/status/config`, `/api/v1/rules`"),
    .alertmanager: Text(verbatim: "`/api/v2/status`"),
    .django: Text(verbatim: "`check --deploy`, `django.conf.settings`"),
    .compose: Text(en: "the file", fr: "le fichier"),
    .kubernetes: Text(en: "the files", fr: "les fichiers"),
  ]

  private static let introduction = Text(
    en: """
      `Lab/acceptance` starts each real program with its generated file, in a folder of its own on a loopback address, asks it
      for the values that it runs with, and compares every one that a rule writes. *Refused* are those in which the services do
      not fit the machine's memory: nothing is generated for them. Combinations are of 1, 4 and 16 cores; 1, 4 and 32 GiB; 50 and
      10,000 people; several stacks. *Cette page existe [en français](acceptance.fr.md).*
      """,
    fr: """
      `Lab/acceptance` démarre chaque programme réel avec le fichier généré, dans un dossier à part et sur une adresse locale, lui
      demande les valeurs avec lesquelles il tourne, et compare toutes celles qu'une règle écrit. *Refusées* : celles où les services
      ne tiennent pas dans la mémoire de la machine ; rien n'est généré. Les combinaisons vont de 1 à 4 et 16 cœurs ; 1, 4 et 32 Gio ;
      50 et 10 000 personnes ; plusieurs piles. *This page exists [in English](acceptance.md).*
      """
  )

  /// What cannot be installed here.
  private static let missing = Text(
    en: """
      *Not started*: MySQL, MongoDB, Grafana and Valkey, which Debian 12 does not have; ufw, whose commands are held against the rules
      of nftables; the cache rules of a CDN; Docker Compose, Kubernetes, GitHub Actions and GitLab CI, whose files are held against
      their official schemas; systemd's units and drop-ins, which take systemd as the first process. No other version than these was
      tried.
      """,
    fr: """
      *Non démarrés* : MySQL, MongoDB, Grafana et Valkey, que Debian 12 n'a pas ; ufw, dont les commandes sont comparées aux règles de
      nftables ; les règles de cache d'un CDN ; Docker Compose, Kubernetes, GitHub Actions et GitLab CI, dont les fichiers sont confrontés à
      leurs schémas officiels ; les unités de systemd, qui demandent systemd comme premier processus. Aucune autre version que
      celles-ci n'a été essayée.
      """
  )

  /// Tries every combination, and writes Docs/acceptance.md and its French page.
  static func writeTable(_ programs: [any RealProgram.Type]) throws {
    var rows: [Row] = []
    var failures: [String] = []
    for real in programs {
      guard real.executable != nil else {
        failures.append("\(real.program.title) is not installed")
        continue
      }
      let version = try real.version() ?? "?"
      for variant in Set(whole.filter { $0.program == real.program }.map(\.variant)).sorted() {
        var row = Row(
          program: real.program,
          version: version,
          variant: variant,
          isStarted: real.isStarted
        )
        for trial in whole where trial.program == real.program && trial.variant == variant {
          do {
            let differences = try differences(trial, real)
            row.tried += 1
            if !differences.isEmpty {
              row.differing += 1
              failures.append("\(trial.testDescription): \(differences)")
            }
          } catch is SetupError {
            row.refused += 1
          } catch {
            row.differing += 1
            failures.append("\(trial.testDescription): \(error)")
          }
        }
        rows.append(row)
      }
    }
    for language in Language.allCases {
      let name = language == .french ? "acceptance.fr.md" : "acceptance.md"
      let file = URL(filePath: Trial.repository + "/Docs/" + name)
      try Data(page(rows, in: language).utf8).write(to: file)
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  private static func page(_ rows: [Row], in language: Language) -> String {
    let all = rows.reduce(0) { $0 + $1.tried + $1.refused }
    let title = Text(
      en: "# Acceptance: \(all) combinations",
      fr: "# Acceptation : \(all) combinaisons"
    )
    let heading = Text(
      en: "| program | version | variant | started | refused | values | asked |",
      fr: "| programme | version | variante | démarrées | refusées | valeurs | demandées à |"
    )
    let lines = rows.map { row in
      let judged =
        row.differing == 0
        ? Text(en: "all as asked", fr: "toutes comme voulu")
        : Text(en: "\(row.differing) differ", fr: "\(row.differing) différentes")
      let bySchema = Text(en: " *by schema*", fr: " *par schéma*")(language)
      let how = row.isStarted ? "\(row.tried)" : "\(row.tried)" + bySchema
      return "| \(row.program.title) | \(row.version) | \(row.variant) | \(how) | \(row.refused) "
        + "| \(judged(language)) | \(asked[row.program]?(language) ?? "") |"
    }
    return """
      \(title(language))

      \(introduction(language))

      \(heading(language))
      |---|---|---|---:|---:|---|---|
      \(lines.joined(separator: "\n"))

      \(missing(language))

      """
  }
}
