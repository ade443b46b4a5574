import Foundation
import PalierPlatform

/// A folder for one test, gone with it.
final class ScratchFolder {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Where it is; short, since Unix sockets have short paths.
  let path: String

  init() throws {
    path = "/tmp/palier-db-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What a command prints, started in the folder; fails unless it ends well.
  @discardableResult
  func run(
    _ program: String,
    _ arguments: [String],
    _ environment: [String: String] = [:]
  ) throws -> String {
    var process = try ChildProcess(
      program,
      arguments,
      environment: ScratchFolder.environment.merging(environment) { $1 },
      directory: path,
      output: .memory
    )
    let ending = process.wait(atMost: 120)
    let output = process.readOutput()
    guard ending == .exited(0) else {
      throw Failure(description: "\(program) \(arguments): \(String(describing: ending)) \(output)")
    }
    return output
  }

  /// Runs a server while `body` asks it, and ends it; gives what it printed.
  @discardableResult
  func serve(
    _ line: [String],
    until isReady: () -> Bool,
    _ body: () throws -> Void
  ) throws -> String {
    var server = try ChildProcess(
      line[0],
      Array(line.dropFirst()),
      environment: ScratchFolder.environment,
      directory: path,
      output: .memory
    )
    defer { server.terminate() }
    for _ in 0..<600 where server.isRunning() {
      if isReady() {
        try body()
        return server.readOutput()
      }
      MonotonicClock.sleep(for: 0.05)
    }
    throw Failure(description: "\(line[0]) did not start: \(server.readOutput())")
  }

  static let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]

  /// True if there is a program at a path.
  static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: program)
  }
}
