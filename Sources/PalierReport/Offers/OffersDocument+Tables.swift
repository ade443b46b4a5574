import PalierModel
import PalierPlanning

extension OffersDocument {
  /// Entries of one plan at one price, which differ in their regions only.
  struct Row {
    let assessment: OfferAssessment
    var regions: [String]

    /// Rows of neighbours in the order of prices; those of low rank left out.
    static func rows(_ assessments: [OfferAssessment], top: Int) -> [Row] {
      var rows: [Row] = []
      for assessment in assessments {
        if let last = rows.last?.assessment, last.offer.name == assessment.offer.name,
          last.priced.amount == assessment.priced.amount, last.fits == assessment.fits
        {
          rows[rows.count - 1].regions.append(assessment.offer.region)
        } else if rows.count < top {
          rows.append(Row(assessment: assessment, regions: [assessment.offer.region]))
        } else {
          break
        }
      }
      return rows
    }
  }

  /// What is asked for.
  var needsSection: Section {
    let needs = contents.needs
    let rows: [(Text, Figure?)] = [
      (Text(en: "people at the same time", fr: "personnes en même temps"), needs.load),
      (Text(en: "growth", fr: "croissance"), needs.growth),
      (Text(en: "cores kept busy", fr: "cœurs occupés"), needs.work),
      (
        Text(en: "cores needed", fr: "cœurs nécessaires"),
        coresFigure
      ),
      (Text(en: "memory", fr: "mémoire"), needs.memory),
      (Text(en: "disk", fr: "disque"), needs.disk),
      (
        Text(en: "disk in three years", fr: "disque dans trois ans"),
        needs.disk.flatMap { disk in
          needs.laterDisk.map { Figure($0, .information, from: disk.source) }
        }
      ),
      (Text(en: "transfer in a month", fr: "transfert par mois"), needs.transfer),
    ]
    return Section(en: "What is asked for", fr: "Ce qui est demandé") {
      Table(
        columns: [
          .words(en: "At the peak", fr: "À la pointe"), .numbers(en: "needed", fr: "il faut"),
        ],
        rows: rows.filter { $0.1 != nil }.map { [.text($0.0), .figure($0.1)] }
      )
    }
  }

  /// Least cost, least regret, least trouble.
  var answersSection: Section? {
    let answers: [(Text, OfferAssessment?)] = [
      (Text(en: "least cost", fr: "moindre coût"), choice.leastCost),
      (Text(en: "least regret", fr: "moindre regret"), choice.leastRegret),
      (Text(en: "least trouble", fr: "moins de tracas"), choice.leastTrouble),
    ]
    guard answers.contains(where: { $0.1 != nil }) else { return nil }
    return Section(en: "Three answers", fr: "Trois réponses") {
      Table(
        columns: [
          .words(en: "Way", fr: "Voie"), .words(en: "Offer", fr: "Offre"),
          .numbers(en: "A month", fr: "Par mois"), .numbers(en: "Holds", fr: "Suffit"),
          .numbers(en: "3 years", fr: "3 ans"),
          .numbers(en: "Regret, \(currency)", fr: "Regret, \(currency)"),
        ],
        rows: answers.compactMap { way, assessment in assessment.map { row(way, $0) } }
      )
    }
  }

  private func row(_ way: Text, _ assessment: OfferAssessment) -> [Cell] {
    [
      .text(way), .name(signed(assessment.offer)), .figure(assessment.priced.figure(in: currency)),
      .number(assessment.fits, .ratio), .number(assessment.lasts, .ratio),
      .number(assessment.expectedRegret, .count),
    ]
  }

