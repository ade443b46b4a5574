public import PalierModel
import PalierPlatform

/// Why a host beyond this machine is not put under load.
public struct OwnershipError: PalierError, Hashable {
  enum Reason: Hashable {
    case noKey(file: String)
    case unreachable(Text)
    case insecure(TLSFault)
    case silent
    case status(Int)
    case noHTTP
    case noToken
  }

  let reason: Reason
  /// The host as the URL names it, with its port; empty where none was asked.
  let authority: String
  /// The host's name, which its token is for.
  let host: String

  init(_ reason: Reason, authority: String = "", host: String = "") {
    self.reason = reason
    self.authority = authority
    self.host = host
  }

  /// What is wrong.
  public var message: Text {
    if case .noKey(let file) = reason {
      return Text(
        en: "The key of your tokens, \(file), cannot be read or kept.",
        fr: "La clé de vos jetons, \(file), ne peut être ni lue ni gardée."
      )
    }
    return Text(
      en: "Nothing shows that \(authority) is yours to load: \(detail)",
      fr: "Rien ne montre que \(authority) est à vous pour la charger : \(detail)"
    )
  }

  private var detail: Text {
    let path = OwnerTokens.path
    return switch reason {
    case .unreachable(let why):
      Text(en: "nothing answers there (\(why)).", fr: "rien n'y répond (\(why)).")
    case .insecure(let fault): fault.message
    case .silent:
      Text(
        en: "it did not answer for \(path) in time.",
        fr: "pas de réponse à temps pour \(path)."
      )
    case .status(let status):
      Text(
        en: "it answers \(String(status)) for \(path).",
        fr: "il répond \(String(status)) pour \(path)."
      )
    case .noHTTP:
      Text(
        en: "what it answers for \(path) is not HTTP.",
        fr: "ce qu'il répond pour \(path) n'est pas du HTTP."
      )
    case .noToken:
      Text(
        en: "what it serves at \(path) does not hold your token.",
        fr: "ce qu'il sert à \(path) ne contient pas votre jeton."
      )
    case .noKey: Text(verbatim: "")
    }
  }

  /// What to do.
  public var cure: Text? {
    if case .noKey = reason {
      return Text(
        en: "Make its folder writable, or delete a damaged key: hosts then need new tokens.",
        fr: """
          Rendez son répertoire accessible en écriture, ou supprimez une clé abîmée : les hôtes \
          auront besoin de nouveaux jetons.
          """
      )
    }
    return Text(
      en: """
        `palier token \(host)` prints a token; have the server answer with it at \
        \(OwnerTokens.path). Only 127.0.0.0/8 and [::1] are loaded without.
        """,
      fr: """
        « palier token \(host) » affiche un jeton ; faites répondre le serveur avec lui à \
        \(OwnerTokens.path). Seuls 127.0.0.0/8 et [::1] sont chargés sans jeton.
        """
    )
  }
}
