import Foundation
import PalierCatalogue
import PalierDossier
import PalierModel
import PalierPlanning
import PalierReport

/// Reports of a large dossier a second, by one core: 50 services, 200 actions, 20 tiers, planned and
/// written as a page, without the offers of the catalogue.
struct LargeReport: Benchmark {
  /// True if the dossier declares what each action costs, so that each tier is simulated.
  let hasDemands: Bool

  var name: String { hasDemands ? "report-large-with-demands" : "report-large" }
  let unit = "reports/s"
  let peer: Peer? = nil

  func measure() throws -> Double {
    let text = Self.dossier(withDemands: hasDemands)
    let start = clock()
    guard let system = Dossier.parse(text, file: "large.yaml").system else {
      preconditionFailure("the dossier has mistakes")
    }
    let plan = try DossierPlan(
      system,
      tiers: try system.tiers.map { (tier: $0, system: try Dossier.system(in: $0, of: system)) },
      calibration: nil,
      catalogue: Catalogue([]),
      today: CalendarDate(year: 2026, month: 1, day: 15)
    )
    let document = DossierDocument(.init(plan: plan, file: "large.yaml")).document
    let page = HTMLRenderer(language: .english).render(document)
    precondition(page.utf8.count > 100_000)
    // The time of all cores together.
    return Double(CLOCKS_PER_SEC) / Double(clock() - start)
  }

  private static func dossier(withDemands: Bool) -> String {
    let kinds = ["nginx", "gunicorn", "node", "postgresql", "redis"]
    let services = (0..<50).map { index in
      let calls = index % 10 == 9 ? "" : ", calls: [s\(index + 1)]"
      let workers = [1, 2].contains(index % 5) ? ", workers: \(2 + index % 4)" : ""
      return
        "  s\(index): { kind: \(kinds[index % 5])\(workers)\(calls), limits: { memory: 1 GiB } }"
    }
    let actions = (0..<200).map { index in
      let demands = (0..<4).map { step in
        "s\(index % 5 * 10 + step): \(1 + (index + step) % 4)..\(2 + (index + step) % 4) ms"
      }
      let demand = withDemands ? ", demand: { \(demands.joined(separator: ", ")) }" : ""
      return
        "  a\(index): { request: GET /a\(index), think: 5..20 s, response: \(1 + index) kB\(demand) }"
    }
    let data = (0..<20).map {
      "  d\($0): { rows: \(1_000 * ($0 + 1)), row: 500 B, added: \(100 * ($0 + 1))/month }"
    }
    let tiers = (0..<20).map {
      "  t\($0): { registered: \($0 * 50_000)..\(($0 + 1) * 50_000), set: { machine.cpu: \(2 + 2 * $0), machine.memory: \(8 + 4 * $0) GiB } }"
    }
    let costs = (0..<20).map {
      "  t\($0): { kind: machine, price: \(20 + 20 * $0) EUR/month, tiers: [t\($0)] }"
    }
    return """
      system: Large
      objectives: { p95: 1 s, errors: 1 % }
      population:
        { registered: 100_000, daily_active: 8..12 %, peak_hour: 15 %, session: 12 min, growth: 5 %/month }
      machine: { cpu: 16, memory: 64 GiB, disk: 1 TB }
      services:
      \(services.joined(separator: "\n"))
      actions:
      \(actions.joined(separator: "\n"))
      data:
      \(data.joined(separator: "\n"))
      tiers:
      \(tiers.joined(separator: "\n"))
      costs:
      \(costs.joined(separator: "\n"))
      """
  }
}
