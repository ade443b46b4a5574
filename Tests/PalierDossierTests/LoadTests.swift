import Foundation
import PalierDossier
import PalierModel
import Testing

@Suite struct LoadTests {
  private func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result
  {
    let file = FileManager.default.temporaryDirectory
      .appending(component: "palier-\(UUID().uuidString).yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
  }

  @Test func aFileIsRead() throws {
    let name = try withFile(Dossier.template(in: .french)) { try Dossier.load($0).system.name }
    #expect(name == "Mon site")
  }

  @Test func mistakesAreToldWithTheFile() throws {
    try withFile("system: A\nmachin: 1\nmachine: { cpu: 0 }\n") { path in
      do {
        _ = try Dossier.load(path)
        Issue.record("accepted")
      } catch let error as DossierError {
        #expect(error.diagnostics.count { $0.severity == .error } == 2)
        #expect(error.exitStatus == .input)
        #expect(error.message.english.hasPrefix("2 mistakes in \(path):\n\(path):2:1: error: "))
        #expect(error.message.french.hasPrefix("2 erreurs dans \(path)\u{A0}:\n"))
      }
    }
  }

  @Test(arguments: [
    ("/nowhere/palier.yaml", "there is no file `/nowhere/palier.yaml`"),
    ("/tmp", "`/tmp` is a directory, not a dossier"),
  ])
  func whatIsNoFileIsToldSo(path: String, message: String) {
    do {
      _ = try Dossier.load(path)
      Issue.record("accepted")
    } catch {
      #expect(error.message.english == message)
      #expect(error.cure?.english == "`palier init` writes a dossier to start from")
    }
  }

  @Test func anEndlessFileIsNotReadToItsEnd() {
    do {
      _ = try Dossier.load("/dev/zero")
      Issue.record("accepted")
    } catch {
      #expect(error.message.english.contains("the file is longer than 1\u{A0}MiB"))
    }
  }
}
