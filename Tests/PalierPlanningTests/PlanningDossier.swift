import Foundation
import PalierCatalogue
import PalierDossier
import PalierModel
import PalierPlanning

/// Systems that tests write as dossiers, or that the repository gives as examples.
enum PlanningDossier {
  struct Mistakes: Error {
    let told: [String]
  }

  /// The system of these keys.
  static func system(_ keys: String) throws -> System {
    try read(Array(("system: Test\n" + keys).utf8), file: "test.yaml")
  }

  /// The plan of these keys' system, at a day of 2026, without offers.
  static func plan(_ keys: String) throws -> DossierPlan {
    let system = try system(keys)
    return try DossierPlan(
      system,
      tiers: try system.tiers.map { (tier: $0, system: try Dossier.system(in: $0, of: system)) },
      calibration: nil,
      catalogue: Catalogue([]),
      today: today
    )
  }

  static let today = CalendarDate(year: 2026, month: 1, day: 15)

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
