import Foundation
import PalierCatalogue
import PalierDossier
import PalierModel
import PalierPlanning
import PalierReport
import Synchronization

/// Complete dossiers of the examples, on a fixed day and with made-up offers.
enum SampleDossier {
  struct Mistakes: Error {
    let told: [String]
  }

  /// The examples.
  static let examples = ["impact-data", "memolist", "europe-cyclisme", "etude-line", "game-site"]

  private static let planned = Mutex<[String: DossierDocument]>([:])

  /// The dossier of one of the examples, planned once for all tests.
  ///
  /// Demands that it declares are left out: to simulate them would take a minute.
  static func example(_ name: String) throws -> DossierDocument {
    try planned.withLock { planned in
      if let document = planned[name] { return document }
      let document = try plan(name)
      planned[name] = document
      return document
    }
  }

  private static func plan(_ name: String) throws -> DossierDocument {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Examples/\(name).yaml")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { $0.contains("demand:") ? "" : $0 }.joined(separator: "\n")
    return try dossier(text, file: "\(name).yaml")
  }

  /// The dossier of a text.
  static func dossier(_ text: String, file: String = "palier.yaml") throws -> DossierDocument {
    let reading = Dossier.parse(text, file: file)
    guard let system = reading.system else {
      throw Mistakes(told: reading.diagnostics.map { $0.rendered(in: .english) })
    }
    let plan = try DossierPlan(
      system,
      tiers: try system.tiers.map { (tier: $0, system: try Dossier.system(in: $0, of: system)) },
      calibration: nil,
      catalogue: try SampleOffers.catalogue(),
      today: CalendarDate(year: 2026, month: 1, day: 15)
    )
    return DossierDocument(DossierDocument.Contents(plan: plan, file: file))
  }
}
