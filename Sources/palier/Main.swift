import Foundation
import PalierModel
import PalierPlatform

/// The program: reads the command line, runs the command, reports what went wrong.
@main
struct Palier {
  static func main() {
    let line = Array(CommandLine.arguments.dropFirst())
    let console = Console(
      preferences: Preferences(line, environment: ProcessInfo.processInfo.environment)
    )
    Faults.report(ErrorReporter.fault(console.language) + "\n")
    var status = ExitStatus.fault
    do {
      status = try run(line, console)
    } catch {
      status = ErrorReporter(console: console).report(error)
    }
    if let failure = StandardStream.output.failure {
      status = ErrorReporter(console: console).report(
        SystemError("write", on: "stdout", code: failure)
      )
    }
    exit(status.rawValue)
  }

  private static func run(_ line: [String], _ console: Console) throws -> ExitStatus {
    switch try CommandLineParser(commands: Command.declarations).parse(line) {
    case .overview(let asked):
      try HelpCommand.overview(console)
      return asked ? .yes : .usage
    case .version:
      try console.answer(["version": Version.number], schema: Schema("palier.version")) {
        "palier \(Version.number)"
      }
      return .yes
    case .help(let declaration):
      try HelpCommand.page(declaration, console)
      return .yes
    case .run(let declaration, let arguments):
      // Every declaration that the parser knows comes from this list.
      guard let command = Command.all.first(where: { $0.declaration.name == declaration.name })
      else { return .fault }
      return try command.run(Invocation(arguments: arguments, console: console))
    }
  }
}