  /// What holds, the cheapest first.
  var holdingSection: Section? {
    let rows = Row.rows(choice.satisfying, top: contents.top)
    guard !rows.isEmpty else { return nil }
    let count = choice.satisfying.count
    return Section(
      Text(
        en: "The cheapest of \(count) that hold",
        fr: "Les moins chères des \(count) qui suffisent"
      )
    ) {
      Table(
        columns: [
          .words(en: "Offer", fr: "Offre"), .words(en: "Shape", fr: "Taille"),
          .numbers(en: "A month", fr: "Par mois"), .numbers(en: "3 years", fr: "3 ans"),
          .words(en: "Marks", fr: "À savoir"),
        ],
        rows: rows.map { row in
          [
            name(row, row.assessment.offer.name), .text(shape(row.assessment.priced)),
            .figure(row.assessment.priced.figure(in: currency)),
            .number(row.assessment.lasts, .ratio), marks(row.assessment.offer),
          ]
        }
      )
    }
  }

  /// What does not hold and why: what is cheaper than what does, the nearest first.
  var rejectedSection: Section? {
    let rejected = choice.rejected
    let rows = Row.rows(rejected, top: min(5, contents.top))
    guard !rows.isEmpty else { return nil }
    return Section(en: "Too small, and why", fr: "Trop petites, et pourquoi") {
      Table(
        columns: [
          .words(en: "Offer", fr: "Offre"), .words(en: "Shape", fr: "Taille"),
          .numbers(en: "A month", fr: "Par mois"),
          .words(en: "Has too little", fr: "Ce qui manque"),
        ],
        rows: rows.map { row in
          [
            name(row, signed(row.assessment.offer)), .text(shape(row.assessment.priced)),
            .figure(row.assessment.priced.figure(in: currency)),
            .text(shortages(row.assessment)),
          ]
        }
      )
      Paragraph(counts(of: rejected))
    }
  }

  private func name(_ row: Row, _ name: String) -> Cell {
    let regions = row.regions.filter { !$0.isEmpty && $0 != "all" }
    return .name(([name] + regions.prefix(3)).joined(separator: " "))
  }

  private func shape(_ priced: PricedOffer) -> Text {
    let offer = priced.offer
    let cores = offer.cores ?? 0
    let memory = offer.memory ?? 0
    guard let disk = offer.disk else {
      return Text(
        en: "\(cores) × \(memory, .information)",
        fr: "\(cores) × \(memory, .information)"
      )
    }
    if let volume = priced.volume {
      let own = disk - volume.bytes
      return Text(
        en:
          "\(cores) × \(memory, .information), disk \(own, .information) + volume \(volume.bytes, .information)",
        fr:
          "\(cores) × \(memory, .information), disque \(own, .information) + volume \(volume.bytes, .information)"
      )
    }
    return Text(
      en: "\(cores) × \(memory, .information), disk \(disk, .information)",
      fr: "\(cores) × \(memory, .information), disque \(disk, .information)"
    )
  }

  private func marks(_ offer: Offer) -> Cell {
    let marks = offer.marks(on: contents.today, in: currency)
    return marks.isEmpty ? .empty : .text(.joined(marks.map(\.word), separator: ", "))
  }

  private func shortages(_ assessment: OfferAssessment) -> Text {
    .joined(
      assessment.shortages.map {
        Text(
          en: "\($0.resource.words) (\(percent: $0.share))",
          fr: "\($0.resource.words) (\(percent: $0.share))"
        )
      },
      separator: ", "
    )
  }

  /// How many offers each resource rejects.
  private func counts(of rejected: [OfferAssessment]) -> Text {
    let parts = Requirement.Resource.allCases.compactMap { resource -> Text? in
      let count = rejected.count { $0.shortages.first?.resource == resource }
      return count == 0
        ? nil : Text(en: "\(resource.words) \(count)", fr: "\(resource.words) \(count)")
    }
    let list = Text.joined(parts, separator: ", ")
    return Text(
      en: "Too small: \(rejected.count); by what they lack most: \(list).",
      fr: "Trop petites : \(rejected.count) ; selon ce qui leur manque le plus : \(list)."
    )
  }
}
