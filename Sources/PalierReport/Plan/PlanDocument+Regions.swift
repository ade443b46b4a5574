import PalierModel
import PalierPlanning

extension PlanDocument {
  /// How the load divides among regions, and what passes between them.
  func regionsSection(_ regions: RegionPlan) -> Section {
    Section(.regions) {
      Table(columns: columns(of: regions), rows: regions.lines.map { cells(of: $0, regions) })
      if let delivered = regions.delivered {
        Paragraph(
          en: "The content delivery network delivers \(delivered) a month.",
          fr: "Le réseau de diffusion (CDN) livre \(delivered) par mois."
        )
      }
      if let replication = regions.replication {
        Paragraph(
          en:
            "The other copies of the data take \(replication) a month from region to region, more where rows are changed in place.",
          fr:
            "Les autres copies des données font passer \(replication) par mois d'une région à l'autre, davantage si des lignes sont modifiées sur place."
        )
      }
      Notes([
        Text(
          en:
            "People and requests are those of the peak, all regions in the same hour; hours apart, they need less.",
          fr:
            "Personnes et requêtes sont celles de la pointe, toutes les régions à la même heure ; décalées, elles demandent moins."
        )
      ])
    }
  }

  /// What disasters cost beside what may be lost; nil without objectives for them.
  func recoverySection(_ recovery: RecoveryPlan) -> Section? {
    guard !recovery.findings.isEmpty else { return nil }
    return Section(.recovery) {
      Table(
        columns: [
          .words(en: "What happens", fr: "Ce qui arrive"),
          .numbers(en: "At worst", fr: "Au pire"),
          .numbers(en: "Objective", fr: "Objectif"), .words(en: "Met", fr: "Tenu"),
          .words(en: "What to do", fr: "Ce qu'il faut faire"),
        ],
        rows: recovery.findings.map { finding in
          [
            .text(finding.words), cost(finding), .figure(finding.objective), met(finding),
            finding.advice.map { .text($0) } ?? .empty,
          ]
        }
      )
    }
  }

  private func columns(of regions: RegionPlan) -> [Table.Column] {
    let source = regions.lines.first?.requests?.source
    let columns: [Table.Column] = [
      .words(en: "Region", fr: "Région"), .numbers(en: "Share", fr: "Part"),
      .numbers(en: "People", fr: "Personnes", from: source),
      .numbers(en: "Requests", fr: "Requêtes", from: source),
      .numbers(en: "To servers", fr: "Vers serveurs", from: source),
      .numbers(en: "Sent a month", fr: "Envoi par mois", from: source),
    ]
    return columns
      + (hasCosts(regions) ? [.numbers(en: "Its cost", fr: "Son coût")] : [])
      + (hasTrips(regions) ? [.numbers(en: "Trip", fr: "Trajet")] : [])
  }

  private func cells(of line: RegionPlan.Line, _ regions: RegionPlan) -> [Cell] {
    func value(_ figure: Figure?) -> Cell {
      figure.map { .interval($0.value, $0.dimension) } ?? .empty
    }
    let people = line.people.map { Cell.interval(PlanDocument.people($0.value), .count) }
    let cells: [Cell] = [
      .name(line.name), .interval(line.share, .ratio), people ?? .empty, value(line.requests),
      value(line.atOrigin), value(line.egress),
    ]
    return cells
      + (hasCosts(regions) ? [.figure(line.cost)] : [])
      + (hasTrips(regions) ? [.figure(line.roundTripTime)] : [])
  }

  private func hasCosts(_ regions: RegionPlan) -> Bool {
    regions.lines.contains { $0.cost != nil }
  }

  private func hasTrips(_ regions: RegionPlan) -> Bool {
    regions.lines.contains { $0.roundTripTime != nil }
  }

  private func cost(_ finding: RecoveryPlan.Finding) -> Cell {
    guard let cost = finding.cost else { return .text(en: "not known", fr: "inconnu") }
    guard cost.mid.isFinite else { return .text(en: "all of it", fr: "tout") }
    return .figure(cost)
  }

  private func met(_ finding: RecoveryPlan.Finding) -> Cell {
    switch finding.isMet {
    case true?: .badge(.good, en: "yes", fr: "oui")
    case false?: .badge(.bad, en: "no", fr: "non")
    case nil: .badge(.neutral, en: "not known", fr: "inconnu")
    }
  }
}

extension RecoveryPlan.Finding {
  /// What happens, to what, in words.
  fileprivate var words: Text {
    let names = data.joined(separator: ", ")
    return switch disaster {
    case .lostMachine:
      Text(
        en: "a machine dies with its disk: work lost on \(names)",
        fr: "une machine meurt avec son disque : travail perdu sur \(names)"
      )
    case .mistake:
      Text(
        en: "someone deletes or spoils data: work lost on \(names)",
        fr: "quelqu'un efface ou abîme des données : travail perdu sur \(names)"
      )
    case .restoration:
      Text(
        en: "all is put back from \(names): time it takes",
        fr: "tout est restauré depuis \(names) : temps nécessaire"
      )
    }
  }
}
