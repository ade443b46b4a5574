import Foundation
import PalierDossier
import PalierModel
import PalierPlanning
import PalierSetup

/// `palier generate`: settings files for a tier of a system.
enum GenerateCommand {
  private static let tier = Option<String>(
    "tier",
    .name,
    Text(en: "a tier of the dossier", fr: "un palier du dossier"),
    standard: Text(en: "the system as it is", fr: "le système tel qu'il est")
  )
  private static let changes = Option<[String]>(
    "change",
    .names,
    Text(en: "with these changes of the dossier", fr: "avec ces changements du dossier")
  )
  private static let users = Option<Int>(
    "users",
    .count,
    Text(en: "people at the same time at the peak", fr: "personnes en même temps à la pointe"),
    standard: Text(
      en: "the tier's upper end, or the population",
      fr: "le haut du palier, ou la population"
    )
  )
  private static let target = Option<SetupTarget>(
    "for",
    .setupTarget,
    Text(en: "where the services run", fr: "où tournent les services"),
    standard: Text(verbatim: "machine")
  )
  private static let root = Option<String>(
    "root",
    .directory,
    Text(
      en: "to try the files: what is to stand before each path, with no address but this machine's",
      fr:
        "pour essayer les fichiers : ce qui précède chaque chemin, sans autre adresse que cette machine"
    )
  )
  private static let ports = Option<[String: Int]>(
    "ports",
    .ports,
    Text(
      en: "ports of services, in place of the usual ones",
      fr: "ports de services, à la place des ports habituels"
    )
  )
  private static let output = Option<String>(
    "output",
    .directory,
    Text(en: "the folder to write", fr: "le dossier à écrire")
  )
  private static let difference = Option<String>(
    "diff",
    .directory,
    Text(
      en: "show what changes against the files under a folder: / for those of this machine",
      fr: "montrer ce qui change par rapport aux fichiers d'un dossier : / pour cette machine"
    )
  )
  private static let force = OptionDeclaration.flag(
    "force",
    Text(
      en: "replace files that exist in the folder",
      fr: "remplacer les fichiers qui existent dans le dossier"
    )
  )
  private static let dryRun = OptionDeclaration.flag(
    "dry-run",
    Text(en: "list the files, and write none", fr: "lister les fichiers sans rien écrire")
  )

