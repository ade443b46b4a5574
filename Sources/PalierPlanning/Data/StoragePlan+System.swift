public import PalierModel

extension StoragePlan {
  /// What a system stores, on the disk of its machine.
  ///
  /// Tables and media without a growth of their own grow with the population. With a `scale` they
  /// are so many times as large and stay so: those of a tier with more people.
  public init(_ system: System, scale: Double? = nil) {
    var items = system.data.map { StoredItem($0, in: system, scale: scale) }
    items += StoragePlan.writeAheadLogs(of: system)
    for backup in system.backups {
      items.append(StoredItem(backup, of: system.data))
    }
    self.items = items
    disk = system.machine.disk
  }

  /// Seconds between copies, by the place of the backup in ``items``.
  public static func periods(of system: System) -> [Int: Double] {
    let first = system.data.count + writeAheadLogs(of: system).count
    return Dictionary(
      uniqueKeysWithValues: system.backups.enumerated().map { ($0 + first, $1.period) }
    )
  }

  /// The write-ahead logs of databases, where the dossier does not declare them.
  private static func writeAheadLogs(of system: System) -> [StoredItem] {
    guard !system.data.contains(where: { $0.kind == .writeAheadLog }) else { return [] }
    return system.services.compactMap { service in
      let size: Double
      let manual: String
      switch service.kind.value {
      case .postgresql:
        (size, manual) = (1_073_741_824, "PostgreSQL manual, max_wal_size")
      case .mysql: (size, manual) = (104_857_600, "MySQL manual, innodb_redo_log_capacity")
      case .mariadb: (size, manual) = (100_663_296, "MariaDB manual, innodb_log_file_size")
      default: return nil
      }
      return StoredItem(
        name: service.name + ".wal",
        label: Text(
          en: "write-ahead log of \(service.name)",
          fr: "journal de transactions \(French.of(service.name))"
        ),
        source: .catalogued(name: manual, date: "2025"),
        law: .live(
          start: Interval(exactly: size),
          growth: .none,
          addedMonthly: Interval(exactly: 0),
          kept: nil
        )
      )
    }
  }
}

extension StoredItem {
  /// Indexes of a table over its rows, where the dossier does not say.
  static let usualIndex = Interval(low: 0.2, mid: 0.5, high: 1)
  /// Dead rows and half-filled pages over rows and indexes, where the dossier does not say:
  /// PostgreSQL cleans a table when a fifth of its rows is dead (`autovacuum_vacuum_scale_factor`).
  static let usualBloat = Interval(low: 0, mid: 0.1, high: 0.2)

  /// A data set of a system.
  init(_ set: DataSet, in system: System, scale: Double?) {
    let isTable = set.kind == .table
    let rows = set.size == nil
    let index = set.index?.value ?? (isTable && rows ? StoredItem.usualIndex : nil)
    let bloat = set.bloat?.value ?? (isTable && rows ? StoredItem.usualBloat : nil)
    let one = Interval(exactly: 1)
    let overhead =
      (one + (index ?? Interval(exactly: 0))) * (one + (bloat ?? Interval(exactly: 0)))
      * (1 / (set.shards?.mid ?? 1))
    let follows =
      set.growth == nil && set.added == nil && (isTable || set.kind == .media)
    let start = set.size?.value ?? set.rows.value * set.row.value
    var added = (set.added?.value ?? Interval(exactly: 0)) * CalendarDate.month
    if set.added?.dimension == .frequency { added = added * set.row.value }
    self.init(
      name: set.name,
      label: StoredItem.label(of: set),
      source: .predicted(model: rows ? "rows × bytes" : "declared size", error: nil),
      isLocal: set.place == .same,
      overhead: overhead,
      law: .live(
        start: start * (follows ? scale ?? 1 : 1),
        growth: Growth(
          set.growth?.value
            ?? (follows && scale == nil ? system.population.expectedGrowth?.value : nil)
            ?? Interval(exactly: 0)
        ),
        addedMonthly: added,
        kept: set.retention.map { $0.mid / CalendarDate.month }
      )
    )
  }

  private static func label(of set: DataSet) -> Text {
    guard let shards = set.shards?.mid, shards > 1 else { return Text(verbatim: set.name) }
    return Text(
      en: "\(set.name), one of \(Int(shards)) shards",
      fr: "\(set.name), l'une des \(Int(shards)) parts"
    )
  }

  /// A backup of some of these data sets.
  init(_ backup: Backup, of data: [DataSet]) {
    let sets: [Int] =
      backup.of.isEmpty
      ? data.indices.filter { data[$0].kind == .table || data[$0].kind == .media }
      : backup.of.compactMap { name in data.firstIndex { $0.name == name.value } }
    self.init(
      name: backup.name,
      label: Text(
        en: "backup \(backup.name), \(backup.copies) copies",
        fr: "sauvegarde \(backup.name), \(backup.copies) copies"
      ),
      source: .predicted(model: "copies × size", error: nil),
      isLocal: backup.place == .same,
      law: .copies(
        of: sets,
        number: Double(backup.copies),
        ratio: backup.ratio?.value ?? Interval(exactly: 1),
        fixed: backup.size?.value
      )
    )
  }
}

extension Backup {
  /// Seconds between copies; a day where the dossier does not say.
  public var period: Double { every?.mid ?? StoragePlan.day }

  /// Copies that lie there at once: those of the retention, and the one that is made before the
  /// oldest is deleted.
  public var copies: Int {
    guard let retention else { return 1 }
    return Int(min(1e6, retention.mid / period + 1e-9)) + 1
  }
}
