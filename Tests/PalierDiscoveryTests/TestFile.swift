import Foundation
import PalierDiscovery
import Testing

/// Files beside the tests.
enum TestFile {
  private static let directory = URL(filePath: #filePath).deletingLastPathComponent()

  /// The path of a file in `Logs`.
  static func path(_ name: String) -> String {
    directory.appending(path: "Logs/\(name)").path
  }

  /// The bytes of a file in `Logs`, under its name alone.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(name))))
  }

  /// What a log in `Logs` says.
  static func findings(_ name: String) throws -> AccessLogFindings {
    try findings(bytes(name), named: name)
  }

  /// What a log in memory says.
  static func findings(
    _ log: [UInt8],
    named name: String = "access.log"
  ) throws -> AccessLogFindings {
    var reader = AccessLogReader()
    try reader.read(log, named: name)
    return reader.findings()
  }

  /// Expects the text that a file in `Goldens` holds; `UPDATE_GOLDENS=1` writes it anew.
  static func expect(_ text: String, in name: String) throws {
    let file = directory.appending(path: "Goldens/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == golden, "\(name); UPDATE_GOLDENS=1 writes it anew")
  }
}
