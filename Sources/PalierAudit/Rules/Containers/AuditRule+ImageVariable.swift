import PalierModel
import PalierSetup

extension AuditRule {
  /// A variable that an image does not read.
  static let imageVariable = AuditRule(
    "image-ignores-variable",
    .error,
    Text(en: "A variable that the image does not read", fr: "Une variable que l'image ne lit pas"),
    consequence: Text(
      en:
        "Nothing complains and nothing changes: the program keeps its default (shared_buffers 128 MB, work_mem 4 MB), whatever the file promises.",
      fr:
        "Rien ne se plaint et rien ne change : le programme garde sa valeur par défaut (shared_buffers 128 Mo, work_mem 4 Mo), quoi que promette le fichier."
    ),
    fix: Text(
      en:
        "Give settings on the command line: command: postgres -c shared_buffers=256MB -c work_mem=8MB",
      fr:
        "Donner les réglages sur la ligne de commande : command: postgres -c shared_buffers=256MB -c work_mem=8MB"
    ),
    manual: Manual("https://github.com/docker-library/docs/blob/master/postgres/README.md", "2025")
  ) { subject in
    let postgres: Set<String> = [
      "POSTGRES_PASSWORD", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_INITDB_ARGS",
      "POSTGRES_INITDB_WALDIR", "POSTGRES_HOST_AUTH_METHOD", "POSTGRES_PASSWORD_FILE",
      "POSTGRES_USER_FILE", "POSTGRES_DB_FILE", "POSTGRES_INITDB_ARGS_FILE",
    ]
    return subject.texts(.compose).flatMap { text in
      ComposeService.all(in: text).flatMap { service in
        service.environment.compactMap { key, value, line -> Occurrence? in
          let setting = key.lowercased()
          let isIgnored =
            service.isPostgreSQL && key.hasPrefix("POSTGRES_") && !postgres.contains(key)
            || service.image == "redis" && key.hasPrefix("REDIS_")
              && setting.hasAny(["maxmemory", "appendonly", "save", "password"])
            || ["mysql", "mariadb"].contains(service.image)
              && setting.hasAny(["max_connections", "buffer_pool"])
          guard isIgnored else { return nil }
          let name = service.name
          return service.occurrence(
            line,
            mark: key,
            Text(
              en: "The image of `\(name)` does not read \(key).",
              fr: "L'image de « \(name) » ne lit pas \(key)."
            )
          )
        }
      }
    }
  }
}
