import PalierModel

/// A command line that cannot be used.
struct OptionError: PalierError {
  private enum Kind {
    case unknown(String)
    case missingValue(String)
    case badValue(String, String, right: String)
    case unreadableFile(String)
    case noAction
    case badAction(String, part: String)
  }

  private let kind: Kind

  static func unknown(_ option: String) -> OptionError { OptionError(kind: .unknown(option)) }

  static func missingValue(_ option: String) -> OptionError {
    OptionError(kind: .missingValue(option))
  }

  static func badValue(_ option: String, _ value: String, right: String) -> OptionError {
    OptionError(kind: .badValue(option, value, right: right))
  }

  static func unreadableFile(_ path: String) -> OptionError {
    OptionError(kind: .unreadableFile(path))
  }

  static let noAction = OptionError(kind: .noAction)

  static func badAction(_ action: String, part: String) -> OptionError {
    OptionError(kind: .badAction(action, part: part))
  }

  var exitStatus: ExitStatus { .usage }

  var message: Text {
    switch kind {
    case .unknown(let option): Text(en: "unknown option \(option)", fr: "option inconnue \(option)")
    case .missingValue(let option):
      Text(en: "\(option) needs a value", fr: "\(option) demande une valeur")
    case .badValue(let option, let value, _):
      Text(
        en: "\(option) cannot be “\(value)”",
        fr: "\(option) ne peut pas valoir « \(value) »"
      )
    case .unreadableFile(let path):
      Text(en: "cannot read \(path)", fr: "impossible de lire \(path)")
    case .noAction: Text(en: "no action is given", fr: "aucune action n’est donnée")
    case .badAction(let action, let part):
      Text(
        en: "“\(part)” is not understood in the action “\(action)”",
        fr: "« \(part) » n’est pas compris dans l’action « \(action) »"
      )
    }
  }

  var cure: Text? {
    switch kind {
    case .unknown, .missingValue, .unreadableFile:
      Text(en: "see --help", fr: "voir --help")
    case .badValue(_, _, let right): Text(en: "write \(right)", fr: "écrire \(right)")
    case .noAction:
      Text(
        en: "for example --action query=cpu:2ms/erlang4",
        fr: "par exemple --action query=cpu:2ms/erlang4"
      )
    case .badAction:
      Text(
        en: "for example query=cpu:2ms/erlang4,wait:20ms/uniform:0.2,hold:1..3s",
        fr: "par exemple query=cpu:2ms/erlang4,wait:20ms/uniform:0.2,hold:1..3s"
      )
    }
  }
}
