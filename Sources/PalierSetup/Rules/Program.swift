/// A program whose settings Palier knows.
public enum Program: String, Sendable, Hashable, Codable, CaseIterable {
  case nginx
  case gunicorn
  case postgresql
  case redis
  case systemd

  /// Its name as its makers write it.
  public var title: String {
    switch self {
    case .nginx: "nginx"
    case .gunicorn: "gunicorn"
    case .postgresql: "PostgreSQL"
    case .redis: "Redis / Valkey"
    case .systemd: "systemd"
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
    }
  }

  /// How its files are laid out.
  public var format: any SettingsFormat {
    switch self {
    case .nginx: NginxFormat()
    case .gunicorn, .postgresql: KeyValueFormat(separator: " = ")
    case .redis: KeyValueFormat(separator: " ")
    case .systemd: SectionFormat(separator: "=")
    }
  }
}
