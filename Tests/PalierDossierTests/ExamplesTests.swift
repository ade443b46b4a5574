import Foundation
import PalierDossier
import PalierModel
import Testing

@Suite struct ExamplesTests {
  /// Every dossier of the repository, by its path from the root.
  static let dossiers: [String] = ["Examples", "Lab"].flatMap { folder in
    let files = FileManager.default.enumerator(atPath: repository.appending(component: folder).path)
    return (files?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".yaml") }
      .map { folder + "/" + $0 }.sorted()
  }

  @Test(arguments: dossiers)
  func hasNoErrors(path: String) throws {
    let bytes = Array(try Data(contentsOf: repository.appending(path: path)))
    let (system, diagnostics) = Dossier.parse(bytes: bytes, file: path)
    let told = diagnostics.filter { $0.severity == .error }.map { $0.rendered(in: .english) }
    #expect(told.isEmpty)
    #expect(system != nil)
  }

  @Test func thereAreSome() { #expect(ExamplesTests.dossiers.contains("Examples/game-site.yaml")) }
}
