import Foundation
import PalierPlatform

/// A run of the built program, started as a person would start it.
final class PalierProcess {
  /// How a run ended and what it printed.
  struct Outcome {
    let status: Int
    let output: String
    let errors: String

    /// The answer of a run with `--json`.
    func json() throws -> [String: Any] {
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      guard let object = value as? [String: Any] else { throw NotAnObject(output: output) }
      return object
    }
  }

  struct NotAnObject: Error {
    let output: String
  }

  /// The built program, which stands beside the program that runs the tests.
  static let program: URL = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "palier")
  }()

  private let process: SeparateOutputs

  /// Starts the program in a directory; the environment holds what is given and PATH.
  init(
    _ arguments: [String],
    in workingDirectory: URL? = nil,
    environment: [String: String] = [:]
  ) throws {
    process = try SeparateOutputs(
      [PalierProcess.program.path] + arguments,
      in: workingDirectory,
      environment: environment
    )
  }

  /// The program's process.
  var pid: pid_t { process.pid }

  /// Sends a signal to the program.
  func send(_ signal: Signal) { process.send(signal) }

  /// Waits for the end; a run that takes minutes is ended, with status -1.
  func outcome() throws -> Outcome {
    let status = process.wait()
    return Outcome(
      status: status,
      output: try process.text(of: "output"),
      errors: try process.text(of: "errors")
    )
  }

  /// Runs the program from start to end.
  static func run(
    _ arguments: [String],
    in directory: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try PalierProcess(arguments, in: directory, environment: environment).outcome()
  }
}
