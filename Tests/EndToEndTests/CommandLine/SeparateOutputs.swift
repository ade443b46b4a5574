import Foundation
import PalierPlatform

/// A process whose standard output and standard error go to a file each, in a directory of its own.
final class SeparateOutputs {
  private var process: ChildProcess
  private let directory: TemporaryDirectory

  /// Starts a command line; the environment holds what is given and PATH.
  init(
    _ line: [String],
    in workingDirectory: URL? = nil,
    environment: [String: String] = [:]
  ) throws {
    let directory = try TemporaryDirectory()
    self.directory = directory
    let files = ["output", "errors"].map { directory.url.appending(path: $0).path }
    process = try ChildProcess(
      "/bin/sh",
      ["-c", #"out=$1 err=$2; shift 2; exec "$@" >"$out" 2>"$err""#, "sh"] + files + line,
      environment: ["PATH": "/usr/bin:/bin"].merging(environment) { $1 },
      directory: (workingDirectory ?? directory.url).path
    )
  }

  /// Its number.
  var pid: pid_t { pid_t(process.pid) }

  /// Sends a signal.
  func send(_ signal: Signal) { process.send(signal) }

  /// Whether it runs still.
  var isRunning: Bool { process.isRunning() }

  /// Waits for the end, and gives the status; minus the signal's number where it died of one.
  func wait() -> Int {
    switch process.wait(atMost: 120) {
    case .exited(let status): status
    case .signalled(let signal): -signal
    case nil: -Int(Signal.kill.rawValue)
    }
  }

  /// Asks it to end, and waits.
  func terminate() { process.terminate() }

  /// What it has written to `output` or to `errors`.
  func text(of name: String) throws -> String {
    (try? directory.text(of: name)) ?? ""
  }
}
