import PalierModel
import PalierSetup

extension AuditRule {
  /// More connections than the database accepts.
  static let connectionsBeyondDatabase = AuditRule(
    "connections-beyond-database",
    .warning,
    Text(
      en: "More connections than the database takes",
      fr: "Plus de connexions que la base n'en accepte"
    ),
    consequence: Text(
      en:
        "Django opens a connection for each request that a worker handles at the same time, without a common limit: when that many come, the database refuses: “too many connections”, and requests end with error 500.",
      fr:
        "Django ouvre une connexion par requête traitée en même temps, sans limite commune : quand elles arrivent en nombre, la base refuse : « too many connections », et des requêtes finissent en erreur 500."
    ),
    fix: Text(
      en:
        "Lower worker_connections or threads, or put a pooler (ProxySQL, PgBouncer) between, so that the product stays below the database's limit.",
      fr:
        "Baisser worker_connections ou threads, ou intercaler un répartiteur (ProxySQL, PgBouncer), pour que le produit reste sous la limite de la base."
    ),
    manual: Manual(
      "https://docs.djangoproject.com/en/4.2/ref/databases/#persistent-database-connections",
      "Django 4.2"
    )
  ) { subject in
    guard subject.mentions("django") else { return [] }
    let limits = subject.texts(.mysql, .postgresql).compactMap {
      text -> (SourceText, FoundSetting, Int)? in
      text.setting("max_connections").flatMap { found in Int(found.value).map { (text, found, $0) }
      }
    }
    guard let (database, found, limit) = limits.first else { return [] }
    return GunicornUse.all(in: subject).compactMap { use -> Occurrence? in
      guard let workers = use.workers(cores: subject.machine?.cores ?? 4) else { return nil }
      let key = use.isCooperative ? "worker_connections" : "threads"
      let each = use.values[key].flatMap { Int($0.value) } ?? (use.isCooperative ? 1_000 : 1)
      let (total, overflows) = workers.multipliedReportingOverflow(by: each)
      guard !overflows, total > limit else { return nil }
      let place = String(database.lineInFile(found.line))
      return use.text.occurrence(
        use.values[key]?.line ?? use.values["workers"]?.line ?? use.line,
        mark: key,
        Text(
          en:
            "\(workers) workers × \(each) requests at once may open \(total) connections; the database takes \(limit) (line \(place)).",
          fr:
            "\(workers) workers × \(each) requêtes simultanées peuvent ouvrir \(total) connexions ; la base en accepte \(limit) (ligne \(place))."
        )
      )
    }
  }
}
