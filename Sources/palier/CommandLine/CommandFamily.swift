import PalierModel

/// What a command is for; help lists the commands under these headings, in this order.
enum CommandFamily: String, Sendable, CaseIterable {
  case describe
  case plan
  case prove
  case setUp
  case run
  case tell
  /// Commands about the program itself.
  case help

  /// The heading.
  var title: Text {
    switch self {
    case .describe: Text(en: "Describe", fr: "Décrire")
    case .plan: Text(en: "Plan", fr: "Planifier")
    case .prove: Text(en: "Prove", fr: "Prouver")
    case .setUp: Text(en: "Set up", fr: "Préparer")
    case .run: Text(en: "Run", fr: "Exploiter")
    case .tell: Text(en: "Tell", fr: "Restituer")
    case .help: Text(en: "Help", fr: "Aide")
    }
  }
}
