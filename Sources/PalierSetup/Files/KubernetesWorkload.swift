import PalierModel

/// What runs a program: a deployment, or a stateful set where it holds data, and its service.
///
/// Where there are several pods, an autoscaler and a disruption budget stand beside it.
struct KubernetesWorkload {
  let plan: ServicePlan
  private let container: Container
  private let own: [SettingsFile]
  private let rules = KubernetesRules.all
  private let pod = ["spec", "template", "spec"]

  /// The workload of a service, with those of the settings files that are its own.
  init(_ plan: ServicePlan, _ settings: [SettingsFile]) {
    self.plan = plan
    container = Container(plan)
    own = settings.filter { $0.service == plan.service.name }
  }

  private var name: String { plan.service.fileName }
  private var labels: SettingNode { .setting("app", name, comment: []) }
  private var files: [SettingsFile] { own.filter { !$0.isEnvironment } }

  /// The manifest.
  var file: SettingsFile {
    SettingsFile(
      name + ".yaml",
      .kubernetes,
      for: plan.service.name,
      Text(
        en: "workload of \(plan.service.name)",
        fr: "charge de travail \(French.of(plan.service.name))"
      ),
      nodes
    )
  }

  private var nodes: [SettingNode] {
    let isStateful = container.data != nil
    var spec: [SettingNode] = rules.filter { $0.key == "replicas" }.nodes(in: ["spec"], plan)
    if isStateful { spec.append(.setting("serviceName", name, comment: [])) }
    spec += [
      .block("selector", comment: [], [.block("matchLabels", comment: [], [labels])]),
      .block(
        "template",
        comment: [],
        [
          .block("metadata", comment: [], [.block("labels", comment: [], [labels])]),
          .block("spec", comment: [], podNodes),
        ]
      ),
    ]
    if isStateful { spec.append(KubernetesObjects.claim(plan)) }
    var nodes = KubernetesObjects.object(
      "apps/v1",
      isStateful ? "StatefulSet" : "Deployment",
      name,
      Text(en: "What runs.", fr: "Ce qui tourne."),
      spec
    )
    nodes += [.verbatim("---", comment: [])]
    nodes += KubernetesObjects.object(
      "v1",
      "Service",
      name,
      plan.isReachedByPeople
        ? Text(en: "People come in here.", fr: "Les gens entrent ici.")
        : Text(en: "The name that the others call.", fr: "Le nom que les autres appellent."),
      (plan.isReachedByPeople ? [.setting("type", "LoadBalancer", comment: [])] : [])
        + [
          .block("selector", comment: [], [labels]),
          .block(
            "ports",
            comment: [],
            [.block("-", comment: [], [.setting("port", String(plan.port), comment: [])])]
          ),
        ]
    )
    if !plan.isReachedByPeople {
      nodes += [.verbatim("---", comment: [])] + KubernetesObjects.policy(plan)
    }
    if plan.pods > 1 {
      nodes += [.verbatim("---", comment: [])] + KubernetesObjects.autoscaler(plan)
      nodes += [.verbatim("---", comment: [])]
      nodes += KubernetesObjects.object(
        "policy/v1",
        "PodDisruptionBudget",
        name,
        Text(en: "While nodes are emptied.", fr: "Quand on vide des nœuds."),
        rules.filter { $0.key == "maxUnavailable" }.nodes(in: ["spec"], plan)
          + [.block("selector", comment: [], [.block("matchLabels", comment: [], [labels])])]
      )
    }
    return nodes
  }

