import Foundation
import PalierModel
import Testing

@testable import PalierSetup

/// Grafana's dashboard has what its schema asks for, and draws what the alerts judge.
@Suite struct DashboardTests {
  private struct Dashboard: Decodable {
    struct Time: Decodable {
      let from: String
      let to: String
    }
    struct Templating: Decodable {
      struct Variable: Decodable {
        let name: String
        let type: String
        let query: String
      }
      let list: [Variable]
    }
    struct Panel: Decodable {
      struct Position: Decodable {
        let h: Int
        let w: Int
        let x: Int
        let y: Int
      }
      struct Source: Decodable {
        let type: String
        let uid: String
      }
      struct Target: Decodable {
        let refId: String
        let expr: String
      }
      struct Fields: Decodable {
        struct Defaults: Decodable {
          struct Thresholds: Decodable {
            struct Step: Decodable {
              let color: String
              let value: Double?
            }
            let mode: String
            let steps: [Step]
          }
          let unit: String
          let thresholds: Thresholds
        }
        let defaults: Defaults
      }
      let id: Int
      let type: String
      let title: String
      let gridPos: Position
      let datasource: Source
      let targets: [Target]
      let fieldConfig: Fields
    }
    let title: String
    let uid: String
    let schemaVersion: Int
    let time: Time
    let templating: Templating
    let panels: [Panel]
  }

  private static func dashboard(_ setup: SetupPlan) throws -> Dashboard {
    let texts = try Setup(setup).texts(in: .english)
    let text = try #require(texts.first { $0.path == "monitoring/grafana/palier.json" }?.text)
    return try JSONDecoder().decode(Dashboard.self, from: Data(text.utf8))
  }

  @Test(arguments: SetupDossier.all)
  func everyPanelHasItsPlaceItsSourceAndItsLevels(keys: String) throws {
    let dashboard = try Self.dashboard(SetupDossier.plan(keys))
    let source = try #require(dashboard.templating.list.first)
    #expect(source.type == "datasource" && source.query == "prometheus")
    #expect(dashboard.uid.count <= 40)
    #expect(dashboard.uid.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    #expect(dashboard.panels.map(\.id) == Array(1...dashboard.panels.count))
    var taken: Set<[Int]> = []
    for panel in dashboard.panels {
      let place = panel.gridPos
      for column in place.x..<place.x + place.w {
        for row in place.y..<place.y + place.h {
          #expect(column < 24 && taken.insert([column, row]).inserted, "\(panel.title)")
        }
      }
      #expect(panel.type == "timeseries")
      #expect(panel.datasource.type == "prometheus")
      #expect(panel.datasource.uid == "${\(source.name)}")
      #expect(Set(panel.targets.map(\.refId)).count == panel.targets.count)
      let steps = panel.fieldConfig.defaults.thresholds.steps
      #expect(steps.first?.value == nil && steps.count > 1)
      let levels = steps.dropFirst().map(\.value)
      #expect(levels.allSatisfy { $0 != nil })
      #expect(zip(levels, levels.dropFirst()).allSatisfy { ($0 ?? 0) < ($1 ?? 0) })
      #expect(["percentunit", "s", "short"].contains(panel.fieldConfig.defaults.unit))
    }
  }

  /// Prometheus checks the alerts' expressions; the panels have the same.
  @Test(arguments: SetupDossier.all)
  func panelsDrawWhatAlertsJudge(keys: String) throws {
    let plan = try SetupDossier.plan(keys)
    let judged = Set(Alert.all(plan).alerts.map(\.expression))
    let drawn = try Self.dashboard(plan).panels.flatMap(\.targets).map(\.expr)
    #expect(!judged.isEmpty && Set(drawn) == judged)
  }
}
