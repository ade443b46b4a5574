import PalierModel

/// An alert: a level of a metric, how long it must last, and what to do.
struct Alert {
  /// How much it matters, and how long it must last.
  enum Level: String, CaseIterable {
    case watch
    case urgent
    case critical

    /// Minutes for which the metric must stay beyond the level.
    var minutes: Int {
      switch self {
      case .watch: 30
      case .urgent: 10
      case .critical: 2
      }
    }
  }

  let metric: String
  let level: Level
  /// The level in SI units.
  let bound: Figure
  /// What Prometheus computes.
  let expression: String
  /// What to do, in the dossier's words.
  let action: Text?

  /// The lines of the alert.
  var node: SettingNode {
    let value = String(bound.mid)
    let shown = bound.dimension == .ratio ? "humanizePercentage" : "humanize"
    var annotations: [SettingNode] = [
      .setting(
        "summary",
        Alert.quoted("\(metric): {{ $value | \(shown) }} > \(value)"),
        comment: []
      )
    ]
    if let action {
      // Whoever is called at night may read either: an alert has one text for all.
      let words = [action(.french), action(.english)].reduce(into: [String]()) { words, text in
        if !words.contains(text) { words.append(text) }
      }
      annotations.append(
        .setting("description", Alert.quoted(words.joined(separator: " / ")), comment: [])
      )
    }
    return .block(
      "-",
      comment: [
        Text(
          en: "\(metric), from \(bound.told()) on, for \(level.minutes) minutes.",
          fr: "\(metric), à partir de \(bound.told()), pendant \(level.minutes) minutes."
        )
      ],
      [
        .setting("alert", Alert.name(metric, level), comment: []),
        .setting("expr", Alert.quoted("\(expression) > \(value)"), comment: []),
        .setting("for", "\(level.minutes)m", comment: []),
        .block(
          "labels",
          comment: [],
          [
            .setting("severity", level.rawValue, comment: []),
            .setting("metric", Alert.quoted(metric), comment: []),
          ]
        ),
        .block("annotations", comment: [], annotations),
      ]
    )
  }

  /// True if an application must tell of a metric itself: no exporter does.
  static func isApplications(_ metric: String) -> Bool { metric == "p95" || metric == "errors" }

  /// The alerts of a system's thresholds and objectives, the usual ones where it declares none, and
  /// the metrics that nothing tells of.
  static func all(_ setup: SetupPlan) -> (alerts: [Alert], unknown: [String]) {
    var alerts: [Alert] = []
    var unknown: [String] = []
    for threshold in setup.system.thresholds + usual(setup.system) {
      let metric = threshold.metric.value
      guard let expression = expression(metric, setup) else {
        unknown.append(metric)
        continue
      }
      let levels = [threshold.watch, threshold.urgent, threshold.critical]
      for (level, bound) in zip(Level.allCases, levels) {
        if let bound {
          alerts.append(
            Alert(
              metric: metric,
              level: level,
              bound: bound,
              expression: expression,
              action: threshold.action
            )
          )
        }
      }
    }
    return (alerts, unknown)
  }

  /// Thresholds of metrics that the dossier leaves out.
  private static func usual(_ system: System) -> [Threshold] {
    let assumed = Source.assumed(
      by: "Palier",
      why: Text(en: "the dossier has no such threshold", fr: "le dossier n'a pas ce seuil")
    )
    func share(_ value: Double) -> Figure {
      Figure(Interval(exactly: value), .ratio, from: assumed)
    }
    var usual: [Threshold] = []
    func add(_ metric: String, watch: Figure?, urgent: Figure?) {
      if system.thresholds.contains(where: { $0.metric.value == metric }) { return }
      var threshold = Threshold(metric: Located(metric))
      threshold.watch = watch
      threshold.urgent = urgent
      usual.append(threshold)
    }
    add("cpu", watch: share(0.7), urgent: share(0.85))
    add("memory", watch: share(0.8), urgent: share(0.9))
    add("disk", watch: share(0.8), urgent: share(0.9))
    let strictest = system.objectives.responseTimes.filter { $0.statistic == .p95 }.map(\.limit)
      .min { $0.mid < $1.mid }
    if let strictest { add("p95", watch: nil, urgent: strictest) }
    if let errors = system.objectives.errors { add("errors", watch: nil, urgent: errors) }
    return usual
  }

  /// What Prometheus computes for a metric; nil where no exporter tells of it.
  ///
  /// Names of metrics are those of node_exporter, postgres_exporter and mysqld_exporter; an application is
  /// expected to export `http_request_duration_seconds` and `http_requests_total`.
  private static func expression(_ metric: String, _ setup: SetupPlan) -> String? {
    switch metric {
    case "cpu": "1 - avg(rate(node_cpu_seconds_total{mode=\"idle\"}[5m]))"
    case "memory": "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes"
    case "disk":
      "1 - node_filesystem_avail_bytes{mountpoint=\"/\"} / node_filesystem_size_bytes{mountpoint=\"/\"}"
    case "p95":
      "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))"
    case "errors":
      "sum(rate(http_requests_total{code=~\"5..\"}[5m])) / sum(rate(http_requests_total[5m]))"
    case "database connections":
      setup.services.lazy.compactMap { service -> String? in
        switch service.service.kind.value {
        case .postgresql: "sum(pg_stat_database_numbackends) / max(pg_settings_max_connections)"
        case .mysql, .mariadb:
          "mysql_global_status_threads_connected / mysql_global_variables_max_connections"
        default: nil
        }
      }.first
    default: nil
    }
  }

  /// A name of letters and digits: `CpuUrgent`.
  private static func name(_ metric: String, _ level: Level) -> String {
    let words = "\(metric) \(level.rawValue)".split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A text in single quotes, as YAML has them.
  static func quoted(_ text: String) -> String {
    "'" + text.filter { !$0.isNewline }.replacing("'", with: "''") + "'"
  }
}
