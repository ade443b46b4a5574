import PalierModel

/// The data fit the disk, but not with all the copies that are to lie beside them.
enum BackupsBeyondDisk: ContradictionRule {
  static let identifier = "backups-beyond-disk"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "backups that the disk cannot hold for as long as they are kept",
    fr: "des sauvegardes que le disque ne peut pas contenir aussi longtemps qu'elles sont gardées"
  )
  static let explanation = Text(
    en: """
      Backups on the same disk add up until the oldest is deleted: a copy a day, kept for 30 days, is \
      31 copies. Such a plan works for weeks, and then fills the disk, with which the database stops.
      """,
    fr: """
      Des sauvegardes sur le même disque s'additionnent jusqu'à ce que la plus ancienne soit effacée : \
      une copie par jour, gardée 30 jours, fait 31 copies. Un tel plan marche des semaines, puis \
      remplit le disque, et la base s'arrête avec lui.
      """
  )
  static let keys = [
    "machine.disk", "data", "backups.*.every", "backups.*.retention", "backups.*.size",
  ]
  static let example = """
    system: Shop
    machine: { disk: 100 GB }
    data: { orders: { size: 10 GB } }
    backups: { nightly: { retention: 30 d } }
    """

  static func findings(in system: System) -> [Contradiction] {
    guard let disk = system.machine.disk, DataBeyondDisk.findings(in: system).isEmpty else {
      return []
    }
    let backups = system.backups.filter { $0.place == .same }
    let kept = backups.map { $0.retention?.value.high ?? $0.period }.max() ?? 0
    let storage = StoragePlan(system)
    let need = storage.total(after: min(kept / CalendarDate.month, Growth.horizon))
    guard !backups.isEmpty, need.mid > disk.mid else { return [] }
    let names = Text.row(backups.map(\.name))
    let copies = backups.reduce(0) { $0 + $1.copies }
    let time = Interval(exactly: kept).words(.time)
    let likely =
      need.isExact
      ? Text(verbatim: "")
      : Text(
        en: " (most likely \(need.mid, .information))",
        fr: " (le plus probable : \(need.mid, .information))"
      )
    return [
      finding(
        [.init("machine.disk", disk)] + backups.flatMap(\.statements),
        Text(
          en: """
            the data and \(copies) copies (\(names)) take \(need.words(.information))\(likely) when all \
            are there, in \(time); the disk has \(disk.words)
            """,
          fr: """
            les données et \(copies) copies (\(names)) prennent \(need.words(.information))\(likely) quand \
            toutes sont là, dans \(time) ; le disque a \(disk.words)
            """
        ),
        cure: cure(storage.affordableRetention(periods: StoragePlan.periods(of: system)))
      )
    ]
  }

  private static func cure(_ room: Interval?) -> Text {
    guard let room, room.mid >= StoragePlan.day, room.mid.isFinite else {
      return Text(
        en: "copy to another place, or take a larger disk",
        fr: "copiez ailleurs, ou prenez un disque plus grand"
      )
    }
    let time = Interval(exactly: (room.mid / StoragePlan.day).rounded(.down) * StoragePlan.day)
      .words(.time)
    return Text(
      en: "keep them for \(time) at most, copy to another place, or take a larger disk",
      fr: "gardez-les \(time) au plus, copiez ailleurs, ou prenez un disque plus grand"
    )
  }
}

extension Backup {
  /// What says how many copies there are, and how large.
  fileprivate var statements: [Contradiction.Statement] {
    [("every", every), ("retention", retention), ("size", size)].compactMap { key, figure in
      figure.map { .init("backups.\(name).\(key)", $0) }
    }
  }
}
