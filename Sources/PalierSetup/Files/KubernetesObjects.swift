import PalierModel

/// What stands beside a workload: who may reach it, its claim of disk, its autoscaler.
enum KubernetesObjects {
  /// An object of a kind, with its name.
  static func object(
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
  static func policy(_ plan: ServicePlan) -> [SettingNode] {
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

  static func claim(_ plan: ServicePlan) -> SettingNode {
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

  static func autoscaler(_ plan: ServicePlan) -> [SettingNode] {
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
