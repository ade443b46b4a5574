import PalierModel
import PalierReport
import Testing

/// One of the five documents that the examples are made from: its tables, lists and drawings, each
/// with the place where Palier makes it.
struct SourceDocument: Sendable, CustomTestStringConvertible {
  /// What stands below a heading.
  struct Item: Sendable {
    /// What it is made of.
    enum Kind: String, Sendable, CaseIterable {
      case table
      case list
      /// A drawing, figures, a file or commands in a frame of their own.
      case frame
    }

    /// The heading above it, without its ornaments.
    let section: String
    let kind: Kind
    /// What it tells, shortly.
    let content: Text
    let makers: [Maker]
  }

  /// Who makes what stands there.
  enum Maker: Sendable {
    /// Chapters of `palier report`.
    case chapters([DossierChapter])
    /// A command, with what it does there.
    case command(String, Text)
    /// Nobody yet: what is still to come.
    case toCome(Text)
    /// Nobody: why not.
    case nobody(Text)
  }

  /// The beginning of the document's file name.
  let number: String
  /// The example made from it.
  let example: String
  /// The system that it is about.
  let system: String
  let items: [Item]

  var testDescription: String { example }

  static let all = [impactData, memoList, europeCyclisme, etudeLine, gameSite]
}

extension SourceDocument.Item {
  static func table(
    _ section: String,
    _ content: Text,
    _ makers: SourceDocument.Maker...
  ) -> SourceDocument.Item {
    SourceDocument.Item(section: section, kind: .table, content: content, makers: makers)
  }

  static func list(
    _ section: String,
    _ content: Text,
    _ makers: SourceDocument.Maker...
  ) -> SourceDocument.Item {
    SourceDocument.Item(section: section, kind: .list, content: content, makers: makers)
  }

  static func frame(
    _ section: String,
    _ content: Text,
    _ makers: SourceDocument.Maker...
  ) -> SourceDocument.Item {
    SourceDocument.Item(section: section, kind: .frame, content: content, makers: makers)
  }
}

extension SourceDocument.Maker {
  static func report(_ chapters: DossierChapter...) -> SourceDocument.Maker { .chapters(chapters) }

  /// The same command with a change of the dossier.
  func with(change: String) -> SourceDocument.Maker {
    guard case .command(let name, let what) = self else { return self }
    return .command("\(name) --change \(change)", what)
  }

  static let settings = command(
    "generate",
    Text(en: "the files of settings", fr: "les fichiers de réglages")
  )
  static let proof = command("prove", Text(en: "the load test", fr: "l'essai de charge"))

  static let compose = command(
    "generate --for compose",
    Text(en: "the Compose file", fr: "le fichier Compose")
  )
  static let alerts = command(
    "generate",
    Text(en: "the rules of alerts", fr: "les règles d'alerte")
  )
  static let kubernetes = command(
    "generate --for kubernetes",
    Text(en: "the files of Kubernetes", fr: "les fichiers de Kubernetes")
  )
  static let delivery = command(
    "generate",
    Text(
      en: "rules of the delivery network and of the storage",
      fr: "les règles du réseau de diffusion et du stockage"
    )
  )
  static let monitoring = command(
    "generate",
    Text(
      en: "files of Prometheus, of its alerts and of a dashboard",
      fr: "les fichiers de Prometheus, de ses alertes et d'un tableau de bord"
    )
  )
  static let firewall = command("generate", Text(en: "the firewall", fr: "le pare-feu"))
  static let audit = command(
    "audit",
    Text(en: "the faults in what stands there", fr: "les fautes de ce qui s'y trouve")
  )
  static let indexesToCome = toCome(Text(en: "advice on indexes", fr: "conseils d'index"))
  static let backupsToCome = toCome(
    Text(en: "backup and restoration", fr: "sauvegarde et restauration")
  )
  static let movesToCome = toCome(
    Text(en: "the commands of a move", fr: "les commandes d'un déménagement")
  )

  static let ownFiles = nobody(
    Text(en: "about the document's own files", fr: "à propos des fichiers du document lui-même")
  )
  static let application = nobody(
    Text(en: "the application's own code", fr: "le code de l'application elle-même")
  )
  static let security = nobody(
    Text(en: "security, not capacity", fr: "de la sécurité, non de la capacité")
  )
  static let people = nobody(
    Text(en: "people and contracts", fr: "des personnes et des contrats")
  )
  static let hardware = nobody(
    Text(en: "care of the hardware", fr: "l'entretien du matériel")
  )
}
