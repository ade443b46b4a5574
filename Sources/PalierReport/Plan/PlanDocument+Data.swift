import PalierModel
import PalierPlanning

extension PlanDocument {
  /// Whether the disk holds what is planned, where it does not.
  var storageDetail: Prose? {
    guard let storage = contents.growth?.storage, let disk = storage.disk, let full = storage.full,
      full.low <= 0
    else { return nil }
    let total = PlanDocument.planned(storage.total(after: 0))
    if full.mid <= 0 {
      return Prose(
        en: "The disk of \(disk) does not hold what is planned for it: \(total).",
        fr: "Le disque de \(disk) ne contient pas ce qui lui est destiné : \(total)."
      )
    }
    return Prose(
      en: "The disk of \(disk) may not hold what is planned for it: \(total).",
      fr: "Le disque de \(disk) pourrait ne pas contenir ce qui lui est destiné : \(total)."
    )
  }

  /// What is stored, today and each year, and when the disk is full.
  func dataSection(_ growth: GrowthPlan) -> Section? {
    let storage = growth.storage
    guard !storage.items.isEmpty else { return nil }
    let years = [0.0, 1, 2, 3]
    let total = years.map { storage.total(after: 12 * $0) }
    return Section(.data) {
      Table(
        columns: [.words(en: "What is stored", fr: "Ce qui est stocké")]
          + years.map { .numbers(PlanDocument.inYears(Int($0))) },
        rows: storage.items.indices.map { index in
          let item = storage.items[index]
          let place =
            item.isLocal
            ? item.label : Text(en: "\(item.label), elsewhere", fr: "\(item.label), ailleurs")
          return [.text(place)]
            + years.map {
              .figure(
                Figure(storage.size(of: index, after: 12 * $0), .information, from: item.source)
              )
            }
        } + [
          [.text(en: "on the disk, in all", fr: "sur le disque, en tout")]
            + total.map { .figure(PlanDocument.planned($0)) }
        ]
      )
      if let full = storage.full, let disk = storage.disk {
        Paragraph(fullness(full, disk, growth))
      }
      if contents.system.data.isEmpty { Notes([PlanDocument.undeclaredData]) }
      if let room = growth.affordableRetention { Paragraph(retention(room)) }
    }
  }

  private static let undeclaredData = Prose(
    en:
      "The dossier says nothing of its own data: \(code: "data") would, or \(code: "palier init --from-database").",
    fr:
      "Le dossier ne dit rien de ses propres données : \(code: "data") le dirait, ou \(code: "palier init --from-database")."
  )

  private static func inYears(_ years: Int) -> Text {
    switch years {
    case 0: Text(en: "Today", fr: "Aujourd'hui")
    case 1: Text(en: "In one year", fr: "Dans un an")
    default: Text(en: "In \(years) years", fr: "Dans \(years) ans")
    }
  }

  private func fullness(_ full: Interval, _ disk: Figure, _ growth: GrowthPlan) -> Prose {
    if full.mid <= 0 {
      return Prose(
        en: "The disk (\(disk)) is too small from the beginning, once all backups are there.",
        fr:
          "Le disque (\(disk)) est trop petit dès le début, une fois toutes les sauvegardes faites."
      )
    }
    guard full.low.isFinite else {
      let years = Int(Growth.horizon / 12)
      return Prose(
        en: "The disk (\(disk)) does not fill up within \(years) years at the growth given.",
        fr: "Le disque (\(disk)) ne se remplit pas en \(years) ans à la croissance donnée."
      )
    }
    let when = Deadline(months: full, from: growth.today).words
    return Prose(
      en: "The disk (\(disk)) is full in \(when).",
      fr: "Le disque (\(disk)) est plein en \(when)."
    )
  }

  private func retention(_ room: Interval) -> Prose {
    guard room.mid >= 0 else {
      return Prose(
        Text(
          en: "Not even one copy of each backup fits beside the data: backups must go elsewhere.",
          fr:
            "Pas même une copie de chaque sauvegarde ne tient à côté des données : les sauvegardes doivent aller ailleurs."
        )
      )
    }
    let kept = Figure(
      Interval(low: max(0, room.low), mid: room.mid, high: room.high),
      .time,
      from: .predicted(model: "room for backups", error: nil)
    )
    return Prose(
      en: "The disk has room for backups kept for \(kept), no longer.",
      fr: "Le disque a de la place pour des sauvegardes conservées \(kept), pas davantage."
    )
  }

  static func planned(_ bytes: Interval) -> Figure {
    Figure(bytes, .information, from: .predicted(model: "sum of the data", error: nil))
  }
}
