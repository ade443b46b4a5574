import PalierModel

/// Prometheus and Alertmanager, for the machine that watches.
enum MonitoringFiles {
  static func files(_ setup: SetupPlan) -> [SettingsFile] {
    guard let plan = setup.services.first else { return [] }
    return [prometheus(setup, plan), alerts(setup), alertmanager(plan), DashboardFile.file(setup)]
  }

  private static let watcher = Text(
    en: "for the machine that watches",
    fr: "pour la machine qui surveille"
  )

  private static func prometheus(_ setup: SetupPlan, _ plan: ServicePlan) -> SettingsFile {
    let loopback = plan.places.loopback
    return SettingsFile(
      "monitoring/etc/prometheus/prometheus.yml",
      .prometheus,
      for: nil,
      watcher,
      [
        .block("global", comment: [], PrometheusRules.all.nodes(in: ["global"], plan)),
        .block(
          "rule_files",
          comment: [
            Text(en: "The alerts, beside this file.", fr: "Les alertes, à côté de ce fichier.")
          ],
          [.setting("-", "palier.rules.yml", comment: [])]
        ),
        .block(
          "alerting",
          comment: [
            Text(
              en: "Alertmanager, on the machine that watches.",
              fr: "Alertmanager, sur la machine qui surveille."
            )
          ],
          [
            .block(
              "alertmanagers",
              comment: [],
              [
                .block(
                  "-",
                  comment: [],
                  [
                    .block(
                      "static_configs",
                      comment: [],
                      [
                        .block(
                          "-",
                          comment: [],
                          [.setting("targets", "['\(loopback):9093']", comment: [])]
                        )
                      ]
                    )
                  ]
                )
              ]
            )
          ]
        ),
        .block(
          "scrape_configs",
          comment: [
            Text(
              en:
                "An exporter for each, at its usual port: put the address of the machine that is watched in place of \(loopback).",
              fr:
                "Un exportateur pour chacun, sur son port usuel : mettez l'adresse de la machine surveillée à la place de \(loopback)."
            )
          ],
          Exporter.all(setup).map { exporter in
            .block(
              "-",
              comment: [],
              [
                .setting("job_name", exporter.name, comment: []),
                .block(
                  "static_configs",
                  comment: [],
                  [
                    .block(
                      "-",
                      comment: [],
                      [.setting("targets", "['\(loopback):\(exporter.port)']", comment: [])]
                    )
                  ]
                ),
              ]
            )
          }
        ),
      ]
    )
  }

  private static func alerts(_ setup: SetupPlan) -> SettingsFile {
    let (alerts, unknown) = Alert.all(setup)
    var comment: [Text] = []
    if !unknown.isEmpty {
      let names = unknown.joined(separator: ", ")
      comment.append(
        Text(
          en: "No exporter tells of these thresholds: \(names).",
          fr: "Aucun exportateur ne renseigne ces seuils : \(names)."
        )
      )
    }
    return SettingsFile(
      "monitoring/etc/prometheus/palier.rules.yml",
      .prometheus,
      for: nil,
      Text(en: "alerts", fr: "alertes"),
      [
        .block(
          "groups",
          comment: comment,
          [
            .block(
              "-",
              comment: [],
              [
                .setting("name", "palier", comment: []),
                .block("rules", comment: [], alerts.map(\.node)),
              ]
            )
          ]
        )
      ]
    )
  }

  private static func alertmanager(_ plan: ServicePlan) -> SettingsFile {
    SettingsFile(
      "monitoring/etc/prometheus/alertmanager.yml",
      .alertmanager,
      for: nil,
      Text(en: "who is told", fr: "qui est prévenu"),
      [
        .block(
          "global",
          comment: [
            Text(
              en: "Mail through the watcher's own mail server, without a password.",
              fr: "Du courrier par le serveur de la machine qui surveille, sans mot de passe."
            )
          ],
          [
            .setting("smtp_smarthost", "'\(plan.places.loopback):25'", comment: []),
            .setting("smtp_from", "'palier@localhost'", comment: []),
            .setting("smtp_require_tls", "false", comment: []),
          ]
        ),
        .block(
          "route",
          comment: [],
          [
            .line("receiver", "operators", Text(en: "Named below.", fr: "Nommé plus bas.")),
            .line(
              "group_by",
              "['metric']",
              Text(
                en: "Levels of one metric are one piece of news.",
                fr: "Les niveaux d'une mesure font une seule nouvelle."
              )
            ),
          ] + AlertmanagerRules.all.nodes(in: ["route"], plan)
        ),
        .block(
          "inhibit_rules",
          comment: [
            Text(
              en: "Who hears `critical` need not hear `urgent` of the same metric too.",
              fr: "Qui reçoit « critical » n'a pas besoin de « urgent » pour la même mesure."
            )
          ],
          [
            .block(
              "-",
              comment: [],
              [
                .setting("source_matchers", "['severity=\"critical\"']", comment: []),
                .setting("target_matchers", "['severity=~\"urgent|watch\"']", comment: []),
                .setting("equal", "['metric', 'instance']", comment: []),
              ]
            ),
            .block(
              "-",
              comment: [],
              [
                .setting("source_matchers", "['severity=\"urgent\"']", comment: []),
                .setting("target_matchers", "['severity=\"watch\"']", comment: []),
                .setting("equal", "['metric', 'instance']", comment: []),
              ]
            ),
          ]
        ),
        .block(
          "receivers",
          comment: [Text(en: "Put your address here.", fr: "Mettez votre adresse ici.")],
          [
            .block(
              "-",
              comment: [],
              [
                .setting("name", "operators", comment: []),
                .block(
                  "email_configs",
                  comment: [],
                  [.block("-", comment: [], [.setting("to", "'root@localhost'", comment: [])])]
                ),
              ]
            )
          ]
        ),
      ]
    )
  }
}
