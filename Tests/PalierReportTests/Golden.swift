import Foundation
import Testing

/// A whole text kept in a file that people have looked at; `UPDATE_GOLDENS=1` writes it anew.
enum Golden {
  /// Expects the text that the file holds.
  static func expect(_ text: String, in name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let difference = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      golden.split(separator: "\n", omittingEmptySubsequences: false)
    )
    .first { $0 != $1 }
    #expect(difference?.0 == difference?.1, "first line that differs from \(name)")
    #expect(text.utf8.count == golden.utf8.count, "length of \(name)")
  }
}
