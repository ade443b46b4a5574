import PalierModel

extension ClaimContext {
  /// How much disk data take, and how much comes to them.
  func review(_ claim: StorageClaim) -> [ClaimFinding] {
    let names = claim.of.map(\.value)
    let what =
      names.isEmpty
      ? Text(en: "the disk", fr: "le disque") : Text.row(names)
    let months = (claim.after?.mid ?? 0) / CalendarDate.month
    let reason =
      names.isEmpty
      ? Text(
        en: "data, logs and backups on the machine's disk",
        fr: "données, journaux et sauvegardes sur le disque de la machine"
      )
      : Text(
        en: "the declared sizes, as they grow",
        fr: "les tailles déclarées et leur croissance"
      )
    var findings: [ClaimFinding] = []
    if let size = claim.size {
      findings.append(
        compare(
          Text(en: "space of \(what)", fr: "place occupée : \(what)"),
          size,
          with: stored(names, months).map { figure($0, .information) },
          because: reason,
          else: measureData
        )
      )
    }
    if let added = claim.added {
      let growth = stored(names, 0).flatMap { now in
        stored(names, 12).map { later in
          Interval(
            low: later.low - now.low,
            mid: later.mid - now.mid,
            high: later.high - now.high
          ) * (1 / (12 * CalendarDate.month))
        }
      }
      findings.append(
        compare(
          Text(en: "growth of \(what)", fr: "croissance : \(what)"),
          added,
          with: growth.map { figure($0, .dataRate) },
          because: Text(
            en: "the size in a year less that of today",
            fr: "la taille dans un an moins celle d'aujourd'hui"
          ),
          else: measureData
        )
      )
    }
    return findings
  }

  /// Bytes of these data sets, or of all on the disk, after so many months; nil where none is known.
  private func stored(_ names: [String], _ months: Double) -> Interval? {
    let storage =
      tier.map { StoragePlan(system, scale: planner.scale(at: $0.load)) } ?? plan.storage
    // A backup may have the name of what it copies: the data are meant.
    let data = Set(system.data.map(\.name))
    let items = storage.items.indices.filter { index in
      let item = storage.items[index]
      guard !names.isEmpty else { return item.isLocal }
      return names.contains(item.name) && !(item.isBackup && data.contains(item.name))
    }
    guard !items.isEmpty else { return nil }
    return items.reduce(Interval(exactly: 0)) { $0 + storage.size(of: $1, after: months) }
  }

  private func figure(_ value: Interval, _ dimension: Dimension) -> Figure {
    Figure(value, dimension, from: .predicted(model: "sum of the data", error: nil))
  }

  private var measureData: Text {
    Text(
      en: "measure them: `du -s` of the files, the database's own figure of its tables",
      fr: "les mesurer : « du -s » des fichiers, et ce que la base dit de ses tables"
    )
  }
}
