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
    case .redis:
      (check, apply) = ("redis-cli config get maxmemory", "systemctl restart redis-server")
    default: (check, apply) = ("", "")
    }
  }
}
