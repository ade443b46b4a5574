import Foundation
import PalierDossier
import PalierModel

/// Systems that tests write as dossiers, or that the repository gives as examples.
enum PlanningDossier {
  struct Mistakes: Error {
    let told: [String]
  }

  /// The system of these keys.
  static func system(_ keys: String) throws -> System {
    try read(Array(("system: Test\n" + keys).utf8), file: "test.yaml")
  }

  /// The system of one of the examples.
  static func example(_ name: String) throws -> System {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Examples/\(name).yaml")
    return try read(Array(try Data(contentsOf: file)), file: "\(name).yaml")
  }

  private static func read(_ bytes: [UInt8], file: String) throws -> System {
    let reading = Dossier.parse(bytes: bytes, file: file)
    guard let system = reading.system else {
      throw Mistakes(told: reading.diagnostics.map { $0.rendered(in: .english) })
    }
    return system
  }
}
