import PalierModel

/// Manifests: a workload and a service for each program, an autoscaler and a disruption budget where there are
/// several pods, and a kustomization that makes the settings files into config maps.
enum KubernetesFiles {
  static func files(_ setup: SetupPlan, _ settings: [SettingsFile]) -> [SettingsFile] {
    let known = setup.services.filter { $0.program != nil }
    return [kustomization(setup, known, settings)] + known.map { workload($0, settings) }
  }

  private static func kustomization(
    _ setup: SetupPlan,
    _ known: [ServicePlan],
    _ settings: [SettingsFile]
  ) -> SettingsFile {
    SettingsFile(
      "kustomization.yaml",
      .kubernetes,
      for: nil,
      Text(en: "all of it: kubectl apply -k .", fr: "le tout : kubectl apply -k ."),
      [
        .line(
          "apiVersion",
          "kustomize.config.k8s.io/v1beta1",
          Text(en: "Read by kubectl itself.", fr: "Lu par kubectl lui-même.")
        ),
        .setting("kind", "Kustomization", comment: []),
        .line(
          "namespace",
          setup.system.containerName,
          Text(
            en: "Made beforehand: kubectl create namespace \(setup.system.containerName).",
            fr: "À créer d'abord : kubectl create namespace \(setup.system.containerName)."
          )
        ),
        .block(
          "resources",
          comment: [Text(en: "A file for each service.", fr: "Un fichier par service.")],
          known.map { .setting("-", $0.service.fileName + ".yaml", comment: []) }
        ),
        .block(
          "configMapGenerator",
          comment: [
            Text(
              en: "A change of a settings file makes a new map, and so new pods.",
              fr: "Un réglage changé fait une nouvelle table, donc de nouveaux pods."
            )
          ],
          known.compactMap { plan in
            let own = settings.filter { $0.service == plan.service.name }
            if own.isEmpty { return nil }
            let variables = own.filter(\.isEnvironment)
            let files = own.filter { !$0.isEnvironment }
            return .block(
              "-",
              comment: [],
              [.setting("name", plan.service.fileName + "-settings", comment: [])]
                + (variables.isEmpty
                  ? []
                  : [
                    .block(
                      "envs",
                      comment: [],
                      variables.map { .setting("-", $0.path, comment: []) }
                    )
                  ])
                + (files.isEmpty
                  ? []
                  : [
                    .block(
                      "files",
                      comment: [],
                      files.map {
                        .setting("-", "\(key($0, plan))=\($0.path)", comment: [])
                      }
                    )
                  ])
            )
          }
        ),
      ]
    )
  }

  /// The name of a file in its config map.
  private static func key(_ file: SettingsFile, _ plan: ServicePlan) -> String {
    Container(plan).place(of: file).split(separator: "/").last.map(String.init) ?? file.path
  }

