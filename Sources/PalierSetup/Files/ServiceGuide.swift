import PalierModel

/// The commands that check and put to use the files of a program.
struct ServiceGuide {
  /// Checks them in place.
  let check: String
  /// Puts them to use.
  let apply: String

  /// The commands for the files of a service.
  init(_ plan: ServicePlan) {
    switch plan.service.kind.value {
    case .nginx: (check, apply) = ("nginx -t", "systemctl reload nginx")
    case .gunicorn:
      let name = plan.service.fileName
      (check, apply) = (
        "/opt/\(name)/.venv/bin/gunicorn --check-config --config /etc/gunicorn/\(name).conf.py "
          + "\"$APPLICATION\"",
        "systemctl restart \(name)"
      )
    case .postgresql:
      let major = PostgreSQLFile.major(plan)
      (check, apply) = (
        "sudo -u postgres /usr/lib/postgresql/\(major)/bin/postgres -C shared_buffers "
          + "-D /etc/postgresql/\(major)/main",
        "systemctl restart postgresql@\(major)-main"
      )
    case .haproxy:
      (check, apply) = (
        "haproxy -c -f /etc/haproxy/haproxy.cfg", "systemctl reload-or-restart haproxy"
      )
    case .uvicorn, .node:
      let name = plan.service.fileName
      (check, apply) = (
        "systemd-analyze verify /etc/systemd/system/\(name).service", "systemctl restart \(name)"
      )
    case .mongodb: (check, apply) = ("", "systemctl restart mongod")
    case .pgbouncer: (check, apply) = ("", "systemctl restart pgbouncer")
    case .mysql:
      (check, apply) = ("mysqld --validate-config", "systemctl restart mysql")
    case .mariadb:
      (check, apply) = (
        "mariadbd --help --verbose | grep --extended-regexp '^(max-connections|innodb-buffer-pool-size) '",
        "systemctl restart mariadb"
      )
    case .redis, .valkey:
      let name = RedisFile.name(plan)
      (check, apply) = ("\(name)-cli config get maxmemory", "systemctl restart \(name)-server")
    default: (check, apply) = ("", "")
    }
  }
}
