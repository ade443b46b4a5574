import PalierModel

/// A compose.yaml of all services that are containers, each with its settings file mounted.
enum ComposeFile {
  static func file(_ setup: SetupPlan, _ files: [SettingsFile]) -> SettingsFile {
    let known = setup.services.filter { $0.program != nil }
    let kept = known.filter { Container($0).data != nil }
    var nodes: [SettingNode] = [
      .line(
        "name",
        setup.system.containerName,
        Text(
          en: "Names of containers and volumes begin with it.",
          fr: "Les noms des conteneurs et des volumes commencent ainsi."
        )
      ),
      .block("services", comment: [], known.map { service($0, files, in: setup) }),
    ]
    if !kept.isEmpty {
      nodes.append(
        .block(
          "volumes",
          comment: [
            Text(
              en:
                "What must outlive a container: `docker compose down` keeps it, `down --volumes` does not.",
              fr:
                "Ce qui doit survivre à un conteneur : « docker compose down » le garde, « down --volumes » non."
            )
          ],
          kept.map { .setting($0.service.fileName, "{}", comment: []) }
        )
      )
    }
    return SettingsFile(
      "compose.yaml",
      .compose,
      for: nil,
      Text(en: "containers, their limits and their order", fr: "conteneurs, limites et ordre"),
      nodes
    )
  }

  private static func service(
    _ plan: ServicePlan,
    _ files: [SettingsFile],
    in setup: SetupPlan
  ) -> SettingNode {
    let rules = ComposeRules.all
    let container = Container(plan)
    let star = ["services", "*"]
    var nodes: [SettingNode] = [.line("image", container.image, container.imageReason)]
    if let command = container.command(in: .compose) {
      nodes.append(
        .line(
          "command",
          command,
          Text(en: "With its settings file.", fr: "Avec son fichier de réglages.")
        )
      )
    }
    if plan.isReachedByPeople {
      nodes.append(
        .block(
          "ports",
          comment: [
            Text(
              en: "The only door from outside; the others are reached by their names.",
              fr: "La seule porte du dehors ; les autres services se joignent par leur nom."
            )
          ],
          [.setting("-", "\"\(plan.port):\(plan.port)\"", comment: [])]
        )
      )
    }
    let callees = setup.services.filter { callee in
      callee.program != nil && plan.callees.contains { $0.service.name == callee.service.name }
    }
    if !callees.isEmpty {
      nodes.append(
        .block(
          "depends_on",
          comment: [
            Text(
              en: "Started after them; databases must be ready.",
              fr: "Démarré après eux ; les bases doivent être prêtes."
            )
          ],
          callees.map { callee in
            let isAsked = Container(callee).healthCheck != nil
            return .block(
              callee.service.fileName,
              comment: [],
              [.setting("condition", isAsked ? "service_healthy" : "service_started", comment: [])]
            )
          }
        )
      )
    }
    if let check = container.healthCheck {
      nodes.append(
        .block(
          "healthcheck",
          comment: [
            Text(
              en: "Asked every 5 s whether it is ready; a minute to start.",
              fr: "On lui demande toutes les 5 s s'il est prêt ; une minute pour démarrer."
            )
          ],
          [
            .setting("test", check, comment: []), .setting("interval", "5s", comment: []),
            .setting("retries", "12", comment: []),
          ]
        )
      )
    }
    nodes += environment(plan, files)
    let mounts =
      files.filter { $0.service == plan.service.name && !$0.isEnvironment }
      .map { "./\($0.path):\(container.place(of: $0)):ro" }
      + (container.data.map { ["\(plan.service.fileName):\($0)"] } ?? [])
    if !mounts.isEmpty {
      nodes.append(
        .block(
          "volumes",
          comment: [
            Text(
              en: "Settings, which it cannot change, and its data.",
              fr: "Ses réglages, qu'il ne peut changer, et ses données."
            )
          ],
          mounts.map { .setting("-", $0, comment: []) }
        )
      )
    }
    nodes += rules.nodes(in: star, plan)
    nodes.append(
      .block(
        "ulimits",
        comment: [],
        rules.nodes(in: star + ["ulimits"], plan)
      )
    )
    nodes.append(
      .block(
        "logging",
        comment: [],
        [
          .line("driver", "json-file", Text(en: "As Docker has it.", fr: "Comme Docker.")),
          .block("options", comment: [], rules.nodes(in: star + ["logging", "options"], plan)),
        ]
      )
    )
    return .block(plan.service.fileName, comment: [], nodes)
  }

  private static func environment(_ plan: ServicePlan, _ files: [SettingsFile]) -> [SettingNode] {
    var paths = files.filter { $0.service == plan.service.name && $0.isEnvironment }
      .map { "./" + $0.path }
    if Container(plan).needsSecrets { paths.append("./\(plan.service.fileName).secrets.env") }
    guard !paths.isEmpty else { return [] }
    return [
      .block(
        "env_file",
        comment: [
          Text(
            en: "Secrets stand in a file that you write, and that no one commits.",
            fr: "Les secrets sont dans un fichier à écrire par vous, jamais versé au dépôt."
          )
        ],
        paths.map { .setting("-", $0, comment: []) }
      )
    ]
  }
}

extension System {
  /// The name as containers have it: small letters, digits and hyphens.
  var containerName: String {
    let name = String(
      name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    )
    return name.first?.isLetter == true || name.first?.isNumber == true ? name : "s" + name
  }
}

extension SettingsFile {
  /// True for variables of an environment.
  var isEnvironment: Bool { path.hasSuffix(".env") }
}
