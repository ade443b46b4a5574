public import PalierModel

/// A catalogue that cannot be read: what is wrong, in which line, and what would be right.
public struct CatalogueError: PalierError, Hashable {
  enum Mistake: Sendable, Hashable {
    case unreadable
    case notText
    case noHeader
    case missingColumn(String)
    case unknownColumn(String, closest: String?)
    case repeatedColumn(String)
    case wrongCount(found: Int, expected: Int)
    case openQuote
    case strayQuote
    case missing(column: String)
    case notANumber(column: String, text: String)
    case notAWord(column: String, text: String, words: [String])
    case notADate(text: String)
    case notACurrency(text: String)
    case notASpeed(text: String)
  }

  let mistake: Mistake
  /// The file as the user named it.
  public let file: String
  /// The line, from 1; nil where the whole file is meant.
  public let line: Int?

  init(_ mistake: Mistake, file: String, line: Int?) {
    self.mistake = mistake
    self.file = file
    self.line = line
  }

  /// A file that could not be opened.
  public static func unreadable(_ file: String) -> CatalogueError {
    CatalogueError(.unreadable, file: file, line: nil)
  }

  /// What is wrong, and where.
  public var message: Text {
    let place = line.map { "\(file):\(String($0))" } ?? file
    let reason = reason
    return Text(en: "\(place): \(reason)", fr: "\(place) : \(reason)")
  }

  private var reason: Text {
    switch mistake {
    case .unreadable: Text(en: "cannot be read.", fr: "ne peut pas être lu.")
    case .notText: Text(en: "is not text in UTF-8.", fr: "n'est pas du texte en UTF-8.")
    case .noHeader: Text(en: "has no header line.", fr: "n'a pas de ligne d'en-tête.")
    case .missingColumn(let name):
      Text(en: "the column `\(name)` is missing.", fr: "il manque la colonne « \(name) ».")
    case .unknownColumn(let name, _):
      Text(en: "unknown column `\(name)`.", fr: "colonne inconnue : « \(name) ».")
    case .repeatedColumn(let name):
      Text(en: "the column `\(name)` stands twice.", fr: "la colonne « \(name) » figure deux fois.")
    case .wrongCount(let found, let expected):
      Text(
        en: "\(found) fields instead of \(expected).",
        fr: "\(found) champs au lieu de \(expected)."
      )
    case .openQuote:
      Text(en: "a quotation mark is not closed.", fr: "un guillemet n'est pas fermé.")
    case .strayQuote:
      Text(
        en: "a quotation mark stands inside a field.",
        fr: "un guillemet se trouve au milieu d'un champ."
      )
    case .missing(let column):
      Text(en: "`\(column)` is empty.", fr: "« \(column) » est vide.")
    case .notANumber(let column, let text):
      Text(
        en: "`\(column)` cannot be `\(text)`.",
        fr: "« \(column) » ne peut pas être « \(text) »."
      )
    case .notAWord(let column, let text, _):
      Text(
        en: "`\(column)` cannot be `\(text)`.",
        fr: "« \(column) » ne peut pas être « \(text) »."
      )
    case .notADate(let text):
      Text(en: "`\(text)` is not a date.", fr: "« \(text) » n'est pas une date.")
    case .notACurrency(let text):
      Text(en: "`\(text)` is not a currency.", fr: "« \(text) » n'est pas une monnaie.")
    case .notASpeed(let text):
      Text(en: "`\(text)` is not a speed.", fr: "« \(text) » n'est pas une vitesse.")
    }
  }

  /// What would be right.
  public var cure: Text? {
    switch mistake {
    case .missingColumn, .noHeader:
      Text(
        en: "The first line names the columns: \(CatalogueColumn.list).",
        fr: "La première ligne nomme les colonnes : \(CatalogueColumn.list)."
      )
    case .unknownColumn(_, let closest?):
      Text(en: "Did you mean `\(closest)`?", fr: "Vouliez-vous dire « \(closest) » ?")
    case .unknownColumn:
      Text(en: "Columns: \(CatalogueColumn.list).", fr: "Colonnes : \(CatalogueColumn.list).")
    case .notANumber:
      Text(
        en: "Write a number from 0 on, such as 12.75, or nothing where it is not known.",
        fr: "Écrivez un nombre à partir de 0, comme 12.75, ou rien si l'on ne sait pas."
      )
    case .notAWord(_, _, let words):
      Text(
        en: "One of: \(words.joined(separator: ", ")).",
        fr: "Au choix : \(words.joined(separator: ", "))."
      )
    case .notADate:
      Text(
        en: "Write 2026-07-20, 2026-07, 2026, or nothing.",
        fr: "Écrivez 2026-07-20, 2026-07, 2026, ou rien."
      )
    case .notACurrency:
      Text(en: "Write its three letters, such as EUR.", fr: "Écrivez ses trois lettres, comme EUR.")
    case .notASpeed:
      Text(
        en: "Write a factor above 0 or its bounds, such as 1.2 or 0.9..1.1.",
        fr: "Écrivez un facteur supérieur à 0 ou ses bornes, comme 1.2 ou 0.9..1.1."
      )
    default: nil
    }
  }
}
