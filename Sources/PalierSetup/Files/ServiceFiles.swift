import PalierModel

/// The files of one service.
enum ServiceFiles {
  /// The files, in the order in which a reader looks at them; none where Palier knows no settings.
  static func files(_ plan: ServicePlan, in setup: SetupPlan) -> [SettingsFile] {
    switch plan.service.kind.value {
    case .nginx: [NginxFile.file(plan), SystemdFile.dropIn(plan, "nginx")]
    case .haproxy: [HAProxyFile.file(plan, in: setup), SystemdFile.dropIn(plan, "haproxy")]
    case .gunicorn: [GunicornFile.file(plan), SystemdFile.unit(plan)] + django(plan)
    case .uvicorn: [UvicornFile.file(plan), SystemdFile.unit(plan)] + django(plan)
    case .node: [NodeFile.environment(plan), NodeFile.cluster(plan), SystemdFile.unit(plan)]
    case .postgresql:
      [
        PostgreSQLFile.file(plan),
        SystemdFile.dropIn(plan, "postgresql@\(PostgreSQLFile.major(plan))-main"),
      ]
    case .pgbouncer: [PgBouncerFile.file(plan), SystemdFile.dropIn(plan, "pgbouncer")]
    case .mysql: [MySQLFile.file(plan, .mysql), SystemdFile.dropIn(plan, "mysql")]
    case .mariadb: [MySQLFile.file(plan, .mariadb), SystemdFile.dropIn(plan, "mariadb")]
    case .mongodb:
      [MongoDBFile.file(plan), SystemdFile.dropIn(plan, "mongod")] + cluster(plan)
    case .redis, .valkey:
      [RedisFile.file(plan), SystemdFile.dropIn(plan, RedisFile.name(plan) + "-server")]
    default: []
    }
  }

  /// What a database whose data are divided has beside its own file.
  private static func cluster(_ plan: ServicePlan) -> [SettingsFile] {
    guard let cluster = plan.cluster, let router = plan.router,
      let server = plan.configurationServer
    else { return [] }
    return [MongosFile.file(router), MongosFile.unit(router)]
      + ConfigurationServerFiles.files(server) + [ShardScript.file(plan, of: cluster)]
  }

  /// Django's settings, for applications that the dossier says to be written with it.
  private static func django(_ plan: ServicePlan) -> [SettingsFile] {
    plan.service.framework?.value == .django ? [DjangoFile.file(plan)] : []
  }
}
