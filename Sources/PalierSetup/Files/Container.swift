import PalierModel

/// What a service is as a container: its image, its command, and where its files and data lie in it.
struct Container {
  private let plan: ServicePlan

  init(_ plan: ServicePlan) { self.plan = plan }

  /// The image: that of the program's makers, or the application's own, which a variable names.
  var image: String {
    let version = plan.program.map { plan.version(of: $0) }?.numbers ?? []
    let minor = version.prefix(2).map(String.init).joined(separator: ".")
    let major = version.prefix(1).map(String.init).joined()
    switch plan.service.kind.value {
    case .nginx: return "nginx:\(minor)"
    case .haproxy: return "haproxy:\(minor)"
    case .postgresql: return "postgres:\(major)"
    case .mysql: return "mysql:\(minor)"
    case .mariadb: return "mariadb:\(minor)"
    case .redis: return "redis:\(minor)"
    case .valkey: return "valkey/valkey:\(minor)"
    case .mongodb: return "mongo:\(minor)"
    default:
      return plan.places.target == .compose ? "${\(variable)_IMAGE:?}" : plan.service.fileName
    }
  }

  /// Why that image.
  var imageReason: Text {
    isOwn
      ? Text(
        en:
          "Your own image of the application, named in the file .env beside this one or in your registry.",
        fr:
          "Votre propre image de l'application, nommée dans le fichier .env à côté ou dans votre registre."
      )
      : Text(
        en: "The official image, of the version that the settings are for.",
        fr: "L'image officielle, de la version à laquelle s'adressent les réglages."
      )
  }

  /// True for images that only the user has.
  private var isOwn: Bool {
    switch plan.service.kind.value {
    case .gunicorn, .uvicorn, .node, .pgbouncer: true
    default: false
    }
  }

  private var variable: String {
    plan.service.fileName.uppercased().replacing("-", with: "_")
  }

  /// The command; nil: the image's own.
  func command(in target: SetupTarget) -> String? {
    let application = target == .compose ? "${\(variable)_APPLICATION:?}" : "$(APPLICATION)"
    return switch plan.service.kind.value {
    case .gunicorn:
      "gunicorn --config /etc/gunicorn/\(plan.service.fileName).conf.py \(application)"
    case .uvicorn: "uvicorn \(application)"
    case .node: "node /etc/node/cluster.cjs \(application)"
    case .postgresql: "postgres -c config_file=/etc/postgresql/palier.conf"
    case .redis, .valkey:
      "\(RedisFile.name(plan))-server /\(RedisFile.file(plan).path)"
    case .pgbouncer: "pgbouncer /etc/pgbouncer/pgbouncer.ini"
    case .mongodb: "mongod --config /etc/mongod.conf"
    default: nil
    }
  }

  /// What asks whether it is ready, as Compose has it; nil where the image has nothing that could.
  var healthCheck: String? {
    switch plan.service.kind.value {
    case .postgresql: "[\"CMD\", \"pg_isready\", \"--port\", \"\(plan.port)\"]"
    case .mariadb: "[\"CMD\", \"healthcheck.sh\", \"--connect\", \"--innodb_initialized\"]"
    case .mysql: "[\"CMD\", \"mysqladmin\", \"ping\"]"
    case .redis, .valkey:
      "[\"CMD\", \"\(RedisFile.name(plan))-cli\", \"-p\", \"\(plan.port)\", \"ping\"]"
    default: nil
    }
  }

  /// Where a settings file lies in the container.
  func place(of file: SettingsFile) -> String {
    switch plan.service.kind.value {
    case .postgresql: "/etc/postgresql/palier.conf"
    case .haproxy: "/usr/local/etc/haproxy/haproxy.cfg"
    case .mysql, .mariadb: "/etc/mysql/conf.d/palier.cnf"
    default: "/" + file.path
    }
  }

  /// Where its data lie in the container; nil where nothing must outlive it.
  var data: String? {
    switch plan.service.kind.value {
    case .postgresql: "/var/lib/postgresql/data"
    case .mysql, .mariadb: "/var/lib/mysql"
    case .mongodb: "/data/db"
    case .redis, .valkey: plan.isCache ? nil : "/data"
    default: nil
    }
  }

  /// The variables in which an official image wants the first account of a database.
  var account: [String] {
    switch plan.service.kind.value {
    case .postgresql: ["POSTGRES_PASSWORD"]
    case .mysql: ["MYSQL_ROOT_PASSWORD"]
    case .mariadb: ["MARIADB_ROOT_PASSWORD"]
    case .mongodb: ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD"]
    default: []
    }
  }

  /// True if it cannot start without a secret.
  var needsSecrets: Bool {
    switch plan.service.kind.value {
    case .gunicorn, .uvicorn, .node, .postgresql, .mysql, .mariadb, .mongodb: true
    default: false
    }
  }
}
