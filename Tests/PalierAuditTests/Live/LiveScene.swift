import Foundation
import PalierAudit
import PalierModel
import PalierObserve
import PalierPlatform

/// A folder with files of settings, and the servers started with them.
final class LiveScene {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The folder; short, since Unix sockets have short paths.
  let root: String
  /// A port of the loopback that was free.
  let port: Int
  static let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]

  init() throws {
    root = "/tmp/palier-live-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    let socket = try ListeningSocket(at: .loopback(port: 0))
    port = Int(socket.address.port)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Writes a file in the folder.
  ///
  /// - Returns: Its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = root + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent,
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// Lets a file look as if it had been written so many seconds from now.
  func touch(_ path: String, after seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: seconds)],
      ofItemAtPath: path
    )
  }

  /// What a command prints; fails unless it ends well.
  @discardableResult
  func run(_ program: String, _ arguments: [String]) throws -> String {
    var process = try ChildProcess(
      program,
      arguments,
      environment: LiveScene.environment,
      directory: root,
      output: .memory
    )
    let ending = process.wait(atMost: 60)
    let output = process.readOutput()
    guard ending == .exited(0) else {
      throw Failure(description: "\(program) \(arguments): \(String(describing: ending)) \(output)")
    }
    return output
  }

  /// Runs a server while `body` looks at it, and ends it.
  func serve(
    _ line: [String],
    environment: [String: String] = [:],
    until isReady: () throws -> Bool,
    _ body: (Int) throws -> Void
  ) throws {
    var server = try ChildProcess(
      line[0],
      Array(line.dropFirst()),
      environment: LiveScene.environment.merging(environment) { $1 },
      directory: root,
      output: .memory
    )
    defer { server.terminate() }
    for _ in 0..<600 where server.isRunning() {
      if (try? isReady()) == true { return try body(server.pid) }
      MonotonicClock.sleep(for: 0.05)
    }
    throw Failure(description: "\(line[0]) did not start: \(server.readOutput())")
  }

  /// True once something of this machine waits on the scene's port.
  func isListening() -> Bool { !listening().isEmpty }

  /// What the port answers a request with, head and body.
  func answer(path: String) throws -> String {
    try run(
      "/bin/bash",
      [
        "-c",
        "exec 3<>/dev/tcp/127.0.0.1/\(port) && printf 'GET \(path) HTTP/1.0\\r\\n\\r\\n' >&3 && cat <&3",
      ]
    )
  }

  private func listening() -> [ListeningProgram] {
    ListeningPrograms.current(local: true).filter { $0.ports.contains(port) }
  }

  /// The audit of the programs on the scene's port.
  func audit() -> Audit {
    var sources = AuditSources()
    sources.add(programs: listening())
    return Audit(sources)
  }

  /// The audit of files by themselves.
  static func audit(files: String...) -> Audit { Audit(AuditSources(paths: files)) }

  /// The first of these paths at which a program is.
  static func find(_ paths: String...) -> String? {
    paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

extension Audit {
  /// Rule and line of what was found in a file.
  func places(in file: String) -> [String] {
    findings.filter { $0.location.file == file }.map { "\($0.rule):\($0.location.line)" }
  }

  /// The findings of a rule.
  func findings(of rule: String) -> [Finding] { findings.filter { $0.rule == rule } }
}
