/// A program whose settings Palier knows.
public enum Program: String, Sendable, Hashable, Codable, CaseIterable {
  case nginx
  case haproxy
  case gunicorn
  case uvicorn
  case node
  case postgresql
  case pgbouncer
  case mysql
  case mariadb
  case redis
  case systemd
  case sysctl
  case logrotate
  case nftables
  case ufw
  case openssh
  case prometheus
  case alertmanager
  case grafana
  case s3
  case cdn
  case compose
  case kubernetes
  case mongodb
  case mongos
  case django
  case githubActions = "github-actions"
  case gitlabCI = "gitlab-ci"

  /// Its name as its makers write it.
  public var title: String {
    switch self {
    case .nginx: "nginx"
    case .gunicorn: "gunicorn"
    case .postgresql: "PostgreSQL"
    case .redis: "Redis / Valkey"
    case .systemd: "systemd"
    case .haproxy: "HAProxy"
    case .uvicorn: "uvicorn"
    case .node: "Node.js"
    case .pgbouncer: "PgBouncer"
    case .mysql: "MySQL"
    case .mariadb: "MariaDB"
    case .sysctl: "sysctl"
    case .logrotate: "logrotate"
    case .nftables: "nftables"
    case .ufw: "ufw"
    case .openssh: "OpenSSH"
    case .prometheus: "Prometheus"
    case .alertmanager: "Alertmanager"
    case .grafana: "Grafana"
    case .s3: "S3"
    case .cdn: "CDN"
    case .compose: "Docker Compose"
    case .kubernetes: "Kubernetes"
    case .mongodb: "MongoDB"
    case .mongos: "mongos (MongoDB)"
    case .django: "Django"
    case .githubActions: "GitHub Actions"
    case .gitlabCI: "GitLab CI"
    }
  }

  /// The version taken where the dossier names none: that of Debian 12, or of PyPI.
  public var usualVersion: Version {
    switch self {
    case .nginx: Version(1, 22, 1)
    case .gunicorn: Version(23, 0)
    case .postgresql: Version(15)
    case .redis: Version(7, 0)
    case .systemd: Version(252)
    case .haproxy: Version(2, 6, 12)
    case .uvicorn: Version(0, 30)
    case .node: Version(20)
    case .pgbouncer: Version(1, 18)
    case .mysql: Version(8, 0, 36)
    case .mariadb: Version(10, 11)
    case .sysctl: Version(6, 1)
    case .logrotate: Version(3, 21)
    case .nftables: Version(1, 0, 6)
    case .ufw: Version(0, 36)
    case .openssh: Version(9, 2)
    case .prometheus: Version(2, 42)
    case .alertmanager: Version(0, 25)
    case .grafana: Version(10)
    case .s3: Version(2006)
    case .cdn: Version(4)
    case .compose: Version(2)
    case .kubernetes: Version(1, 30)
    case .mongodb, .mongos: Version(7, 0)
    case .django: Version(5, 2)
    case .githubActions, .gitlabCI: Version(1)
    }
  }

  /// How it writes values.
  public var values: ValueSyntax {
    switch self {
    case .nginx: .nginx
    case .gunicorn: .python
    case .postgresql: .postgresql
    case .redis: .redis
    case .systemd: .systemd
    case .mysql, .mariadb: .mysql
    case .haproxy: .haproxy
    case .uvicorn, .node: .environment
    case .pgbouncer, .sysctl, .logrotate, .nftables, .ufw: .plain
    case .openssh: .redis
    case .prometheus, .alertmanager: .prometheus
    case .compose: .compose
    case .kubernetes: .kubernetes
    case .mongodb, .mongos, .grafana, .s3, .cdn, .githubActions, .gitlabCI: .environment
    case .django: .python
    }
  }

  /// How its files are laid out.
  public var format: any SettingsFormat {
    switch self {
    case .nginx: NginxFormat()
    case .gunicorn, .postgresql, .sysctl: KeyValueFormat(separator: " = ")
    case .redis, .openssh: KeyValueFormat(separator: " ")
    case .uvicorn, .node: KeyValueFormat(separator: "=")
    case .systemd: SectionFormat(separator: "=")
    case .mysql, .mariadb, .pgbouncer: SectionFormat(separator: " = ")
    case .haproxy: HAProxyFormat()
    case .logrotate: LogrotateFormat()
    case .nftables: NginxFormat()
    case .ufw: ScriptFormat(commentMark: "#")
    case .prometheus, .alertmanager, .compose, .kubernetes, .mongodb, .mongos,
      .githubActions, .gitlabCI:
      YAMLFormat()
    case .grafana, .s3, .cdn: JSONFormat()
    case .django: PythonFormat()
    }
  }
}
