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
  /// How its files are judged.
  static var manner: AcceptanceRow.Manner { get }
  /// Its version, as it tells it.
  static func version() throws -> String?
}

extension RealProgram {
  static var manner: AcceptanceRow.Manner { .started }
}

/// A folder in which a program is tried: files at the machine's own paths under it.
final class Trial {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The program would need more of this machine than it gives to anybody.
  struct BeyondMachine: Error {}

  /// A folder of `.versions`, whose program is tried in place of Debian's or of the lab's Python.
  @TaskLocal static var installation: String?

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
      environment: Trial.surroundings.merging(environment) { $1 },
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

  private static var surroundings: [String: String] {
    let paths = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    return installation.map { paths.merging(["PYTHONPATH": $0]) { $1 } } ?? paths
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
      environment: Trial.surroundings.merging(environment) { $1 },
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

  /// What a port of this machine answers, head and body; nil while nobody does.
  func get(port: Int, path: String = "/") -> String? {
    try? run(
      "/bin/bash",
      [
        "-c",
        "exec 3<>/dev/tcp/\(loopback)/\(port) && printf 'GET \(path) HTTP/1.0\\r\\n\\r\\n' >&3 && cat <&3",
      ]
    )
  }

  /// The object that a port of this machine answers with; nil while nobody does.
  func object(port: Int, path: String) -> [String: Any]? {
    guard let answer = get(port: port, path: path), let head = answer.range(of: "\r\n\r\n") else {
      return nil
    }
    let body = Data(answer[head.upperBound...].utf8)
    return try? JSONSerialization.jsonObject(with: body) as? [String: Any]
  }

  /// Values of a text in a program's format, by the rules' identifiers.
  static func values(of text: String, _ program: Program) -> [String: String] {
    Dictionary(
      program.format.read(text).map {
        (([program.rawValue] + $0.context + [$0.key]).joined(separator: "."), $0.value)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The text of a file under the root.
  func text(of path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
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

  /// The repository's folder.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The variables of an environment file.
  static func environment(_ text: String) -> [String: String] {
    Dictionary(
      KeyValueFormat(separator: "=").read(text).map { ($0.key, $0.value) },
      uniquingKeysWith: { _, last in last }
    )
  }

  /// What to put before a command so that it has a network of its own; nil where that is not allowed.
  static let isolatedNetwork: [String]? = {
    let line =
      ["/usr/bin/unshare"] + (getuid() == 0 ? [] : ["--user", "--map-root-user"]) + ["--net"]
    guard let trial = try? Trial() else { return nil }
    return (try? trial.run(line[0], line.dropFirst() + ["/bin/true"])) == nil ? nil : line
  }()

  /// The first of these paths at which a program is.
  static func find(_ paths: String...) -> String? {
    paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
