import PalierModel
import PalierSetup

extension AuditRule {
  /// A pooler that opens more connections than the database accepts.
  static let poolBeyondDatabase = AuditRule(
    "pool-beyond-database",
    .warning,
    Text(en: "A pool larger than the database", fr: "Une réserve plus grande que la base"),
    consequence: Text(
      en:
        "PgBouncer opens connections up to its pool, for each user and database: beyond PostgreSQL's limit, less those kept for administration, log-ins fail: “too many clients already”.",
      fr:
        "PgBouncer ouvre des connexions jusqu'à sa réserve, par compte et par base : au-delà de la limite de PostgreSQL, moins celles gardées pour l'administration, les connexions échouent : « too many clients already »."
    ),
    fix: Text(
      en:
        "Set default_pool_size (or max_db_connections) below max_connections − superuser_reserved_connections.",
      fr:
        "Fixer default_pool_size (ou max_db_connections) sous max_connections − superuser_reserved_connections."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#default_pool_size", "1.18")
  ) { subject in
    guard
      let database = subject.texts(.postgresql).first(where: {
        $0.setting("max_connections") != nil
      }),
      let found = database.setting("max_connections"), let limit = Int(found.value)
    else { return [] }
    let reserved = database.setting("superuser_reserved_connections").flatMap { Int($0.value) } ?? 3
    return subject.texts(.pgbouncer).compactMap { text -> Occurrence? in
      guard let pool = text.setting("max_db_connections") ?? text.setting("default_pool_size"),
        let size = Int(pool.value), size > limit - reserved
      else { return nil }
      let (key, place) = (pool.key, String(database.lineInFile(found.line)))
      let room = limit - reserved
      return text.occurrence(
        pool.line,
        mark: key,
        Text(
          en:
            "\(key) is \(size); PostgreSQL leaves \(room) to applications (\(database.file), line \(place)).",
          fr:
            "\(key) vaut \(size) ; PostgreSQL en laisse \(room) aux applications (\(database.file), ligne \(place))."
        )
      )
    }
  }
}
