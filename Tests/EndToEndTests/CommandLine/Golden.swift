import Foundation
import Testing

/// A whole text kept in a file, to compare with; `UPDATE_GOLDENS=1` writes it anew.
enum Golden {
  private static let directory = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  /// The names of all the golden files.
  static func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: directory.path))
  }

  /// Expects the text that the file holds.
  static func expect(_ text: String, in name: String) throws {
    let file = directory.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == golden, "\(name); UPDATE_GOLDENS=1 writes it anew")
  }
}
