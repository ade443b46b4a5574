import Foundation
import PalierDatabases
import PalierDiscovery
import PalierModel

/// What a draft is to be made from.
struct InitSources {
  private let logs: [String]
  private let composeFiles: [String]
  private let isMachine: Bool
  private let databases: [String]
  private let passwordVariable: String?

  /// The sources that were named; nil if none was.
  init?(_ arguments: ParsedArguments) {
    logs = arguments.all(InitCommand.log)
    composeFiles = arguments.all(InitCommand.compose)
    isMachine = arguments.has(InitCommand.machine)
    databases = arguments.all(InitCommand.database)
    passwordVariable = arguments[InitCommand.passwordVariable]
    guard isMachine || !(logs + composeFiles + databases).isEmpty else { return nil }
  }

  /// Reads all of them.
  func draft(_ console: Console) throws -> Draft {
    var draft = Draft()
    // An address that is wrong is told before anything is read.
    let addresses = try databases.map { try DatabaseAddress($0) }
    for path in composeFiles {
      let file = try ComposeFile(path: path)
      if let name = file.name, draft.name == nil { draft.name = Found(name, at: path) }
      draft.add(file.services)
    }
    if isMachine {
      let found = MachineFindings.current()
      draft.machine = found.machine
      draft.add(found.services)
    }
    for address in addresses {
      draft.add(try DatabaseFindings.read(address, password: try password(for: address)))
    }
    if !logs.isEmpty { draft.logs = try readLogs(console) }
    return draft
  }

  private func password(for address: DatabaseAddress) throws -> String? {
    let environment = ProcessInfo.processInfo.environment
    guard let passwordVariable else { return environment[address.passwordVariable] }
    guard let password = environment[passwordVariable] else {
      throw MissingVariable(name: passwordVariable)
    }
    return password
  }

  private func readLogs(_ console: Console) throws -> AccessLogFindings {
    let panel = LivePanel(console)
    defer { panel.clear() }
    var reader = AccessLogReader()
    for path in AccessLogReader.inOrder(logs) {
      try reader.read(path) { progress in
        panel.draw([InitSources.line(progress)(console.language)])
      }
    }
    return reader.findings()
  }

  private static func line(_ progress: AccessLogReader.Progress) -> Text {
    let read = Double(progress.bytes)
    guard let size = progress.size, size > 0 else {
      return Text(
        en: "reading \(progress.file): \(read, .information)",
        fr: "lecture de \(progress.file) : \(read, .information)"
      )
    }
    let share = min(1, read / Double(size))
    return Text(
      en: "reading \(progress.file): \(percent: share) of \(Double(size), .information)",
      fr: "lecture de \(progress.file) : \(percent: share) de \(Double(size), .information)"
    )
  }
}

/// A variable of the environment that is to hold a password, and is not set.
private struct MissingVariable: PalierError {
  let name: String

  var message: Text {
    Text(
      en: "--password-variable names `\(name)`, which is not in the environment",
      fr: "--password-variable nomme « \(name) », qui n'est pas dans l'environnement"
    )
  }
  var cure: Text? {
    Text(
      en: "set it before the command: read -rs \(name) && export \(name)",
      fr: "définissez-la avant la commande : \("read -rs \(name) && export \(name)")"
    )
  }
}
