import PalierModel

/// A command: what it says of itself, and what it does.
struct Command: Sendable {
  /// What it says of itself.
  let declaration: CommandDeclaration
  /// What it does; the status that the process ends with.
  let run: @Sendable (Invocation) throws -> ExitStatus

  /// All the commands, in the order in which help lists them within their families.
  static let all: [Command] = [
    InitCommand.command,
    CheckCommand.command,
    SchemaCommand.command,
    LoadCommand.command,
    TokenCommand.command,
    ObserveCommand.command,
    CalibrateCommand.command,
    PlanCommand.command,
    WhatIfCommand.command,
    ExplainCommand.command,
    OffersCommand.command,
    ProveCommand.command,
    CompareCommand.command,
    GenerateCommand.command,
    AuditCommand.command,
    ReportCommand.command,
    HelpCommand.command,
    CompletionsCommand.command,
    ManualCommand.command,
  ]

  /// What all the commands say of themselves.
  static var declarations: [CommandDeclaration] { all.map(\.declaration) }
}

/// One call of a command: what was asked, and where to answer.
struct Invocation: Sendable {
  /// What was asked.
  let arguments: ParsedArguments
  /// Where to answer.
  let console: Console

  /// The directory of the history: the one that was asked for, or `.palier` beside the dossier (in
  /// the working directory where there is no dossier).
  func storeDirectory(besides dossier: String?) -> String {
    if let given = arguments[CommonOptions.store] { return given }
    guard let dossier, let slash = dossier.lastIndex(of: "/") else { return ".palier" }
    return dossier[...slash] + ".palier"
  }
}
