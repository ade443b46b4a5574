import Foundation
import PalierModel
import Testing

@Suite struct SourceTests {
  /// Reports name models in the reader's language: French ones hold no English name.
  @Test func everyModelHasANameInFrench() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sources = root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    var models: Set<String> = []
    for file in files {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      models.formUnion(text.matches(of: /predicted\(\s*model: "([^"\\]+)"/).map { String($0.1) })
    }
    #expect(models.count > 10)
    for model in models.subtracting(["simulation"]) {
      let french = Source.predicted(model: model, error: nil).description(.french)
      #expect(!french.contains(model), "\(model)")
    }
  }
}
