import Foundation
import PalierPlatform
import Testing

/// `palier generate`, ended while it writes.
@Suite struct GenerateInterruptionTests {
  private static let dossier = """
    system: Shop
    machine: { cpu: 4, memory: 8 GiB, disk: 100 GB }
    services:
      front: { kind: nginx, calls: [web] }
      web: { kind: gunicorn, workers: 4, calls: [database] }
      database: { kind: postgresql, version: 15 }
    actions: { look: { request: GET /, think: 5..20 s } }
    """

  /// A folder is whole or not there, whenever Ctrl-C comes.
  @Test func theWholeFolderIsThereOrNothing() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.dossier, to: "palier.yaml")
    let manager = FileManager.default
    for number in 0..<8 {
      let folder = directory.url.appending(path: "out\(number)").path
      let process = try PalierProcess(
        ["generate", "palier.yaml", "--users", "50", "--output", folder],
        in: directory.url
      )
      // The folder is the first thing that is made; the files come one after the other.
      while !manager.fileExists(atPath: folder), RunningProcess.exists(Int(process.pid)) {}
      process.send(.interrupt)
      let outcome = try process.outcome()
      if outcome.status == 0 {
        let paths = manager.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        #expect(paths.contains("README.md") && paths.contains("monitoring/grafana/palier.json"))
        #expect(!paths.contains { $0.contains("/.") || $0.hasPrefix(".") }, "\(paths)")
      } else {
        #expect(outcome.status == 3 && outcome.errors.contains("Interrupted."), "\(outcome)")
        #expect(!manager.fileExists(atPath: folder))
      }
    }
  }
}
