public import PalierModel

/// Why a database tells nothing.
public struct DatabaseError: PalierError {
  enum Reason: Sendable {
    case noAddress
    case password(DatabaseAddress.Engine)
    case noDatabase(DatabaseAddress.Engine)
    case wrongPort
    case wrongEscape
    case unknownOption(String, DatabaseAddress.Engine)
    case unreadable(String, Text)
    case noSQLite(String)
    case unreachable(DatabaseAddress, Text)
    case refused(DatabaseAddress, isPassword: Bool)
    case missing(DatabaseAddress)
    case forbidden(DatabaseAddress, String)
    case late(DatabaseAddress)
    case failed(DatabaseAddress, String)
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// What is wrong.
  public var message: Text {
    switch reason {
    case .noAddress:
      Text(
        en: "this is no address of a database that Palier can read",
        fr: "ce n'est pas une adresse de base de données que Palier sait lire"
      )
    case .password:
      Text(
        en: "the address of a database holds a password, which every account here could read",
        fr:
          "l'adresse d'une base contient un mot de passe, que tous les comptes d'ici pourraient lire"
      )
    case .noDatabase(.sqlite):
      Text(en: "the address names no file", fr: "l'adresse ne nomme pas de fichier")
    case .noDatabase:
      Text(en: "the address names no database", fr: "l'adresse ne nomme pas de base de données")
    case .wrongPort:
      Text(
        en: "the port in the address is no number from 1 to 65535",
        fr: "le port dans l'adresse n'est pas un nombre de \("1 à 65535")"
      )
    case .wrongEscape:
      Text(
        en: "a % in the address is not followed by two hexadecimal digits of UTF-8",
        fr: "un \("%") de l'adresse n'est pas suivi de deux chiffres hexadécimaux d'UTF-8"
      )
    case .unknownOption(let name, _):
      Text(
        en: "the address has an option, or a value of one, that Palier does not know: `\(name)`",
        fr: "l'adresse a une option, ou une valeur, que Palier ne connaît pas : « \(name) »"
      )
    case .unreadable(let path, let reason):
      Text(
        en: "`\(path)` cannot be read: \(reason)",
        fr: "« \(path) » ne peut pas être lu : \(reason)"
      )
    case .noSQLite(let path):
      Text(
        en: "`\(path)` is no SQLite database",
        fr: "« \(path) » n'est pas une base SQLite"
      )
    case .unreachable(let address, let reason):
      Text(
        en: "`\(address.name)` cannot be reached: \(reason)",
        fr: "« \(address.name) » est injoignable : \(reason)"
      )
    case .refused(let address, isPassword: true):
      Text(
        en: "`\(address.name)` refuses the password of \(Self.account(address))",
        fr: "« \(address.name) » refuse le mot de passe de \(Self.account(address))"
      )
    case .refused(let address, isPassword: false):
      Text(
        en: "`\(address.name)` refuses \(Self.account(address)) without a password",
        fr: "« \(address.name) » refuse \(Self.account(address)) sans mot de passe"
      )
    case .missing(let address):
      Text(
        en: "`\(address.name)`: the server has no database `\(address.database)`",
        fr: "« \(address.name) » : le serveur n'a pas de base « \(address.database) »"
      )
    case .forbidden(let address, let words):
      Text(
        en: "`\(address.name)` does not let \(Self.account(address)) in: \(words)",
        fr: "« \(address.name) » ne laisse pas entrer \(Self.account(address)) : \(words)"
      )
    case .late(let address):
      Text(
        en: "`\(address.name)` takes too long to answer, or a lock is in the way",
        fr: "« \(address.name) » met trop de temps à répondre, ou un verrou le bloque"
      )
    case .failed(let address, let words):
      Text(
        en: "`\(address.name)` cannot be read; its words: \(words)",
        fr: "« \(address.name) » ne peut pas être lue ; son message : \(words)"
      )
    }
  }

  /// What to do about it.
  public var cure: Text? {
    switch reason {
    case .noAddress, .noDatabase(.sqlite):
      Text(
        en:
          "write sqlite:PATH, postgresql://USER@HOST/DATABASE or mariadb://USER@HOST/DATABASE",
        fr:
          "écrivez \("sqlite:CHEMIN"), \("postgresql://COMPTE@HÔTE/BASE") ou \("mariadb://COMPTE@HÔTE/BASE")"
      )
    case .noDatabase(let engine):
      Text(
        en: "name it at the end: \(engine.rawValue)://HOST/DATABASE",
        fr: "nommez-la à la fin : \("\(engine.rawValue)://HÔTE/BASE")"
      )
    case .password(let engine):
      Text(
        en: """
          take it out, and put it into the environment: \(Self.variable(engine)), or the variable \
          named by --password-variable
          """,
        fr: """
          retirez-le, et mettez-le dans l'environnement : \(Self.variable(engine)), ou la variable \
          nommée par --password-variable
          """
      )
    case .unknownOption(_, let engine):
      Text(
        en: "leave it out; known are: \(Self.options(engine))",
        fr: "retirez-la ; sont connues : \(Self.options(engine))"
      )
    case .unreachable(let address, _):
      address.isSocket
        ? Text(
          en: """
            is the server running, and does it have its Unix socket there? \
            \(Self.socketOption(address)) names another place
            """,
          fr: """
            le serveur tourne-t-il, et sa socket Unix est-elle là ? \(Self.socketOption(address)) \
            nomme un autre endroit
            """
        )
        : Text(
          en: "is the server running, and does it listen on that host and port?",
          fr: "le serveur tourne-t-il, et écoute-t-il sur cet hôte et ce port ?"
        )
    case .refused(let address, _):
      Text(
        en: """
          put the password into \(address.passwordVariable), or into the variable named by \
          --password-variable; the account stands before the @ of the address
          """,
        fr: """
          mettez le mot de passe dans \(address.passwordVariable), ou dans la variable nommée par \
          --password-variable ; le compte précède le \("@") de l'adresse
          """
      )
    case .forbidden:
      Text(
        en: "use an account that may connect to this database; reading its tables is not needed",
        fr:
          "utilisez un compte qui peut se connecter à cette base ; lire ses tables n'est pas nécessaire"
      )
    case .late:
      Text(en: "try again when it is less busy", fr: "réessayez quand elle sera moins occupée")
    case .wrongPort, .wrongEscape, .unreadable, .noSQLite, .missing, .failed: nil
    }
  }

  private static func account(_ address: DatabaseAddress) -> Text {
    guard let user = address.user else {
      return Text(en: "your own account", fr: "votre propre compte")
    }
    return Text(en: "the account `\(user)`", fr: "« \(user) »")
  }

  private static func variable(_ engine: DatabaseAddress.Engine) -> String {
    DatabaseAddress(engine: engine, database: "").passwordVariable
  }

  private static func options(_ engine: DatabaseAddress.Engine) -> String {
    engine == .postgresql ? "host, sslmode, user" : "socket, user"
  }

  private static func socketOption(_ address: DatabaseAddress) -> String {
    address.engine == .postgresql ? "?host=/run/postgresql" : "?socket=/run/mysqld/mysqld.sock"
  }
}
