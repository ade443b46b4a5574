import PalierModel

/// The files of one service.
enum ServiceFiles {
  /// The files, in the order in which a reader looks at them; none where Palier knows no settings.
  static func files(_ plan: ServicePlan) -> [SettingsFile] {
    switch plan.service.kind.value {
    case .nginx: [NginxFile.file(plan), SystemdFile.dropIn(plan, "nginx")]
    case .gunicorn: [GunicornFile.file(plan), SystemdFile.unit(plan)]
    case .postgresql:
      [
        PostgreSQLFile.file(plan),
        SystemdFile.dropIn(plan, "postgresql@\(PostgreSQLFile.major(plan))-main"),
      ]
    case .redis: [RedisFile.file(plan), SystemdFile.dropIn(plan, "redis-server")]
    default: []
    }
  }
}
