import PalierCatalogue
import PalierModel
import PalierSetup

extension AuditRule {
  /// A smaller machine that is said to hold more than a larger one.
  static let capacityOrder = AuditRule(
    "capacity-order",
    .warning,
    Text(
      en: "A smaller machine that holds more",
      fr: "Une machine plus petite qui tient davantage"
    ),
    consequence: Text(
      en:
        "At least one of the two capacities was not measured; a choice by price per person made on this table is a matter of chance.",
      fr:
        "L'une des deux capacités au moins n'a pas été mesurée ; un choix au prix par personne fait sur ce tableau relève du hasard."
    ),
    fix: Text(
      en: "Measure one of them, and derive the others from its service demands.",
      fr: "En mesurer une, et déduire les autres de ses demandes de service."
    ),
    manual: Manual("https://homes.cs.washington.edu/~lazowska/qsp/", "Lazowska et al. 1984")
  ) { subject in
    guard let document = subject.document else { return [] }
    let rows = document.tables.flatMap { table -> [(NamedMachine, Measure)] in
      guard
        let column = table.header.firstIndex(where: {
          $0.lowercased().hasAny(["capacité", "capacity"])
        })
      else { return [] }
      return table.rows.compactMap { row in
        guard let machine = NamedMachine.machine(on: row.line, of: document),
          row.cells.indices.contains(column),
          let capacity = Measure.all(in: row.cells[column]).first
        else { return nil }
        return (machine, capacity)
      }
    }
    return rows.compactMap { small, capacity -> Occurrence? in
      for (large, other) in rows {
        guard let cores = small.cores, let memory = small.memory, let more = large.cores,
          let wider = large.memory,
          cores <= more, memory <= wider, cores < more || memory < wider,
          capacity.low >= other.low, capacity.high >= other.high
        else { continue }
        let isMore = capacity.low > other.low || capacity.high > other.high
        guard isMore || cores * 2 <= more && memory * 2 <= wider else { continue }
        let place = String(large.line)
        return document.occurrence(
          small.line,
          Text(
            en:
              "With \(cores) cores and \(memory, .information) it is said to hold \(capacity.low)–\(capacity.high), line \(place) with \(more) and \(wider, .information) \(other.low)–\(other.high).",
            fr:
              "Avec \(cores) cœurs et \(memory, .information), elle tiendrait \(capacity.low)–\(capacity.high) ; la ligne \(place), avec \(more) et \(wider, .information), \(other.low)–\(other.high)."
          )
        )
      }
      return nil
    }
  }

  /// A plan that is said to have another size than its seller gives it.
  static let planShape = AuditRule(
    "plan-size",
    .warning,
    Text(
      en: "A plan of another size than its seller's",
      fr: "Une offre d'une autre taille que chez son vendeur"
    ),
    consequence: Text(
      en:
        "What is ordered under that name is smaller, or what is needed costs several times as much as planned.",
      fr:
        "Ce qu'on commande sous ce nom est plus petit, ou ce qu'il faut coûte plusieurs fois ce qui est prévu."
    ),
    fix: Text(
      en:
        "Take the plan that has the size that is needed, with its price (`palier offers` lists them).",
      fr: "Prendre l'offre qui a la taille voulue, avec son prix (« palier offers » les liste)."
    ),
    manual: Manual("catalogue.md", "Palier")
  ) { subject in
    guard let document = subject.document else { return [] }
    return PlanMention.all(in: document).compactMap { mention -> Occurrence? in
      let offer = mention.offer
      guard let cores = offer.cores, let memory = offer.memory else { return nil }
      let wrongCores = mention.cores.map { ($0 - cores).magnitude > 0.01 } ?? false
      let wrongMemory = mention.memory.map { ($0 - memory).magnitude > 0.1 * memory } ?? false
      guard wrongCores || wrongMemory else { return nil }
      let (name, date) = (offer.plan, offer.date.isEmpty ? offer.source : offer.date)
      let right = mention.fitting.map { $0.plan } ?? ""
      return document.occurrence(
        mention.line,
        mark: name,
        Text(
          en:
            "\(offer.provider) \(name) has \(cores) cores and \(memory, .information) (catalogue, \(date)).",
          fr:
            "\(offer.provider) \(name) a \(cores) cœurs et \(memory, .information) (catalogue, \(date))."
        ),
        fix: right.isEmpty
          ? nil
          : Text(
            en: "The size named here is that of \(right).",
            fr: "La taille nommée ici est celle de \(right)."
          )
      )
    }
  }
}
