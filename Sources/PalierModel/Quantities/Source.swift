/// Where a figure comes from.
public enum Source: Sendable, Hashable, Codable {
  /// Written by the user, at a place of the dossier.
  case declared(SourceLocation)
  /// Taken from a document that the dossier names, and written at a place of the dossier.
  case documented(document: String, SourceLocation)
  /// Measured in a run, whose identifier is kept in the store.
  case measured(run: String)
  /// Computed by a model; `error` is the model's relative error so far, where one is known.
  case predicted(model: String, error: Double?)
  /// Taken from a catalogue or a manual, at a date (ISO 8601; empty where nobody says).
  case catalogued(name: String, date: String)
  /// Assumed by Palier or by a person, for a reason.
  case assumed(by: String, why: Text)

  /// Where the user wrote it, if a user did.
  public var location: SourceLocation? {
    switch self {
    case .declared(let location), .documented(_, let location): location
    case .measured, .predicted, .catalogued, .assumed: nil
    }
  }

  /// One word for the kind of source.
  public var kind: Text {
    switch self {
    case .declared: Text(en: "declared", fr: "déclaré")
    case .documented: Text(en: "document", fr: "document")
    case .measured: Text(en: "measured", fr: "mesuré")
    case .predicted: Text(en: "predicted", fr: "prédit")
    case .catalogued: Text(en: "catalogued", fr: "catalogue")
    case .assumed: Text(en: "assumed", fr: "supposé")
    }
  }

  /// The source in a few words, as reports print it beside a figure.
  public var description: Text {
    switch self {
    case .declared(let location):
      Text(en: "declared, \(location.description)", fr: "déclaré, \(location.description)")
    case .documented(let document, let location):
      Text(
        en: "\(document), as given at \(location.description)",
        fr: "\(document), repris en \(location.description)"
      )
    case .measured(let run): Text(en: "measured, run \(run)", fr: "mesuré, essai \(run)")
    case .predicted(let model, _) where Source.arithmetic[model] != nil:
      Text(
        en: "computed: \(Source.name(ofModel: model))",
        fr: "calculé : \(Source.name(ofModel: model))"
      )
    case .predicted(let model, let error):
      if let error {
        Text(
          en: """
            predicted by \(Source.name(ofModel: model)), \
            error so far \(percent: error, decimals: 1)
            """,
          fr: """
            prédit par \(Source.name(ofModel: model)), \
            erreur constatée \(percent: error, decimals: 1)
            """
        )
      } else {
        Text(
          en: "predicted by \(Source.name(ofModel: model)), not yet compared",
          fr: "prédit par \(Source.name(ofModel: model)), pas encore comparé"
        )
      }
    case .catalogued(let name, ""): Text(en: "\(name), undated", fr: "\(name), sans date")
    case .catalogued(let name, let date): Text(en: "\(name), \(date)", fr: "\(name), \(date)")
    case .assumed(let who, let why):
      Text(en: "assumed by \(who): \(why)", fr: "supposé par \(who) : \(why)")
    }
  }
}
