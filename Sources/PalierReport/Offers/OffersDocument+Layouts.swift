import PalierModel
import PalierPlanning

extension OffersDocument {
  /// One machine beside several.
  var layoutsSection: Section? {
    guard !contents.layouts.isEmpty else { return nil }
    return Section(en: "On several machines", fr: "Sur plusieurs machines") {
      Table(
        columns: [
          .words(en: "Layout", fr: "Disposition"), .words(en: "Machines", fr: "Machines"),
          .numbers(
            en: "A month",
            fr: "Par mois",
            from: .predicted(model: "sum of the prices above", error: nil)
          ),
          .words(en: "One may fail", fr: "Une panne admise"),
        ],
        rows: contents.layouts.map(row)
      )
      Notes(remarks)
    }
  }

  private func row(_ layout: Layout) -> [Cell] {
    let machines = layout.parts.map { part in
      part.machine.map {
        (part.name.map { "\($0): " } ?? "") + "\(part.count) × \(signed($0.offer))"
      }
    }
    return [
      .text(layout.kind.words),
      machines.contains(nil)
        ? .text(en: "none holds its share", fr: "aucune ne suffit à sa part")
        : .name(machines.compactMap { $0 }.joined(separator: " + ")),
      layout.cost.map { .number($0, .monthlyMoney(currency)) } ?? .empty,
      layout.survivesOneFailure
        ? .badge(.good, en: "yes", fr: "oui") : .badge(.bad, en: "no", fr: "non"),
    ]
  }

  private var remarks: [Text] {
    [
      Text(
        en:
          "Machines of one part are equal and share its work evenly; of the response time each part gets what it has of the work. Data lie with the database, files only where they are apart, and all of them in each region; each region has its share of the load at the same hour. They may be of different providers: the way between them is not counted, and what balances the load and copies the data is not in the price.",
        fr:
          "Les machines d'une partie sont égales et s'en partagent le travail ; chaque partie a du temps de réponse ce qu'elle a du travail. Les données sont avec la base, les fichiers seuls là où ils sont à part, et toutes dans chaque région ; chaque région a sa part de la charge à la même heure. Les machines peuvent être de fournisseurs différents : le trajet entre elles n'est pas compté, et ce qui répartit la charge et copie les données n'est pas dans le prix."
      )
    ]
  }
}

extension Layout.Kind {
  /// It in a few words.
  var words: Text {
    switch self {
    case .single: Text(en: "one machine", fr: "une machine")
    case .standby: Text(en: "and a standby", fr: "et une de secours")
    case .mediaServer: Text(en: "files apart", fr: "fichiers à part")
    case .regions: Text(en: "one in each region", fr: "une par région")
    case .separateDatabase: Text(en: "database apart", fr: "base à part")
    case .readReplica: Text(en: "and a read replica", fr: "et une copie en lecture")
    case .spare: Text(en: "N + 1, database twice", fr: "N + 1, base en double")
    }
  }
}
