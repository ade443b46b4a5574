import PalierModel

/// A dashboard of Grafana: a chart for each metric that has alerts, with their levels.
enum DashboardFile {
  static func file(_ setup: SetupPlan) -> SettingsFile {
    let alerts = Alert.all(setup).alerts
    var metrics: [String] = []
    for alert in alerts where !metrics.contains(alert.metric) { metrics.append(alert.metric) }
    return SettingsFile(
      "monitoring/grafana/palier.json",
      .grafana,
      for: nil,
      Text(
        en: "dashboard, imported into Grafana by hand",
        fr: "tableau de bord, à importer dans Grafana"
      ),
      [
        text("title", setup.system.name),
        text("uid", "palier-" + setup.system.containerName.prefix(30)),
        number("schemaVersion", 38), text("refresh", "30s"),
        .block("time", comment: [], [text("from", "now-24h"), text("to", "now")]),
        .block(
          "templating",
          comment: [],
          [
            .block(
              "list",
              comment: [],
              [
                .block(
                  "-",
                  comment: [],
                  [text("name", "source"), text("type", "datasource"), text("query", "prometheus")]
                )
              ]
            )
          ]
        ),
        .block(
          "panels",
          comment: [],
          metrics.enumerated().map { index, metric in
            panel(index, metric, alerts.filter { $0.metric == metric })
          }
        ),
      ]
    )
  }

  private static func panel(_ index: Int, _ metric: String, _ alerts: [Alert]) -> SettingNode {
    let colours: [Alert.Level: String] = [.watch: "yellow", .urgent: "orange", .critical: "red"]
    let unit =
      alerts[0].bound.dimension == .ratio
      ? "percentunit" : alerts[0].bound.dimension == .time ? "s" : "short"
    return .block(
      "-",
      comment: [],
      [
        number("id", index + 1), text("type", "timeseries"), text("title", metric),
        .block(
          "gridPos",
          comment: [],
          [
            number("h", 8), number("w", 12), number("x", index % 2 * 12),
            number("y", index / 2 * 8),
          ]
        ),
        .block("datasource", comment: [], [text("type", "prometheus"), text("uid", "${source}")]),
        .block(
          "targets",
          comment: [],
          [.block("-", comment: [], [text("refId", "A"), text("expr", alerts[0].expression)])]
        ),
        .block(
          "fieldConfig",
          comment: [],
          [
            .block(
              "defaults",
              comment: [],
              [
                text("unit", unit), number("min", 0),
                .block(
                  "custom",
                  comment: [],
                  [.block("thresholdsStyle", comment: [], [text("mode", "line")])]
                ),
                .block(
                  "thresholds",
                  comment: [],
                  [
                    text("mode", "absolute"),
                    .block(
                      "steps",
                      comment: [],
                      [
                        .block(
                          "-",
                          comment: [],
                          [text("color", "green"), .setting("value", "null", comment: [])]
                        )
                      ]
                        + alerts.map { alert in
                          .block(
                            "-",
                            comment: [],
                            [
                              text("color", colours[alert.level] ?? "red"),
                              .setting("value", String(alert.bound.mid), comment: []),
                            ]
                          )
                        }
                    ),
                  ]
                ),
              ]
            )
          ]
        ),
      ]
    )
  }

  private static func text(_ key: String, _ value: String) -> SettingNode {
    .setting(key, JSONFormat.quoted(value), comment: [])
  }

  private static func number(_ key: String, _ value: Int) -> SettingNode {
    .setting(key, String(value), comment: [])
  }
}
