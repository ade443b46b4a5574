import PalierModel
import PalierPlanning

extension DossierDocument {
  /// The load at the peak, how it follows from the population, and what it is made of.
  var loadChapter: Section {
    guard let peak = plan.peak else {
      return Section(.load) {
        Paragraph(
          en:
            "Nobody says how many people come at the same time. \(code: "population") would tell: \(code: "registered"), \(code: "daily_active") and \(code: "session"), or \(code: "concurrent"); an access log holds all three.",
          fr:
            "Personne ne dit combien de personnes viennent en même temps. \(code: "population") le dirait : \(code: "registered"), \(code: "daily_active") et \(code: "session"), ou \(code: "concurrent") ; un journal d'accès contient tout cela."
        )
      }
    }
    var section = planned.loadSection(peak)
    if let mix { section.blocks.append(mix.block) }
    if let trend = planned.trendSection { section.blocks.append(trend.block) }
    return section
  }

  /// The actions at the peak.
  private var mix: Table? {
    let lines = plan.profile.lines
    guard !lines.isEmpty else { return nil }
    return Table(
      Text(en: "What people do at the peak", fr: "Ce que font les gens à la pointe"),
      columns: [
        .words(en: "Action", fr: "Action"),
        .numbers(en: "Requests", fr: "Requêtes", from: lines[0].requests.source),
        .numbers(en: "Share", fr: "Part", from: lines[0].requests.source),
        .numbers(en: "One response", fr: "Une réponse"), .words(en: "Writes", fr: "Écrit"),
      ],
      rows: lines.map { line in
        [
          .name(line.action), .interval(line.requests.value, .frequency),
          .number(line.share, .ratio), .figure(line.response),
          line.writes ? .text(en: "yes", fr: "oui") : .text(en: "no", fr: "non"),
        ]
      }
    )
  }
}
