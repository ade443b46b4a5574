import PalierModel
import PalierSetup

/// One line of the acceptance table: a version of a program with a variant of its stack.
struct AcceptanceRow: Sendable {
  /// How its files were judged.
  enum Manner: Sendable {
    case started
    case byChecker
    case bySchema
    case byList
  }

  let program: Program
  let version: String
  let variant: String
  let manner: Manner
  /// Combinations that were tried.
  private(set) var tried = 0
  /// Combinations whose services do not fit the machine.
  private(set) var refused = 0
  /// Combinations that this machine cannot start, since the program asks more of it than it gives.
  private(set) var beyond = 0
  /// Combinations in which something was not as asked.
  private(set) var differing = 0

  init(_ program: Program, _ version: String, _ variant: String, _ manner: Manner) {
    self.program = program
    self.version = version
    self.variant = variant
    self.manner = manner
  }

  /// Counts one trial, and says what was wrong with it; nil where all was well.
  mutating func count(
    _ combination: AcceptanceGrid.Combination,
    _ trial: () throws -> [String]
  ) -> String? {
    do {
      let differences = try trial()
      tried += 1
      guard !differences.isEmpty else { return nil }
      differing += 1
      return "\(version) \(combination.testDescription): \(differences)"
    } catch is SetupError {
      refused += 1
      return nil
    } catch is Trial.BeyondMachine {
      beyond += 1
      return nil
    } catch {
      differing += 1
      return "\(version) \(combination.testDescription): \(error)"
    }
  }

  /// Whether all was well, in words.
  var judgement: Text {
    if differing > 0 { return Text(en: "\(differing) differ", fr: "\(differing) différentes") }
    return switch manner {
    case .byList: Text(en: "within the list", fr: "conformes à la liste")
    default: Text(en: "all as asked", fr: "toutes comme voulu")
    }
  }

  /// What was done, in words.
  var doing: Text {
    switch manner {
    case .started where beyond > 0:
      Text(
        en:
          "\(tried), and \(beyond) *by its checker, not started*: more open files than this machine allows",
        fr:
          "\(tried), et \(beyond) *par son vérificateur, non démarrées* : plus de fichiers ouverts que n'en permet cette machine"
      )
    case .started: Text(verbatim: "\(tried)")
    case .byChecker:
      Text(
        en: "\(tried) *by its checker, not started*",
        fr: "\(tried) *par son vérificateur, non démarrées*"
      )
    case .bySchema: Text(en: "\(tried) *by schema*", fr: "\(tried) *par schéma*")
    case .byList:
      Text(
        en: "\(tried) *checked against the list, not started*",
        fr: "\(tried) *confrontées à la liste, non démarrées*"
      )
    }
  }
}
