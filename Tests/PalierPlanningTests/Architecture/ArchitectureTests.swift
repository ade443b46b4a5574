import PalierModel
import PalierPlanning
import Testing

@Suite struct ArchitectureTests {
  private static let shop = """
    services:
      cache: { kind: redis }
      web: { kind: gunicorn, calls: [cache, database, mail] }
      nginx: { kind: nginx, calls: [web] }
      database: { kind: postgresql }
      mail: { kind: other }
    """

  private func names(_ rows: [[Architecture.Node]]) -> [[String]] {
    rows.map { row in
      row.map { node in
        if case .service(let name) = node { name } else { "\(node)" }
      }
    }
  }

  @Test func callersStandAboveWhatTheyCall() throws {
    let all = Architecture.all(of: try PlanningDossier.system(Self.shop))
    #expect(all.map(\.kind) == [.single, .split, .clustered])
    let today = all[0]
    #expect(today.parts.map(\.role) == [.front, .everything, .outside])
    #expect(names(today.parts[1].rows) == [["nginx"], ["web"], ["cache", "database"]])
    #expect(today.calls.first == .init(from: .people, to: .service("nginx")))
    #expect(today.calls.contains(.init(from: .service("web"), to: .service("mail"))))
  }

  @Test func databasesStandApart() throws {
    let split = Architecture.all(of: try PlanningDossier.system(Self.shop))[1]
    #expect(split.parts.map(\.role) == [.front, .application, .database, .outside])
    #expect(names(split.parts[1].rows) == [["nginx"], ["web"], ["cache"]])
    #expect(names(split.parts[2].rows) == [["database"]])
  }

  @Test func regionsAndCopiesAreWhatTheDossierSays() throws {
    let regional = Architecture.all(
      of: try PlanningDossier.system(Self.shop + "\nregions: { paris: {}, rome: {} }\ncdn: {}")
    )
    #expect(regional.map(\.kind) == [.regional])
    #expect(names(regional[0].parts[0].rows) == [["people"], ["delivery"], ["balancer"]])
    let copied = Architecture.all(
      of: try PlanningDossier.system(
        Self.shop + "\ndata: { users: { rows: 10, row: 1 kB, replicas: 3 } }"
      )
    )
    #expect(copied.map(\.kind) == [.clustered])
  }

  @Test func nothingToSplitWithoutADatabase() throws {
    let system = try PlanningDossier.system("services: { web: { kind: gunicorn } }")
    #expect(Architecture.all(of: system).map(\.kind) == [.single])
    #expect(Architecture.all(of: System(name: "Empty")).isEmpty)
  }

  @Test func servicesThatCallEachOtherInARingAreDrawnOnce() throws {
    var system = System(name: "Ring")
    system.services = [("a", "b"), ("b", "a")].map { name, callee in
      var service = Service(name: name, kind: Located(.node))
      service.calls = [Located(callee)]
      return service
    }
    let rows = try #require(Architecture.all(of: system).first).parts.flatMap(\.rows)
    #expect(names(rows).joined().filter { ["a", "b"].contains($0) }.sorted() == ["a", "b"])
  }
}
