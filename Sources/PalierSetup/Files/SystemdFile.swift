import PalierModel

/// Limits for units that packages bring, and whole units for services that they do not.
enum SystemdFile {
  /// A file beside the unit of a package.
  static func dropIn(_ plan: ServicePlan, _ unit: String) -> SettingsFile {
    SettingsFile(
      "etc/systemd/system/\(unit).service.d/palier.conf",
      .systemd,
      for: plan.service.name,
      Text(en: "limits of \(plan.service.name)", fr: "limites \(French.of(plan.service.name))"),
      [.block("Service", comment: [], SystemdRules.all.nodes(in: ["Service"], plan))]
    )
  }

  /// The unit of an application.
  static func unit(_ plan: ServicePlan) -> SettingsFile {
    let name = plan.service.fileName
    let places = plan.places
    let service =
      start(plan) + [
        .line(
          "User",
          places.account ?? "www-data",
          Text(
            en: "An account without rights of its own.",
            fr: "Un compte sans droits particuliers."
          )
        ),
        .line(
          "WorkingDirectory",
          places.path("/opt/\(name)"),
          Text(en: "Where the application is installed.", fr: "Où l'application est installée.")
        ),
        .line(
          "KillMode",
          "mixed",
          Text(
            en: "The main process ends its workers itself.",
            fr: "Le processus principal arrête lui-même ses workers."
          )
        ),
      ] + isolation
    return SettingsFile(
      "etc/systemd/system/\(name).service",
      .systemd,
      for: plan.service.name,
      Text(en: "unit of \(plan.service.name)", fr: "unité \(French.of(plan.service.name))"),
      [
        .block(
          "Unit",
          comment: [],
          [
            .line(
              "Description",
              name,
              Text(en: "Its name in the journal.", fr: "Son nom dans le journal.")
            ),
            .line(
              "After",
              "network.target",
              Text(en: "It listens at an address.", fr: "Il écoute à une adresse.")
            ),
          ]
        ),
        .block("Service", comment: [], service + SystemdRules.all.nodes(in: ["Service"], plan)),
        install,
      ]
    )
  }

  /// A program that does not tell when it is ready.
  static let execution = SettingNode.line(
    "Type",
    "exec",
    Text(
      en: "Started once the program runs; it does not tell when it is ready.",
      fr: "Démarré quand le programme tourne ; il ne dit pas quand il est prêt."
    )
  )

  /// What keeps a program to itself.
  static let isolation: [SettingNode] = [
    .line(
      "PrivateTmp",
      "yes",
      Text(
        en: "Its temporary files are its own.",
        fr: "Ses fichiers temporaires sont à lui seul."
      )
    ),
    .line(
      "NoNewPrivileges",
      "yes",
      Text(en: "It can gain no rights.", fr: "Il ne peut acquérir aucun droit.")
    ),
  ]

  /// Has a unit start with the machine.
  static let install = SettingNode.block(
    "Install",
    comment: [],
    [
      .line(
        "WantedBy",
        "multi-user.target",
        Text(en: "Started with the machine.", fr: "Démarré avec la machine.")
      )
    ]
  )

  /// How the program of an application is started.
  private static func start(_ plan: ServicePlan) -> [SettingNode] {
    let name = plan.service.fileName
    let places = plan.places
    let tools = places.path("/opt/\(name)/.venv/bin/")
    let secrets = SettingNode.line(
      "EnvironmentFile",
      places.path("/etc/palier/\(name).env"),
      Text(
        en:
          "Secrets and APPLICATION (such as \(plan.exampleApplication)): you write it, readable by root alone.",
        fr:
          "Secrets et APPLICATION (comme \(plan.exampleApplication)) : à écrire par vous, lisible de root seul."
      )
    )
    func settings(_ path: String) -> SettingNode {
      .line(
        "EnvironmentFile",
        places.path("/" + path),
        Text(
          en: "All its settings are in that file.",
          fr: "Tous ses réglages sont dans ce fichier."
        )
      )
    }
    func started(_ command: String) -> SettingNode {
      .line("ExecStart", command, Text(en: "What runs.", fr: "Ce qui tourne."))
    }
    switch plan.service.kind.value {
    case .uvicorn:
      return [
        execution, settings(UvicornFile.path(plan)), secrets,
        started(tools + "uvicorn ${APPLICATION}"),
      ]
    case .node:
      return [
        execution, settings(NodeFile.path(plan)), secrets,
        started("/usr/bin/node \(places.path("/" + NodeFile.script)) ${APPLICATION}"),
      ]
    default:
      return [
        .line(
          "Type",
          "notify",
          Text(en: "gunicorn says when it is ready.", fr: "gunicorn dit quand il est prêt.")
        ),
        secrets,
        .line(
          "ExecStart",
          "\(tools)gunicorn --config \(places.path("/etc/gunicorn/\(name).conf.py")) ${APPLICATION}",
          Text(
            en: "All its settings are in that file.",
            fr: "Tous ses réglages sont dans ce fichier."
          )
        ),
        .line(
          "ExecReload",
          "/bin/kill -s HUP $MAINPID",
          Text(en: "Replaces the workers one by one.", fr: "Remplace les workers un à un.")
        ),
      ]
    }
  }
}
