import Foundation
import PalierDiscovery
import PalierDossier
import PalierModel

/// `palier init`: writes a dossier to start from, drafted from what there is, or a template.
enum InitCommand {
  static let command = Command(declaration: declaration, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let console = invocation.console
    let file = invocation.arguments[output] ?? "palier.yaml"
    let isDry = invocation.arguments.has(dryRun)
    let isForced = invocation.arguments.has(force)
    if !isDry, !isForced, FileManager.default.fileExists(atPath: file) {
      // Reading a log may take minutes: what would be refused afterwards is refused before.
      throw FileError(.exists(file))
    }
    guard let sources = InitSources(invocation.arguments) else {
      return try writeTemplate(to: isDry ? nil : file, replacing: isForced, console)
    }
    let draft = try sources.draft(console)
    let text = draft.text(in: console.language)
    if !isDry { try write(text.dossier, to: file, replacing: isForced) }
    let report = InitReport(draft, text, file: isDry ? nil : file, in: console.language)
    if isDry {
      console.note(Text(verbatim: report.found(on: console)))
      try console.answer(report, schema: Schema("palier.init")) { String(text.dossier.dropLast()) }
    } else {
      try console.answer(report, schema: Schema("palier.init")) {
        report.page(for: file, on: console)
      }
    }
    return .yes
  }

  private static func writeTemplate(
    to file: String?,
    replacing: Bool,
    _ console: Console
  ) throws -> ExitStatus {
    let text = Dossier.template(in: console.language)
    let next = InitReport.next(after: file ?? "palier.yaml")
    if let file { try write(text, to: file, replacing: replacing) }
    let written = Template(file: file, dossier: file == nil ? text : nil, next: next)
    try console.answer(written, schema: Schema("palier.init")) {
      guard let file else { return String(text.dropLast()) }
      return Text(
        en: """
          \(file) is written. Fill it in with an editor, then:
            \(next[0])      says whether it can be used
            \(next[1])  measures the system at light load
            \(next[2])      answers, and proves it
          """,
        fr: """
          \(file) est écrit. Complétez-le avec un éditeur, puis :
            \(next[0])      dit s'il est utilisable
            \(next[1])  mesure le système à faible charge
            \(next[2])      répond, et le prouve
          """
      )(console.language)
    }
    return .yes
  }

  private static func write(_ text: String, to file: String, replacing: Bool) throws {
    do {
      // Asking first would leave a moment in which another program writes the file.
      try Data(text.utf8).write(
        to: URL(filePath: file),
        options: replacing ? .atomic : .withoutOverwriting
      )
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw FileError(.exists(file))
    } catch {
      throw FileError(.unwritable(file, reason: FileError.reason(error)))
    }
  }

  private struct Template: Encodable {
    let file: String?
    let dossier: String?
    let next: [String]
  }
}
