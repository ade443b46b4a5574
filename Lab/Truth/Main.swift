import Foundation
import PalierModel
import PalierPlatform

/// A server whose response times are known exactly, to test load testers with: see `--help`.
@main
struct TruthServer {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") {
      print(Behaviour.help(Language(locale: ProcessInfo.processInfo.environment["LANG"] ?? "")))
      return
    }
    do {
      let behaviour = try Behaviour(arguments)
      let listener = try ListeningSocket(at: .loopback(port: behaviour.port))
      // Whoever started the server reads the port from here.
      FileHandle.standardOutput.write(Data("\(listener.address.port)\n".utf8))
      TimerSlack.set(nanoseconds: 1)
      try ExactServer(behaviour, listener).run()
    } catch let error as any PalierError {
      FileHandle.standardError.write(Data((error.message.english + "\n").utf8))
      exit(error.exitStatus.rawValue)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(ExitStatus.fault.rawValue)
    }
  }
}
