import Foundation
import PalierModel
import PalierPlatform
import PalierSetup
import Synchronization

/// A real program, started with a generated file in a folder of its own and asked for what it runs with.
protocol RealProgram: Sendable {
  /// The program.
  static var program: Program { get }
  /// Where it is; nil where this machine lacks it.
  static var executable: String? { get }
  /// Starts it with the file of a service, asks it, and ends it: values by the rules' identifiers.
  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws
    -> [String: String]
  /// Its version, as it tells it.
  static func version() throws -> String?
}

/// A folder in which a program is tried: files at the machine's own paths under it.
final class Trial {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let root: String
  /// An address of this machine's loopback that no other trial uses.
  let loopback: String
  private static let count = Atomic<Int>(0)

  init() throws {
    let number = Trial.count.add(1, ordering: .relaxed).newValue
    let process = Int(getpid())
    loopback = "127.\(64 + number % 128).\(process / 250 % 250).\(1 + process % 250)"
    // Unix sockets have short paths.
    root = "/tmp/palier-trial-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Makes folders under the root, open to every account.
  func makeFolders(_ paths: String...) throws {
    for path in paths {
      try FileManager.default.createDirectory(
        atPath: root + path,
        withIntermediateDirectories: true
      )
    }
  }

  /// Writes the generated files under the root.
  func write(_ files: [GeneratedFile]) throws {
    for file in files {
      let place = root + "/" + file.path
      try makeFolders("/" + (file.path as NSString).deletingLastPathComponent)
      try Data(file.text.utf8).write(to: URL(filePath: place))
    }
  }

  /// What a command prints; fails unless it ends well.
  @discardableResult
  func run(
    _ program: String,
    _ arguments: [String],
    _ environment: [String: String] = [:]
  ) throws
    -> String
  {
    var process = try ChildProcess(
      program,
      arguments,
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"].merging(environment) { $1 },
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

  /// Runs a server while it is asked, and ends it; its own words stand in the failure.
  func serve<Answer>(
    _ program: String,
    _ arguments: [String],
    _ environment: [String: String] = [:],
    ask: () throws -> Answer?
  ) throws -> Answer {
    var server = try ChildProcess(
      program,
      arguments,
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"].merging(environment) { $1 },
      directory: root,
      output: .memory
    )
    defer { server.terminate() }
    for _ in 0..<600 {
      if let answer = try? ask() { return answer }
      if !server.isRunning() { break }
      MonotonicClock.sleep(for: 0.05)
    }
    throw Failure(description: "\(program) did not answer: \(server.readOutput())")
  }

  /// The body that a port of this machine answers with; nil while nobody does.
  func get(port: Int) -> String? {
    try? run(
      "/bin/bash",
      [
        "-c",
        "exec 3<>/dev/tcp/\(loopback)/\(port) && printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3 && cat <&3",
      ]
    )
  }

  /// The program's path; fails where it is missing.
  func require(_ executable: String?) throws -> String {
    guard let executable else { throw Failure(description: "the program is not installed") }
    return executable
  }

  /// What to put before a command so that it runs without root's rights, a folder made its own.
  func unprivileged(_ account: String, owning folder: String) throws -> [String] {
    guard getuid() == 0 else { return [] }
    try run("/bin/chown", ["--recursive", account, folder])
    return ["/usr/bin/setpriv", "--reuid=\(account)", "--regid=\(account)", "--clear-groups"]
  }

  /// The first of these paths at which a program is.
  static func find(_ paths: String...) -> String? {
    paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
