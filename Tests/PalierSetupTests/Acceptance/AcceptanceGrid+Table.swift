import Foundation
import PalierModel
import PalierSetup
import Testing

extension AcceptanceGrid {
  /// Whom the trial asks for the values that a program runs with.
  private static let whom: [Program: Text] = [
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
    .systemd: Text(
      en: "`systemd-analyze verify`; the unit for its values",
      fr: "`systemd-analyze verify` ; l'unité pour ses valeurs"
    ),
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
    .ufw: Text(
      en: "`ufw status`, a copy with its paths moved, in a network of its own",
      fr: "`ufw status`, une copie aux chemins déplacés, dans un réseau à part"
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
      10,000 people; several stacks. Besides Debian's version and the lab's, other versions from PyPI are started on 1 and 16 cores
      with 4 GiB. `Lab/acceptance nginx redis` tries some programs alone, prints their rows, and leaves this page as it is.
      *Cette page existe [en français](acceptance.fr.md).*
      """,
    fr: """
      `Lab/acceptance` démarre chaque programme réel avec le fichier généré, dans un dossier à part et sur une adresse locale, lui
      demande les valeurs avec lesquelles il tourne, et compare toutes celles qu'une règle écrit. *Refusées* : celles où les services
      ne tiennent pas dans la mémoire de la machine ; rien n'est généré. Les combinaisons portent sur 1, 4 et 16 cœurs ; 1, 4 et 32 Gio ;
      50 et 10 000 personnes ; plusieurs piles. Outre la version de Debian et celle du labo, d'autres versions de PyPI sont démarrées
      sur 1 et 16 cœurs avec 4 Gio. `Lab/acceptance nginx redis` n'essaie que ces programmes, affiche leurs lignes, et laisse cette page telle quelle.
      *This page exists [in English](acceptance.md).*
      """
  )

  private static let listed = Text(
    en: """
      ## Versions that are not here

      Nothing was started for these. Every key of the generated files exists in that version, and every value is within the
      bounds and words that the version's sources or manual give (`Catalogue/options`, a list for each program, with its sources). A list
      says nothing of two settings that do not go together, nor of paths: only a start does.
      """,
    fr: """
      ## Les versions absentes d'ici

      Rien n'a été démarré pour celles-ci. Chaque clé des fichiers générés existe dans cette version, et chaque valeur est dans les
      bornes et parmi les mots que donnent le code ou le manuel de la version (`Catalogue/options`, une liste par programme, avec ses sources).
      Une liste ne dit rien de deux réglages qui ne vont pas ensemble, ni des chemins : seul un démarrage le dit.
      """
  )

  /// What cannot be installed here.
  private static let missing = Text(
    en: """
      *Not started*: MySQL, MongoDB (mongod and mongos) and Valkey, which Debian 12 does not have, and whose files are held against the lists above; Grafana, which it does not have either: our tests read its dashboard; the cache rules of a CDN; Docker Compose, Kubernetes, GitHub Actions and GitLab CI, whose files are held against
      their official schemas; systemd's units and drop-ins, which take systemd as the first process: its checker loads them beside the packages' own units.
      """,
    fr: """
      *Non démarrés* : MySQL, MongoDB (mongod et mongos) et Valkey, que Debian 12 n'a pas, et dont les fichiers sont confrontés aux listes ci-dessus ; Grafana, que Debian n'a pas non plus : son tableau de bord est lu par nos tests ; les règles de cache d'un CDN ; Docker Compose, Kubernetes, GitHub Actions et GitLab CI, dont les fichiers sont confrontés à
      leurs schémas officiels ; les unités de systemd, qui demandent systemd comme premier processus : son vérificateur les charge avec celles des paquets.
      """
  )

  /// Tries every combination of the programs asked for; where these are all, writes
  /// Docs/acceptance.md and its French page, else prints them.
  static func writeTable(_ programs: [any RealProgram.Type]) throws {
    let isWhole = asked == ["all"]
    func isAsked(_ program: Program) -> Bool {
      isWhole || asked?.contains(program.rawValue) == true
    }
    var rows: [AcceptanceRow] = []
    var failures: [String] = []
    for real in programs where isAsked(real.program) {
      for installation in [nil] + installations(of: real.program) {
        try Trial.$installation.withValue(installation) {
          try add(real, to: &rows, failures: &failures)
        }
      }
    }
    var unstarted: [AcceptanceRow] = []
    for listed in ListedVersions.all where isAsked(listed.program) {
      var row = AcceptanceRow(listed.program, "\(listed.version)", listed.variant, .byList)
      for machine in whole where machine.program == .nginx && machine.variant == "sync" {
        let trial = ListedVersions.combination(
          listed,
          cores: machine.cores,
          gibibytes: machine.gibibytes,
          users: machine.users
        )
        let failure = row.count(trial) { try ListedVersions.refusals(listed, trial) }
        failures += [failure].compactMap(\.self)
      }
      unstarted.append(row)
    }
    #expect(!rows.isEmpty || !unstarted.isEmpty, "PALIER_ACCEPTANCE is all, or names of programs")
    for language in Language.allCases {
      let page = page(rows, unstarted, in: language)
      guard isWhole else {
        print(page)
        continue
      }
      let name = language == .french ? "acceptance.fr.md" : "acceptance.md"
      let file = URL(filePath: Trial.repository + "/Docs/" + name)
      try Data(page.utf8).write(to: file)
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// Tries a program in the version that is in force, and adds its rows.
  private static func add(
    _ real: any RealProgram.Type,
    to rows: inout [AcceptanceRow],
    failures: inout [String]
  ) throws {
    guard real.executable != nil else {
      failures.append("\(real.program.title) is not installed: \(Trial.installation ?? "")")
      return
    }
    let version = try real.version() ?? "?"
    let grid = Trial.installation == nil ? whole : ofOtherVersions
    for variant in Set(grid.filter { $0.program == real.program }.map(\.variant)).sorted() {
      var row = AcceptanceRow(
        real.program,
        version,
        variant,
        real.manner
      )
      for var trial in grid where trial.program == real.program && trial.variant == variant {
        if Trial.installation != nil { trial.version = Version(version) }
        let failure = row.count(trial) { try differences(trial, real) }
        failures += [failure].compactMap(\.self)
      }
      rows.append(row)
    }
  }

  private static func page(
    _ rows: [AcceptanceRow],
    _ unstarted: [AcceptanceRow],
    in language: Language
  ) -> String {
    let started = rows.reduce(0) { $0 + $1.tried + $1.refused + $1.beyond }
    let listedCount = unstarted.reduce(0) { $0 + $1.tried + $1.refused }
    let title = Text(
      en: "# Acceptance: \(started) combinations, and \(listedCount) against lists",
      fr: "# Acceptation : \(started) combinaisons, et \(listedCount) confrontées à des listes"
    )
    let heading = Text(
      en: "| program | version | variant | started | refused | values | asked |",
      fr: "| programme | version | variante | démarrées | refusées | valeurs | demandées à |"
    )
    let listedHeading = Text(
      en: "| program | version | combinations | refused | keys and values |",
      fr: "| programme | version | combinaisons | refusées | clés et valeurs |"
    )
    let lines = rows.map { row in
      "| \(row.program.title) | \(row.version) | \(row.variant) | \(row.doing(language)) | \(row.refused) "
        + "| \(row.judgement(language)) | \(whom[row.program]?(language) ?? "") |"
    }
    let listedLines = unstarted.map { row in
      let name =
        switch (row.program, row.variant) {
        case (.redis, "valkey"): "Valkey"
        case (.redis, _): "Redis"
        case (.mongodb, "shards"):
          row.program.title + Text(en: ", in shards", fr: ", en fragments")(language)
        default: row.program.title
        }
      return "| \(name) | \(row.version) | \(row.doing(language)) | \(row.refused) "
        + "| \(row.judgement(language)) |"
    }
    return """
      \(title(language))

      \(introduction(language))

      \(heading(language))
      |---|---|---|---:|---:|---|---|
      \(lines.joined(separator: "\n"))

      \(listed(language))

      \(listedHeading(language))
      |---|---|---:|---:|---|
      \(listedLines.joined(separator: "\n"))

      \(missing(language))

      """
  }
}
