import PalierModel

extension Explainer {
  /// What is stored today, item by item and in all, and when the disk is full.
  var storage: [Explanation] {
    let plan = StoragePlan(system)
    let items = plan.items.indices.map { stored($0, in: plan) }
    guard !items.isEmpty else { return [] }
    let local = plan.items.indices.filter { plan.items[$0].isLocal }.map { items[$0] }
    let total = Explanation(
      "data.total",
      Text(
        en: "on the machine's disk today, all copies made",
        fr: "sur le disque de la machine aujourd'hui, toutes copies faites"
      ),
      Figure(
        plan.total(after: 0),
        .information,
        from: .predicted(model: "sum of the data", error: nil)
      ),
      equation: Text(en: "sum of what lies there", fr: "somme de ce qui s'y trouve"),
      from: local
    )
    return items + [total] + (1...3).map { later($0, plan, total) }
      + [full(plan, total)].compactMap(\.self)
  }

  /// What lies on the disk so many years from today.
  private func later(_ years: Int, _ plan: StoragePlan, _ total: Explanation) -> Explanation {
    Explanation(
      "data.total.year_\(years)",
      Text(
        en: "on the machine's disk after \(years * 12) months",
        fr: "sur le disque de la machine au bout de \(years * 12) mois"
      ),
      Figure(
        plan.total(after: Double(years * 12)),
        .information,
        from: .predicted(model: "growth of the data", error: nil)
      ),
      equation: Text(
        en: "each item × (1 + growth a month)^months + what comes a month × months",
        fr: "chaque élément × (1 + croissance mensuelle)^mois + ce qui s'ajoute par mois × mois"
      ),
      from: [total] + growth
    )
  }

  /// Time until the disk is full; nil where it may never be.
  private func full(_ plan: StoragePlan, _ total: Explanation) -> Explanation? {
    guard let months = plan.full, months.high.isFinite else { return nil }
    return Explanation(
      "data.full",
      Text(en: "until the disk is full", fr: "avant que le disque soit plein"),
      Figure(
        months * CalendarDate.month,
        .time,
        from: .predicted(model: "growth of the data", error: nil)
      ),
      equation: Text(
        en: "the first day on which the data, grown, reach the disk",
        fr: "le premier jour où les données, accrues, atteignent le disque"
      ),
      from: [total] + machine.filter { $0.name == "machine.disk" } + growth
    )
  }

  /// Rates at which people and data grow.
  var growth: [Explanation] {
    [peopleGrowth].compactMap(\.self)
      + system.data.flatMap { set in
        [
          leaf(
            "data.\(set.name).growth",
            Text(en: "growth of \(set.name)", fr: "croissance \(French.of(set.name))"),
            set.growth
          ),
          leaf(
            "data.\(set.name).added",
            Text(en: "what comes to \(set.name)", fr: "ce qui s'ajoute à \(set.name)"),
            set.added
          ),
        ].compactMap(\.self)
      }
  }

  /// Growth of the population, as declared or as its history shows it; nil where nothing tells.
  var peopleGrowth: Explanation? {
    let (name, population) = ("population.growth", system.population)
    let label = Text(en: "growth of the population", fr: "croissance de la population")
    if let declared = population.growth { return Explanation(name, label, declared) }
    guard let trend = population.trend else { return nil }
    let points = [trend.first, trend.last].map { point in
      let date = String(point.date.iso.prefix(population.history?.step == .day ? 10 : 7))
      return Explanation(
        "population.history.\(date)",
        Text(en: "people in \(date)", fr: "personnes en \(date)"),
        point.people
      )
    }
    return Explanation(
      name,
      label,
      trend.figure,
      equation: Text(
        en:
          "median growth a month of all pairs of \(trend.count) points (at the same place in the season, where one was taken out); the first and the last:",
        fr:
          "croissance mensuelle médiane de toutes les paires de \(trend.count) points (à la même place de la saison, si elle a été ôtée) ; le premier et le dernier :"
      ),
      from: points
    )
  }

  private func stored(_ index: Int, in plan: StoragePlan) -> Explanation {
    let item = plan.items[index]
    let name = item.isBackup ? "backups." + item.name : "data." + item.name
    let label = Text(
      en: "\(item.label), today",
      fr: "\(item.label), aujourd'hui"
    )
    let figure = Figure(plan.size(of: index, after: 0), .information, from: item.source)
    let backup = system.backups.first { item.isBackup && $0.name == item.name }
    let derivation =
      backup.map { self.derivation(of: $0, index, plan) }
      ?? system.data.first { $0.name == item.name }.flatMap { self.derivation(of: $0) }
    guard let derivation else { return Explanation(name, label, figure) }
    return Explanation(name, label, figure, equation: derivation.0, from: derivation.1)
  }

