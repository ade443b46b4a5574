public import PalierModel

/// Why the history could not be read or written.
///
/// A failed write leaves what was stored before it as it was: each write is one transaction.
public struct StoreError: PalierError, Hashable {
  /// What went wrong; hidden so that cases can grow.
  enum Kind: Hashable {
    case full
    case readOnly
    case locked
    case corrupt
    case cannotOpen
    case newerSchema(found: Int, known: Int)
    case unreadableRecord
    case unwritableRecord
    case predictionAfterStep(run: String, step: Int)
    case unknownRun(String)
    case other
  }

  let kind: Kind
  /// SQLite's extended result code; 0 where the error is not SQLite's.
  public let code: Int32
  /// What SQLite or the operating system said, in its own words.
  public let detail: String
  /// The statement, with `?` in the place of its arguments, which are never kept.
  public let statement: String?
  /// The database file, once known.
  public private(set) var path: String

  init(
    _ kind: Kind,
    code: Int32 = 0,
    detail: String = "",
    statement: String? = nil,
    path: String = ""
  ) {
    self.kind = kind
    self.code = code
    self.detail = detail
    self.statement = statement
    self.path = path
  }

  static func newerSchema(found: Int, known: Int) -> StoreError {
    StoreError(.newerSchema(found: found, known: known))
  }

  /// The same error with the file that it concerns.
  func at(_ path: String) -> StoreError {
    var error = self
    error.path = path
    return error
  }
}

extension StoreError {
  /// What is wrong, with the file.
  public var message: Text {
    switch kind {
    case .full:
      Text(
        en:
          "The disk is full: nothing more can be stored in \(path). What was stored before is intact.",
        fr:
          "Le disque est plein : plus rien ne peut être enregistré dans \(path). Ce qui l'était déjà est intact."
      )
    case .readOnly:
      Text(
        en: "The history \(path) cannot be written: the file or its folder is read-only.",
        fr:
          "L'historique \(path) ne peut pas être écrit : le fichier ou son dossier est en lecture seule."
      )
    case .locked:
      Text(
        en: "The history \(path) is in use by another program, which has not let go of it in time.",
        fr: "L'historique \(path) est utilisé par un autre programme, qui ne l'a pas rendu à temps."
      )
    case .corrupt:
      Text(
        en: "The history \(path) is damaged, or is not a history of Palier (\(detail)).",
        fr: "L'historique \(path) est endommagé, ou n'est pas un historique de Palier (\(detail))."
      )
    case .cannotOpen:
      Text(
        en: "The history \(path) cannot be opened (\(detail)).",
        fr: "L'historique \(path) ne peut pas être ouvert (\(detail))."
      )
    case .newerSchema(let found, let known):
      Text(
        en:
          "The history \(path) was written by a later version of Palier (format \(found); this one knows \(known)).",
        fr:
          "L'historique \(path) a été écrit par une version plus récente de Palier (format \(found) ; celle-ci connaît le format \(known))."
      )
    case .unreadableRecord:
      Text(
        en: "A record of the history \(path) cannot be read (\(detail)).",
        fr: "Un enregistrement de l'historique \(path) est illisible (\(detail))."
      )
    case .unwritableRecord:
      Text(
        en: "A record cannot be put into the history (\(detail)).",
        fr: "Un enregistrement ne peut pas être mis dans l'historique (\(detail))."
      )
    case .predictionAfterStep(let run, let step):
      Text(
        en:
          "Step \(step) of run \(run) has already been measured: a prediction of it comes too late.",
        fr: "Le pas \(step) de l'essai \(run) est déjà mesuré : une prédiction vient trop tard."
      )
    case .unknownRun(let run):
      Text(
        en: "The history \(path) has no run \(run).",
        fr: "L'historique \(path) n'a pas d'essai \(run)."
      )
    case .other:
      Text(
        en: "The history \(path) could not be used: \(detail) (SQLite code \(Int(code))\(place)).",
        fr:
          "L'historique \(path) n'a pas pu être utilisé : \(detail) (code SQLite \(Int(code))\(place))."
      )
    }
  }

  /// What to do about it.
  public var cure: Text? {
    switch kind {
    case .full:
      Text(
        en: "Free some space on that disk (see df -h), then run the command again.",
        fr: "Libérez de la place sur ce disque (voir df -h), puis relancez la commande."
      )
    case .readOnly, .cannotOpen:
      Text(
        en:
          "Give the user who runs Palier the right to write in that folder, or copy the dossier to a folder of yours.",
        fr:
          "Donnez à l'utilisateur qui lance Palier le droit d'écrire dans ce dossier, ou copiez le fichier décrivant le système dans un dossier à vous."
      )
    case .locked:
      Text(
        en: "Wait until the other command has ended, then run this one again.",
        fr: "Attendez la fin de l'autre commande, puis relancez celle-ci."
      )
    case .corrupt:
      Text(
        en:
          "Move the .palier folder aside and run the command again: a new history begins. sqlite3 with .recover can often save the old one.",
        fr:
          "Mettez le dossier .palier de côté et relancez la commande : un nouvel historique commence. sqlite3 avec .recover sauve souvent l'ancien."
      )
    case .newerSchema:
      Text(
        en: "Use that later version of Palier, or another folder.",
        fr: "Utilisez cette version plus récente de Palier, ou un autre dossier."
      )
    case .unknownRun:
      Text(
        en: "Check the identifier: it looks like 260131-154500-K3.",
        fr: "Vérifiez l'identifiant : il ressemble à 260131-154500-K3."
      )
    case .unreadableRecord, .unwritableRecord, .predictionAfterStep, .other: nil
    }
  }

  /// Wrong input where the user can mend it; else a fault of Palier.
  public var exitStatus: ExitStatus {
    switch kind {
    case .unwritableRecord, .predictionAfterStep, .other: .fault
    default: .input
    }
  }

  private var place: String { statement.map { ", \($0)" } ?? "" }
}