  private static func workload(_ plan: ServicePlan, _ settings: [SettingsFile]) -> SettingsFile {
    let name = plan.service.fileName
    let rules = KubernetesRules.all
    let pod = ["spec", "template", "spec"]
    let container = Container(plan)
    let isStateful = container.data != nil
    let labels = SettingNode.setting("app", name, comment: [])
    let own = settings.filter { $0.service == plan.service.name }
    let files = own.filter { !$0.isEnvironment }
    func resources(_ part: String) -> [SettingNode] {
      rules.nodes(in: pod + ["containers", "-", "resources", part], plan)
    }
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
          .setting("subPath", key(file, plan), comment: []),
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
    podSpec.append(.block("containers", comment: [], [.block("-", comment: [], inner)]))
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
    var spec: [SettingNode] = rules.filter { $0.key == "replicas" }.nodes(in: ["spec"], plan)
    if isStateful { spec.append(.setting("serviceName", name, comment: [])) }
    spec += [
      .block("selector", comment: [], [.block("matchLabels", comment: [], [labels])]),
      .block(
        "template",
        comment: [],
        [
          .block("metadata", comment: [], [.block("labels", comment: [], [labels])]),
          .block("spec", comment: [], podSpec),
        ]
      ),
    ]
    if isStateful { spec.append(claim(plan)) }
    var nodes = object(
      "apps/v1",
      isStateful ? "StatefulSet" : "Deployment",
      name,
      Text(en: "What runs.", fr: "Ce qui tourne."),
      spec
    )
    nodes += [.verbatim("---", comment: [])]
    nodes += object(
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
      nodes += [.verbatim("---", comment: [])] + policy(plan)
    }
    if plan.pods > 1 {
      nodes += [.verbatim("---", comment: [])] + autoscaler(plan)
      nodes += [.verbatim("---", comment: [])]
      nodes += object(
        "policy/v1",
        "PodDisruptionBudget",
        name,
        Text(en: "While nodes are emptied.", fr: "Quand on vide des nœuds."),
        rules.filter { $0.key == "maxUnavailable" }.nodes(in: ["spec"], plan)
          + [.block("selector", comment: [], [.block("matchLabels", comment: [], [labels])])]
      )
    }
    return SettingsFile(
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

  private static func object(
    _ version: String,
    _ kind: String,
    _ name: String,
    _ comment: Text,
    _ spec: [SettingNode]
  ) -> [SettingNode] {
    [
      .line("apiVersion", version, comment),
      .setting("kind", kind, comment: []),
      .block("metadata", comment: [], [.setting("name", name, comment: [])]),
      .block("spec", comment: [], spec),
    ]
  }

  /// Who may reach a service that people do not.
  private static func policy(_ plan: ServicePlan) -> [SettingNode] {
    let name = plan.service.fileName
    func pods(of name: String) -> SettingNode {
      .block(
        "podSelector",
        comment: [],
        [.block("matchLabels", comment: [], [.setting("app", name, comment: [])])]
      )
    }
    let callers = plan.callers.map { SettingNode.block("-", comment: [], [pods(of: $0.fileName)]) }
    return object(
      "networking.k8s.io/v1",
      "NetworkPolicy",
      name,
      Text(
        en: "Only those who call it reach it, if the cluster's network keeps policies.",
        fr: "Seuls ceux qui l'appellent le joignent, si le réseau de la grappe applique les règles."
      ),
      [
        pods(of: name),
        callers.isEmpty
          ? .setting(
            "ingress",
            "[]",
            comment: [Text(en: "Nobody calls it.", fr: "Personne ne l'appelle.")]
          )
          : .block(
            "ingress",
            comment: [],
            [.block("-", comment: [], [.block("from", comment: [], callers)])]
          ),
      ]
    )
  }

  private static func claim(_ plan: ServicePlan) -> SettingNode {
    .block(
      "volumeClaimTemplates",
      comment: [
        Text(
          en: "Three times the data of today, from 10 GiB on; a claim can grow, and never shrinks.",
          fr:
            "Trois fois les données d'aujourd'hui, à partir de 10 Gio ; une demande peut croître, jamais rétrécir."
        )
      ],
      [
        .block(
          "-",
          comment: [],
          [
            .block("metadata", comment: [], [.setting("name", "data", comment: [])]),
            .block(
              "spec",
              comment: [],
              [
                .setting("accessModes", "[\"ReadWriteOnce\"]", comment: []),
                .block(
                  "resources",
                  comment: [],
                  [
                    .block(
                      "requests",
                      comment: [],
                      [.setting("storage", "\(plan.claimedGibibytes)Gi", comment: [])]
                    )
                  ]
                ),
              ]
            ),
          ]
        )
      ]
    )
  }

  private static func autoscaler(_ plan: ServicePlan) -> [SettingNode] {
    let name = plan.service.fileName
    let bounds = KubernetesRules.all.filter { ["minReplicas", "maxReplicas"].contains($0.key) }
    return object(
      "autoscaling/v2",
      "HorizontalPodAutoscaler",
      name,
      Text(
        en: "Pods follow the load, between bounds that the database can bear.",
        fr: "Les pods suivent la charge, entre des bornes que la base supporte."
      ),
      [
        .block(
          "scaleTargetRef",
          comment: [],
          [
            .setting("apiVersion", "apps/v1", comment: []),
            .setting("kind", "Deployment", comment: []),
            .setting("name", name, comment: []),
          ]
        )
      ] + bounds.nodes(in: ["spec"], plan) + [
        .block(
          "metrics",
          comment: [
            Text(
              en: "At 70% of the cores asked for there is room until new pods are ready.",
              fr:
                "À 70 % des cœurs demandés, il reste de la marge jusqu'à ce que les nouveaux pods soient prêts."
            )
          ],
          [
            .block(
              "-",
              comment: [],
              [
                .setting("type", "Resource", comment: []),
                .block(
                  "resource",
                  comment: [],
                  [
                    .setting("name", "cpu", comment: []),
                    .block(
                      "target",
                      comment: [],
                      [
                        .setting("type", "Utilization", comment: []),
                        .setting("averageUtilization", "70", comment: []),
                      ]
                    ),
                  ]
                ),
              ]
            )
          ]
        )
      ]
    )
  }
}
