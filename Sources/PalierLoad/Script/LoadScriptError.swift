public import PalierModel

/// Why a load script cannot be run.
public struct LoadScriptError: PalierError, Hashable {
  private enum Kind: Hashable {
    case notURL(String)
    case notLoopback(String)
    case unknownHost(String)
    case unknownVariable(String, action: String)
    case badMethod(String, action: String)
    case badPath(String, action: String)
    case badHeader(String, action: String)
    case badPattern(String, action: String)
    case emptyJourney(String)
    case onlyConditions(String)
    case noJourney
    case rowTooShort(Int)
    case badLoad
    case unknownAction(String)
  }

  private let kind: Kind

  static func notURL(_ text: String) -> Self { Self(kind: .notURL(text)) }
  static func notLoopback(_ host: String) -> Self { Self(kind: .notLoopback(host)) }
  static func unknownHost(_ host: String) -> Self { Self(kind: .unknownHost(host)) }
  static func unknownVariable(_ name: String, action: String) -> Self {
    Self(kind: .unknownVariable(name, action: action))
  }
  static func badMethod(_ method: String, action: String) -> Self {
    Self(kind: .badMethod(method, action: action))
  }
  static func badPath(_ path: String, action: String) -> Self {
    Self(kind: .badPath(path, action: action))
  }
  static func badHeader(_ name: String, action: String) -> Self {
    Self(kind: .badHeader(name, action: action))
  }
  static func badPattern(_ pattern: String, action: String) -> Self {
    Self(kind: .badPattern(pattern, action: action))
  }
  static func emptyJourney(_ name: String) -> Self { Self(kind: .emptyJourney(name)) }
  static func onlyConditions(_ name: String) -> Self { Self(kind: .onlyConditions(name)) }
  static var noJourney: Self { Self(kind: .noJourney) }
  static func rowTooShort(_ row: Int) -> Self { Self(kind: .rowTooShort(row)) }
  static var badLoad: Self { Self(kind: .badLoad) }
  static func unknownAction(_ name: String) -> Self { Self(kind: .unknownAction(name)) }

  /// What is wrong.
  public var message: Text {
    switch kind {
    case .notURL(let text):
      Text(en: "“\(text)” is not an HTTP URL.", fr: "« \(text) » n'est pas une URL HTTP.")
    case .notLoopback(let host):
      Text(
        en: "\(host) is not an address of this machine's loopback; Palier does not load it.",
        fr: """
          \(host) n'est pas une adresse de bouclage (loopback) de cette machine ; Palier n'y \
          envoie pas de charge.
          """
      )
    case .unknownHost(let host):
      Text(en: "\(host) has no address.", fr: "\(host) n'a pas d'adresse.")
    case .unknownVariable(let name, let action):
      Text(
        en: "The action \(action) uses $\(name), which nothing defines.",
        fr: "L'action \(action) utilise $\(name), que rien ne définit."
      )
    case .badMethod(let method, let action):
      Text(
        en: "The method “\(method)” of the action \(action) is not valid.",
        fr: "La méthode « \(method) » de l'action \(action) n'est pas valide."
      )
    case .badPath(let path, let action):
      Text(
        en: "The path “\(path)” of the action \(action) is not valid.",
        fr: "Le chemin « \(path) » de l'action \(action) n'est pas valide."
      )
    case .badHeader(let name, let action):
      Text(
        en: "The header “\(name)” of the action \(action) is not valid.",
        fr: "L'en-tête « \(name) » de l'action \(action) n'est pas valide."
      )
    case .badPattern(let pattern, let action):
      Text(
        en: "The action \(action) has an extraction whose pattern is not valid: \(pattern)",
        fr: "L'action \(action) a une extraction dont le motif n'est pas valide : \(pattern)"
      )
    case .emptyJourney(let name):
      Text(
        en: "The journey \(name) has no request to repeat.",
        fr: "Le parcours \(name) n'a aucune requête à répéter."
      )
    case .onlyConditions(let name):
      Text(
        en: "An activity of the journey \(name) has conditions on all of its actions.",
        fr: "Une activité du parcours \(name) n'a que des actions soumises à une condition."
      )
    case .noJourney:
      Text(
        en: "There is no journey with a share above zero.",
        fr: "Il n'y a aucun parcours dont la part dépasse zéro."
      )
    case .rowTooShort(let row):
      Text(
        en: "Row \(row) of the data has too few columns.",
        fr: "La ligne \(row) des données a trop peu de colonnes."
      )
    case .unknownAction(let name):
      Text(
        en: "The journey has no action \(name).",
        fr: "Le parcours n'a pas d'action \(name)."
      )
    case .badLoad:
      Text(
        en: "A step needs a positive duration and a finite load that is not negative.",
        fr: "Un pas demande une durée positive et une charge finie qui n'est pas négative."
      )
    }
  }

  /// What would be right.
  public var cure: Text? {
    switch kind {
    case .notURL:
      Text(
        en: "Write it like http://127.0.0.1:8000/.",
        fr: "Écrivez-la comme http://127.0.0.1:8000/."
      )
    case .notLoopback:
      Text(
        en: "Use an address within 127.0.0.0/8, or [::1], on the machine of the target.",
        fr: "Utilisez une adresse de 127.0.0.0/8, ou [::1], sur la machine de la cible."
      )
    case .unknownHost:
      Text(
        en: "Correct the name, or give the address in its place.",
        fr: "Corrigez le nom, ou donnez l'adresse à sa place."
      )
    case .unknownVariable:
      Text(
        en: """
          Known are $row.COLUMN and $DATASET.COLUMN for the columns of the data, $env.NAME for \
          variables of the environment, and the names of extractions; $$ writes a dollar sign.
          """,
        fr: """
          Sont connus $row.COLONNE et $JEU.COLONNE pour les colonnes des données, $env.NOM pour \
          les variables d'environnement, et les noms des extractions ; $$ écrit un dollar.
          """
      )
    case .badPath:
      Text(
        en: "A path begins with / and has neither spaces nor control characters.",
        fr: "Un chemin commence par / et n'a ni espace ni caractère de contrôle."
      )
    case .badPattern:
      Text(
        en: "Patterns are regular expressions such as name=\"token\" value=\"([^\"]+)\".",
        fr: "Les motifs sont des expressions régulières comme name=\"token\" value=\"([^\"]+)\"."
      )
    case .onlyConditions:
      Text(
        en: "Leave one of them without a condition.",
        fr: "Laissez-en une sans condition."
      )
    default: nil
    }
  }
}
