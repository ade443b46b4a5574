import PalierDiscovery
import PalierModel

/// What a draft is to be made from.
struct InitSources {
  private let logs: [String]
  private let composeFiles: [String]
  private let isMachine: Bool

  /// The sources that were named; nil if none was.
  init?(_ arguments: ParsedArguments) {
    logs = arguments.all(InitCommand.log)
    composeFiles = arguments.all(InitCommand.compose)
    isMachine = arguments.has(InitCommand.machine)
    guard isMachine || !(logs + composeFiles).isEmpty else { return nil }
  }

  /// Reads all of them.
  func draft(_ console: Console) throws -> Draft {
    var draft = Draft()
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
    if !logs.isEmpty { draft.logs = try readLogs(console) }
    return draft
  }

  private func readLogs(_ console: Console) throws -> AccessLogFindings {
    let panel = LivePanel(console)
    defer { panel.clear() }
    var reader = AccessLogReader()
    for path in logs {
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