  private var podNodes: [SettingNode] {
    var podSpec = rules.nodes(in: pod, plan)
    if plan.pods > 1 {
      podSpec.append(
        .block(
          "topologySpreadConstraints",
          comment: [
            Text(
              en: "Pods on different nodes, so that one broken node does not take all of them.",
              fr: "Des pods sur des nœuds différents : un nœud en panne ne les emporte pas tous."
            )
          ],
          [
            .block(
              "-",
              comment: [],
              [
                .setting("maxSkew", "1", comment: []),
                .setting("topologyKey", "kubernetes.io/hostname", comment: []),
                .setting("whenUnsatisfiable", "ScheduleAnyway", comment: []),
                .block(
                  "labelSelector",
                  comment: [],
                  [.block("matchLabels", comment: [], [labels])]
                ),
              ]
            )
          ]
        )
      )
    }
    podSpec.append(.block("containers", comment: [], [.block("-", comment: [], containerNodes)]))
    if !files.isEmpty {
      podSpec.append(
        .block(
          "volumes",
          comment: [Text(en: "Made by the kustomization.", fr: "Fait par la kustomization.")],
          [
            .block(
              "-",
              comment: [],
              [
                .setting("name", "settings", comment: []),
                .block(
                  "configMap",
                  comment: [],
                  [.setting("name", name + "-settings", comment: [])]
                ),
              ]
            )
          ]
        )
      )
    }
    return podSpec
  }

  private func resources(_ part: String) -> [SettingNode] {
    rules.nodes(in: pod + ["containers", "-", "resources", part], plan)
  }

  private var containerNodes: [SettingNode] {
    var inner: [SettingNode] = [
      .setting("name", name, comment: []),
      .line("image", container.image, container.imageReason),
    ]
    if let command = container.command(in: .kubernetes) {
      let words = command.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ", ")
      inner.append(
        .line(
          "command",
          "[\(words)]",
          Text(en: "With its settings file.", fr: "Avec son fichier de réglages.")
        )
      )
    }
    inner.append(
      .block(
        "ports",
        comment: [],
        [.block("-", comment: [], [.setting("containerPort", String(plan.port), comment: [])])]
      )
    )
    let sources =
      (own.contains(where: \.isEnvironment) ? [("configMapRef", name + "-settings")] : [])
      + (container.needsSecrets ? [("secretRef", name)] : [])
    if !sources.isEmpty {
      inner.append(
        .block(
          "envFrom",
          comment: [
            Text(
              en: "Secrets stand in a Secret that you make: kubectl create secret generic \(name).",
              fr:
                "Les secrets sont dans un Secret créé par vous : kubectl create secret generic \(name)."
            )
          ],
          sources.map { kind, name in
            .block(
              "-",
              comment: [],
              [.block(kind, comment: [], [.setting("name", name, comment: [])])]
            )
          }
        )
      )
    }
    let probe: [SettingNode] = [
      .block("tcpSocket", comment: [], [.setting("port", String(plan.port), comment: [])]),
      .setting("periodSeconds", "5", comment: []),
    ]
    inner += [
      .block(
        "readinessProbe",
        comment: [
          Text(
            en:
              "Requests come once it accepts connections; put a path that needs the database in its place if there is one.",
            fr:
              "Les requêtes viennent dès qu'il accepte des connexions ; mettez plutôt un chemin qui demande la base, s'il y en a un."
          )
        ],
        probe
      ),
      .block(
        "startupProbe",
        comment: [
          Text(
            en:
              "Two minutes to start. No liveness probe: under load it would end pods that are merely slow.",
            fr:
              "Deux minutes pour démarrer. Pas de sonde de vie : sous charge, elle arrêterait des pods seulement lents."
          )
        ],
        probe + [.setting("failureThreshold", "24", comment: [])]
      ),
      .block(
        "resources",
        comment: [],
        [
          .block("requests", comment: [], resources("requests")),
          .block("limits", comment: [], resources("limits")),
        ]
      ),
    ]
    var mounts: [SettingNode] = files.map { file in
      .block(
        "-",
        comment: [],
        [
          .setting("name", "settings", comment: []),
          .setting("mountPath", container.place(of: file), comment: []),
          .setting("subPath", KubernetesFiles.key(file, plan), comment: []),
        ]
      )
    }
    if let data = container.data {
      mounts.append(
        .block(
          "-",
          comment: [],
          [.setting("name", "data", comment: []), .setting("mountPath", data, comment: [])]
        )
      )
    }
    if !mounts.isEmpty {
      inner.append(
        .block(
          "volumeMounts",
          comment: [Text(en: "Settings, and data.", fr: "Réglages, et données.")],
          mounts
        )
      )
    }
    return inner
  }
}
