import PalierModel

/// The commands that check, put to use and look at the files of a program.
struct ServiceGuide {
  /// Debian's package, or the maker's where Debian has none.
  let package: String
  /// Checks the files in place, before anything is restarted; empty where the program cannot.
  var check = ""
  /// Puts them to use.
  let apply: [String]
  /// Asks the running program, and what it should say.
  let look: (command: String, answer: Text)
  /// The unit of an application, which no package brings, and what its APPLICATION may be.
  var unit: (name: String, application: String)?

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
        en: "the answer of your first page; 502 or 503: the service behind is not there",
        fr: "la réponse de votre première page ; 502 ou 503 : le service derrière n'est pas là"
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
        ? "/opt/\(name)/.venv/bin/gunicorn --check-config --config /etc/gunicorn/\(name).conf.py "
          + "\"$(sed -n 's/^APPLICATION=//p' /etc/palier/\(name).env)\""
        : "systemd-analyze verify /etc/systemd/system/\(name).service"
      apply = ["systemctl enable \(name)", "systemctl restart \(name)"]
      look = isActive(name)
      let application: String =
        switch plan.service.kind.value {
        case .gunicorn: "site.wsgi:application"
        case .uvicorn:
          plan.service.framework?.value == .django ? "site.asgi:application" : "main:app"
        default: "server.js"
        }
      unit = (name, application)
    case .postgresql:
      let major = PostgreSQLFile.major(plan)
      package = "postgresql-\(major)"
      check =
        "sudo -u postgres /usr/lib/postgresql/\(major)/bin/postgres -C shared_buffers "
        + "-D /etc/postgresql/\(major)/main"
      apply = ["systemctl restart postgresql@\(major)-main"]
      look = (
        "sudo -u postgres psql --port \(plan.port) --command 'SHOW shared_buffers'",
        value(PostgreSQLRules.sharedBuffers)
      )
    case .pgbouncer:
      package = "pgbouncer"
      apply = ["systemctl restart pgbouncer"]
      look = isActive("pgbouncer")
    case .mysql:
      package = "mysql-server"
      check = "mysqld --validate-config"
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
      package = "mongodb-org"
      apply = ["systemctl restart mongod"]
      look = isActive("mongod")
    case .redis, .valkey:
      let program = RedisFile.name(plan)
      package = program + "-server"
      apply = ["systemctl restart \(program)-server"]
      look = (
        "\(program)-cli -p \(plan.port) config get maxmemory", bytes(RedisRules.maxmemory)
      )
    default: return nil
    }
  }
}
