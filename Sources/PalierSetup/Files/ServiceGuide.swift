import PalierModel

/// The commands that check, put to use and look at the files of a program.
struct ServiceGuide {
  /// Debian's package, or the maker's where Debian has none.
  let package: String
  /// Where the package comes from; nil: Debian 12.
  var origin: String?
  /// Checks the files in place, before anything is restarted; empty where the program cannot.
  var check = ""
  /// Puts them to use.
  let apply: [String]
  /// Asks the running program, and what it should say.
  let look: (command: String, answer: Text)
  /// The unit of an application, which no package brings.
  var unit: String?
  /// True for parts of a cluster, which has steps of its own.
  var isStarted = false

  /// The commands for the files of a service.
  init?(_ plan: ServicePlan) {
    let name = plan.service.fileName
    func value(_ rule: SettingRule) -> Text {
      Text(verbatim: rule.value(for: plan).map { rule.program.values.write($0.value) } ?? "")
    }
    func bytes(_ rule: SettingRule) -> Text {
      Text(verbatim: rule.value(for: plan)?.value.number.map { String(Int($0)) } ?? "")
    }
    func isActive(_ unit: String) -> (command: String, answer: Text) {
      ("systemctl is-active " + unit, Text(verbatim: "active"))
    }
    let page = (
      command: "curl --head http://127.0.0.1:\(plan.port)/",
      answer: Text(
        en:
          "HTTP/1.1 200, or what your first page answers; 502 or 503: the service behind is not there",
        fr:
          "HTTP/1.1 200, ou ce que répond votre première page ; 502 ou 503 : le service derrière n'est pas là"
      )
    )
    switch plan.service.kind.value {
    case .nginx:
      package = "nginx"
      check = "nginx -t"
      apply = ["systemctl reload-or-restart nginx"]
      look = page
    case .haproxy:
      package = "haproxy"
      check = "haproxy -c -f /etc/haproxy/haproxy.cfg"
      apply = ["systemctl reload-or-restart haproxy"]
      look = page
    case .gunicorn, .uvicorn, .node:
      let isGunicorn = plan.service.kind.value == .gunicorn
      package = plan.service.kind.value == .node ? "nodejs" : "python3-venv"
      check =
        isGunicorn
        ? ServiceGuide.run(
          "/opt/\(name)/.venv/bin/gunicorn --check-config --config /etc/gunicorn/\(name).conf.py '${APPLICATION}'",
          as: name
        )
        : "systemd-analyze verify /etc/systemd/system/\(name).service"
      apply = ["systemctl enable \(name)", "systemctl restart \(name)"]
      look = plan.isReachedByPeople ? page : isActive(name)
      unit = name
    case .postgresql:
      let major = PostgreSQLFile.major(plan)
      package = "postgresql-\(major)"
      origin = major == Program.postgresql.usualVersion.numbers[0] ? nil : "apt.postgresql.org"
      check =
        "runuser -u postgres -- /usr/lib/postgresql/\(major)/bin/postgres -C shared_buffers "
        + "-D /etc/postgresql/\(major)/main"
      apply = ["systemctl restart postgresql@\(major)-main"]
      look = (
        "runuser -u postgres -- psql --port \(plan.port) --command 'SHOW shared_buffers'",
        value(PostgreSQLRules.sharedBuffers)
      )
    case .pgbouncer:
      package = "pgbouncer"
      apply = ["systemctl restart pgbouncer"]
      look = isActive("pgbouncer")
    case .mysql:
      package = "mysql-server"
      origin = "repo.mysql.com"
      check = "mysqld --validate-config --user=mysql"
      apply = ["systemctl restart mysql"]
      look = (
        "mysql --execute 'SELECT @@innodb_buffer_pool_size'",
        bytes(MySQLRules.innodbBufferPoolSize(.mysql))
      )
    case .mariadb:
      package = "mariadb-server"
      check =
        "mariadbd --help --verbose | grep --extended-regexp '^(max-connections|innodb-buffer-pool-size) '"
      apply = ["systemctl restart mariadb"]
      look = (
        "mariadb --execute 'SELECT @@innodb_buffer_pool_size'",
        bytes(MySQLRules.innodbBufferPoolSize(.mariadb))
      )
    case .mongodb:
      let isRouter = plan.part == .router
      package = "mongodb-org"
      origin = "repo.mongodb.org"
      apply =
        isRouter
        ? ["systemctl enable mongos", "systemctl restart mongos"] : ["systemctl restart mongod"]
      check = isRouter ? "systemd-analyze verify /etc/systemd/system/mongos.service" : ""
      look = isActive(isRouter ? "mongos" : "mongod")
      unit = isRouter ? "mongos" : nil
      isStarted = plan.cluster != nil
    case .redis, .valkey:
      let program = RedisFile.name(plan)
      package = program + "-server"
      origin = program == "valkey" ? "Debian 13" : nil
      apply = ["systemctl restart \(program)-server"]
      look = (
        "\(program)-cli -p \(plan.port) config get maxmemory", bytes(RedisRules.maxmemory)
      )
    default: return nil
    }
  }

  /// Runs a command in an application's folder, with its account and its secrets, as its unit would.
  static func run(_ command: String, as name: String) -> String {
    "systemd-run --pipe --wait --quiet --uid=www-data --working-directory=/opt/\(name) "
      + "--property=EnvironmentFile=/etc/palier/\(name).env \(command)"
  }
}
