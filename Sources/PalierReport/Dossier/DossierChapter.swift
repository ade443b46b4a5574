public import PalierModel

/// The chapters of a dossier and of a plan whose headings are always the same.
public enum DossierChapter: String, Sendable, CaseIterable {
  case summary
  case saturation
  case tiers
  case load
  case growth
  case data
  case regions
  case recovery
  case architecture
  case offers
  case costs
  case roadmap
  case decisions
  case migration
  case recommendation
  case claims
  case proofs
  case sensitivity
  case figures

  /// The heading.
  public var title: Text {
    switch self {
    case .summary: Text(en: "In short", fr: "En bref")
    case .saturation: Text(en: "What gives out first", fr: "Ce qui cède en premier")
    case .tiers: Text(en: "Tiers", fr: "Paliers")
    case .load: Text(en: "The load at the peak", fr: "La charge à la pointe")
    case .growth: Text(en: "Growth", fr: "Croissance")
    case .data: Text(en: "Data over time", fr: "Les données au fil du temps")
    case .regions: Text(en: "Regions", fr: "Régions")
    case .recovery: Text(en: "After a disaster", fr: "Après un sinistre")
    case .architecture: Text(en: "Architecture", fr: "Architecture")
    case .offers: Text(en: "Machines for rent", fr: "Machines à louer")
    case .costs: Text(en: "Cost", fr: "Coût")
    case .roadmap: Text(en: "Roadmap", fr: "Feuille de route")
    case .decisions: Text(en: "When to decide", fr: "Quand décider")
    case .migration: Text(en: "Migration", fr: "Migration")
    case .recommendation: Text(en: "Recommendation and budget", fr: "Recommandation et budget")
    case .claims:
      Text(
        en: "What the document says, what Palier finds",
        fr: "Ce que dit le document, ce que trouve Palier"
      )
    case .proofs: Text(en: "Proofs", fr: "Preuves")
    case .sensitivity:
      Text(en: "What the answer rests on", fr: "Ce sur quoi repose la réponse")
    case .figures: Text(en: "Every figure with its source", fr: "Chaque valeur et sa source")
    }
  }
}

extension Section {
  /// A chapter.
  init(_ chapter: DossierChapter, @BlockBuilder _ blocks: () -> [Block]) {
    self.init(chapter.title, blocks)
  }
}
