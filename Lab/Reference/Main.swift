import Foundation
import PalierModel

/// The reference server: see `--help`.
@main
struct ReferenceServer {
  static func main() {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let language = Language(locale: locale ?? "")
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") || arguments.contains("-h") {
      print(ServerOptions.help(language))
      return
    }
    do {
      let options = try ServerOptions(arguments: arguments)
      if let worker = Worker(environment: environment[WorkerChannels.variable]) {
        try worker.run(options)
      }
      let ended = try Supervisor(options: options).run()
      exit(ended ? ExitStatus.yes.rawValue : ExitStatus.fault.rawValue)
    } catch let error as any PalierError {
      let diagnostic = Diagnostic(.error, at: nil, error.message, cure: error.cure)
      FileHandle.standardError.write(Data((diagnostic.rendered(in: language) + "\n").utf8))
      exit(error.exitStatus.rawValue)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(ExitStatus.fault.rawValue)
    }
  }
}
