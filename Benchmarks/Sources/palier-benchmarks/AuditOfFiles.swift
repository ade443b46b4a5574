import Foundation
import PalierAudit

/// Files that are audited a second, by one core: a folder of 1,000, each rule's examples in turn.
///
/// `palier audit` must answer for 1,000 files within five seconds: at least 200 a second.
struct AuditOfFiles: Benchmark {
  let name = "audit-files"
  let unit = "files/s"
  let peer: Peer? = nil

  static let files = 1_000

  func measure() throws -> Double {
    let folder = try Self.folder()
    let start = ContinuousClock.now
    let audit = Audit(AuditSources(paths: [folder.path]))
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    precondition(audit.files.count == Self.files && audit.hasFaults)
    return Double(Self.files) / elapsed
  }

  /// The folder, made where it is missing: twenty files of the examples in each folder of its own.
  private static func folder() throws -> URL {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: ".build/audit-files")
    if FileManager.default.fileExists(atPath: folder.path) { return folder }
    let fixtures = root.deletingLastPathComponent().appending(
      path: "Tests/PalierAuditTests/Fixtures"
    )
    let examples = AuditSources(paths: [fixtures.path]).files.sorted()
    precondition(!examples.isEmpty, "no examples in \(fixtures.path)")
    let part = URL(filePath: folder.path + ".part")
    try? FileManager.default.removeItem(at: part)
    for index in 0..<files {
      let example = URL(filePath: examples[index % examples.count])
      let place = part.appending(path: "\(index / 20)/\(index)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: example,
        to: place.appending(path: example.lastPathComponent)
      )
    }
    try FileManager.default.moveItem(at: part, to: folder)
    return folder
  }
}