  /// How the size of a data set follows from what the dossier says of it.
  private func derivation(of set: DataSet) -> (Text, [Explanation])? {
    let path = "data.\(set.name)."
    let kept = [
      leaf(path + "added", Text(en: "what comes to it", fr: "ce qui s'y ajoute"), set.added),
      leaf(path + "retention", Text(en: "kept for", fr: "conservation"), set.retention),
    ].compactMap(\.self)
    let isKept = kept.count == 2
    let rows = [
      leaf(path + "size", Text(en: "size", fr: "taille"), set.size),
      set.size == nil || set.added?.dimension == .frequency
        ? leaf(path + "row", Text(en: "bytes of one row", fr: "octets d'une ligne"), set.row) : nil,
      set.size == nil ? leaf(path + "rows", Text(en: "rows", fr: "lignes"), set.rows) : nil,
    ].compactMap(\.self)
    let isCounted = set.kind == .table && set.size == nil
    let overhead = [
      leaf(
        path + "index",
        Text(en: "indexes over the rows", fr: "index sur les lignes"),
        set.index ?? (isCounted ? Explainer.assumedIndex : nil)
      ),
      leaf(
        path + "bloat",
        Text(en: "dead rows and empty space", fr: "lignes mortes et espace vide"),
        set.bloat ?? (isCounted ? Explainer.assumedBloat : nil)
      ),
    ].compactMap(\.self)
    let first =
      isKept
      ? Text(en: "what comes × how long it is kept", fr: "ce qui s'ajoute × conservation")
      : set.size == nil
        ? Text(en: "rows × bytes of one", fr: "lignes × octets d'une ligne")
        : Text(en: "declared size", fr: "taille déclarée")
    let factors = Text(verbatim: overhead.isEmpty ? "" : " × ")
    let shards = [
      leaf(path + "shards", Text(en: "shards", fr: "parts"), set.shards)
    ].compactMap(\.self)
    let parts = shards.isEmpty ? Text(verbatim: "") : Text(en: " / shards", fr: " / parts")
    let more = Text.joined(
      overhead.map {
        $0.name.hasSuffix("index")
          ? Text(en: "(1 + indexes)", fr: "(1 + index)")
          : Text(en: "(1 + dead rows)", fr: "(1 + lignes mortes)")
      },
      separator: " × "
    )
    return (
      Text.joined([first, factors, more, parts], separator: ""),
      (isKept ? kept + rows.filter { $0.name.hasSuffix(".row") } : rows) + overhead + shards
    )
  }

  /// How the size of a backup follows from what it copies.
  private func derivation(
    of backup: Backup,
    _ index: Int,
    _ plan: StoragePlan
  ) -> (Text, [Explanation]) {
    let path = "backups.\(backup.name)."
    let every = backup.every ?? backup.retention.map { _ in Explainer.daily }
    let own = [
      leaf(path + "retention", Text(en: "kept for", fr: "conservation"), backup.retention),
      leaf(path + "every", Text(en: "made every", fr: "faite tous les"), every),
      leaf(
        path + "ratio",
        Text(en: "share after compression", fr: "part après compression"),
        backup.ratio
      ),
      leaf(path + "size", Text(en: "size of a copy", fr: "taille d'une copie"), backup.size),
    ].compactMap(\.self)
    var copied: [Explanation] = []
    if backup.size == nil, case .copies(let sets, _, _, _) = plan.items[index].law {
      copied = sets.map { stored($0, in: plan) }
    }
    let copies = backup.copies
    return (
      Text(
        en: "\(copies) copies (kept for / made every, and one more) × size of a copy",
        fr: "\(copies) copies (conservation / intervalle, et une de plus) × taille d'une copie"
      ), own + copied
    )
  }

  static let daily = Figure(
    Interval(exactly: StoragePlan.day),
    .time,
    from: .assumed(by: "Palier", why: Text(en: "a copy each day", fr: "une copie par jour"))
  )

  private static let assumedIndex = Figure(
    StoredItem.usualIndex,
    .ratio,
    from: .assumed(
      by: "Palier",
      why: Text(en: "usual for tables", fr: "habituel pour des tables")
    )
  )

  private static let assumedBloat = Figure(
    StoredItem.usualBloat,
    .ratio,
    from: .assumed(
      by: "Palier",
      why: Text(
        en: "a table is cleaned when a fifth of its rows is dead",
        fr: "une table est nettoyée quand un cinquième de ses lignes est mort"
      )
    )
  )
}
