import Foundation
import PalierPlatform

/// A run of the built program, started as a person would start it.
final class PalierProcess {
  /// How a run ended and what it printed.
  struct Outcome {
    let status: Int32
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

  private let process = Process()
  private let directory: TemporaryDirectory

  /// Starts the program in a directory; the environment holds what is given and PATH.
  init(
    _ arguments: [String],
    in workingDirectory: URL? = nil,
    environment: [String: String] = [:]
  ) throws {
    directory = try TemporaryDirectory()
    process.executableURL = PalierProcess.program
    process.arguments = arguments
    process.currentDirectoryURL = workingDirectory ?? directory.url
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    for name in ["output", "errors"] {
      try Data().write(to: directory.url.appending(path: name))
    }
    process.standardOutput = try FileHandle(forWritingTo: directory.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: directory.url.appending(path: "errors"))
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// Sends a signal to the program.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end.
  func outcome() throws -> Outcome {
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try directory.text(of: "output"),
      errors: try directory.text(of: "errors")
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
