import PalierModel
import PalierSetup

extension AuditRule {
  /// A database driver that stops all requests of a cooperative worker.
  static let blockingDriver = AuditRule(
    "blocking-driver",
    .warning,
    Text(
      en: "A blocking database driver under an asynchronous worker",
      fr: "Un pilote de base bloquant sous un worker asynchrone"
    ),
    consequence: Text(
      en:
        "The driver waits in C, where gevent cannot switch: while one query runs, every other request of that worker stands still. Slow queries then hold many people, not one.",
      fr:
        "Le pilote attend en C, où gevent ne peut rien interrompre : pendant une requête SQL, toutes les autres requêtes de ce worker s'arrêtent. Une requête lente retient alors beaucoup de monde."
    ),
    fix: Text(
      en:
        "Use threads (worker_class `gthread`), or a driver in Python (PyMySQL), or psycogreen for psycopg2, and measure both.",
      fr:
        "Utiliser des fils (worker_class « gthread »), ou un pilote en Python (PyMySQL), ou psycogreen pour psycopg2, et mesurer les deux."
    ),
    manual: Manual(
      "https://docs.djangoproject.com/en/4.2/ref/databases/#mysql-db-api-drivers",
      "Django 4.2"
    )
  ) { subject in
    let driver: String?
    if subject.mentions("mysqlclient", "mysqldb") {
      driver = "mysqlclient"
    } else if subject.mentions("psycopg2"), !subject.mentions("psycogreen") {
      driver = "psycopg2"
    } else if subject.mentions("django.db.backends.mysql")
      || subject.document != nil && subject.mentions("django") && subject.mentions("mysql"),
      !subject.mentions("pymysql", "mysql-connector", "mysql.connector")
    {
      driver = "mysqlclient"
    } else {
      driver = nil
    }
    guard let driver else { return [] }
    let isNamed = subject.mentions(driver)
    return GunicornUse.all(in: subject).filter(\.isCooperative).map { use in
      let kind = use.workerClass
      return use.text.occurrence(
        use.values["worker_class"]?.line ?? use.line,
        mark: "worker",
        isNamed
          ? Text(
            en:
              "`\(kind)` workers with \(driver), which blocks the whole worker during each query.",
            fr:
              "Workers « \(kind) » avec \(driver), qui bloque tout le worker pendant chaque requête SQL."
          )
          : Text(
            en:
              "`\(kind)` workers with Django on MySQL: its usual driver, \(driver), blocks the whole worker during each query.",
            fr:
              "Workers « \(kind) » avec Django sur MySQL : son pilote habituel, \(driver), bloque tout le worker pendant chaque requête SQL."
          )
      )
    }
  }
}