  static let command = Command(
    declaration: CommandDeclaration(
      name: "generate",
      family: .setUp,
      summary: Text(
        en: "Write settings files that fit together",
        fr: "Écrire des réglages cohérents entre eux"
      ),
      description: [
        Text(
          en: """
            Writes a folder of settings for the services of the dossier (nginx, HAProxy, gunicorn, \
            uvicorn, Node.js, PostgreSQL, PgBouncer, MySQL, MariaDB, Redis), their systemd units, and \
            the machine: kernel, logs, firewall, remote access; and alerts for Prometheus. Memory, \
            connections and file descriptors are divided among all of them, so that together they fit \
            the machine. A comment above each line says why, and from which inputs it follows; \
            README.md says what goes where, how to check it and how to go back. With --for compose \
            or --for kubernetes the same settings go into containers, with their limits.
            """,
          fr: """
            Écrit un dossier de réglages pour les services décrits (nginx, HAProxy, gunicorn, uvicorn, \
            Node.js, PostgreSQL, PgBouncer, MySQL, MariaDB, Redis), leurs unités systemd et la \
            machine : noyau, journaux, pare-feu, accès à distance ; et des alertes pour Prometheus. \
            Mémoire, connexions et descripteurs de fichiers sont partagés entre tous, afin de tenir \
            ensemble sur la machine. Au-dessus de chaque ligne, un commentaire dit pourquoi, et de \
            quelles données elle découle ; README.md dit quoi va où, comment vérifier et comment \
            revenir en arrière. Avec --for compose ou --for kubernetes, les mêmes réglages vont dans \
            des conteneurs, avec leurs limites.
            """
        ),
        Text(
          en: """
            Nothing outside the folder is touched, and nothing is written if the whole does not fit. \
            Files that exist stay, unless --force is given. With --diff alone nothing is written; \
            the exit status is 1 if something would change.
            """,
          fr: """
            Rien n'est touché hors du dossier, et rien n'est écrit si l'ensemble ne tient pas. Les \
            fichiers existants restent, sauf avec --force. Avec --diff seul, rien n'est écrit ; le \
            code de retour est 1 si quelque chose changerait.
            """
        ),
      ],
      arguments: [.dossier],
      options: [
        tier.declaration, changes.declaration, users.declaration, target.declaration,
        output.declaration, difference.declaration, force, dryRun, root.declaration,
        ports.declaration,
      ],
      examples: [
        CommandDeclaration.Example(
          line: "palier generate palier.yaml --tier early --output settings",
          meaning: Text(
            en: "writes the settings of the tier `early`.",
            fr: "écrit les réglages du palier « early »."
          )
        ),
        CommandDeclaration.Example(
          line: "palier generate palier.yaml --users 100 --diff /",
          meaning: Text(
            en: "shows what would change on this machine.",
            fr: "montre ce qui changerait sur cette machine."
          )
        ),
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    let console = invocation.console
    let plan = try plan(invocation)
    let setup = try Setup(plan)
    let files = setup.texts(in: console.language)
    let folder = arguments[output]
    let isDry = arguments.has(dryRun)
    let base = arguments[difference]
    guard folder != nil || base != nil || isDry else { throw GenerateError(.noFolder) }
    let changes = try base.map { try FolderDifference(files, against: $0) }
    if let folder, !isDry {
      try SettingsFolder(folder).write(files, replacing: arguments.has(force))
    }
    let written = folder != nil && !isDry
    try console.answer(
      GenerateReport(plan, files, changes, folder: written ? folder : nil, in: console.language),
      schema: Schema("palier.generate")
    ) {
      var text = changes?.text ?? ""
      if written || isDry {
        let list = files.map { "  " + $0.path }.joined(separator: "\n")
        let head =
          written
          ? Text(
            en: "\(files.count) files are in \(folder ?? ""). Begin with README.md.",
            fr: "\(files.count) fichiers sont dans \(folder ?? ""). Commencez par README.md."
          )
          : Text(
            en: "\(files.count) files; none is written.",
            fr: "\(files.count) fichiers ; aucun n'est écrit."
          )
        text += head(console.language) + "\n" + list
      } else if changes?.isEmpty == true {
        text += Text(en: "Nothing would change.", fr: "Rien ne changerait.")(console.language)
      }
      return text
    }
    let isQuestion = changes != nil && !written
    return isQuestion && changes?.isEmpty == false ? .no : .yes
  }

  /// The machine divided for the tier or the people that were asked for.
  private static func plan(_ invocation: Invocation) throws -> SetupPlan {
    let arguments = invocation.arguments
    let (written, diagnostics) = try Dossier.load(arguments.words[0])
    for diagnostic in diagnostics where diagnostic.severity == .warning {
      invocation.console.note(Text(verbatim: diagnostic.rendered(in: invocation.console.language)))
    }
    let system = try Dossier.apply(changes: arguments[changes] ?? [], to: written)
    let peak = PeakLoad(system.population, round: system.round)
    var chosen = system
    var load = peak?.concurrent
    if let name = arguments[tier] {
      guard let tier = system.tiers.first(where: { $0.name == name }) else {
        throw GenerateError(.unknownTier(name, known: system.tiers.map(\.name)))
      }
      chosen = try Dossier.system(in: tier, of: system)
      load = tier.range.flatMap { range in
        peak?.share(of: tier.population).map { share in
          Figure(
            share * range.value.high,
            .count,
            from: .predicted(model: "Little's law", error: nil)
          )
        }
          ?? (tier.population == .concurrent
            ? Figure(Interval(exactly: range.value.high), .count, from: range.source) : nil)
      }
    }
    if let asked = arguments[users] {
      load = Figure(
        Interval(exactly: Double(asked)),
        .count,
        from: .assumed(
          by: "--users",
          why: Text(en: "asked for", fr: "demandé")
        )
      )
    }
    guard let load else { throw SetupError.noLoad }
    return try SetupPlan(
      chosen,
      tier: arguments[tier],
      users: load,
      places: try places(arguments, of: system)
    )
  }

  /// Where files and ports are to be: as Debian has them, or on trial under a folder.
  private static func places(_ arguments: ParsedArguments, of system: System) throws -> SetupPlaces
  {
    let ports = arguments[ports] ?? [:]
    let known = system.services.map(\.name)
    if let stranger = ports.keys.sorted().first(where: { !known.contains($0) }) {
      throw GenerateError(.unknownService(stranger, known: known))
    }
    let root = arguments[root].map { path in
      let absolute = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
      return absolute.hasSuffix("/") ? String(absolute.dropLast()) : absolute
    }
    return SetupPlaces(
      for: arguments[target] ?? .machine,
      root: root ?? "",
      ports: ports,
      address: root == nil ? nil : "127.0.0.1"
    )
  }
}

extension ValueType<SetupTarget> {
  /// Where services run.
  static let setupTarget = ValueType.choice(of: SetupTarget.allCases)
}

extension ValueType<[String: Int]> {
  /// Ports by the names of services: `web=8080,database=5433`.
  static let ports = ValueType(
    placeholder: Text(en: "NAME=PORT,…", fr: "NOM=PORT,…"),
    expected: Text(
      en: "services with ports from 1 to 65535, such as web=8080,database=5433",
      fr: "des services avec un port de 1 à 65535, comme web=8080,database=5433"
    ),
    read: { text in
      var ports: [String: Int] = [:]
      for word in text.split(separator: ",", omittingEmptySubsequences: false) {
        let parts = word.split(separator: "=")
        guard parts.count == 2, let port = Int(parts[1]), (1...65_535).contains(port),
          ports.updateValue(port, forKey: String(parts[0])) == nil
        else { return nil }
      }
      return ports
    }
  )
}
