import PalierDossier
import PalierModel
import PalierPlanning
import Testing

@Suite("Layouts of several machines")
struct LayoutPlannerTests {
  static func layouts(
    _ services: String,
    people: Double,
    more: String = ""
  ) throws -> [Layout] {
    let system = try PlanningDossier.system(
      """
      population: { concurrent: 10 }
      services:
      \(services)
      actions:
        read: { request: GET /, think: 1 s, demand: { web: 20 ms, database: 10 ms } }
        write: { request: POST /, think: 1 s, writes: yes, demand: { web: 20 ms, database: 10 ms } }
      \(more)
      """
    )
    // One to 64 cores, each with 4 bytes of memory for 10 a month.
    let table = OfferTable(
      (0...6).map { power in
        let cores = Double(1 << power)
        return OfferChoiceTests.offer("c\(1 << power)", 10 * cores, cores: cores, memory: 4e9)
      }
    )
    return LayoutPlanner(
      system,
      calibration: Calibration(declaredBy: system),
      peak: nil,
      load: Figure(
        Interval(exactly: people),
        .count,
        from: .assumed(by: "test", why: Text(en: "a", fr: "b"))
      ),
      among: table,
      coreSpeed: Interval(exactly: 1)
    ).layouts()
  }

  static let services = """
      web: { kind: node, memory: 1 GB }
      database: { kind: postgresql, memory: 1 GB }
    """

  @Test("By hand: no objective, so machines are 70 % busy at most")
  func byHand() throws {
    // Each person sends one request a second: 100 of 30 ms keep 3 cores busy, two of web, one of
    // the database; 4.29, 2.86 and 1.43 cores at 70 %.
    let layouts = try Self.layouts(Self.services, people: 100)
    #expect(
      layouts.map(\.kind) == [.single, .standby, .separateDatabase, .readReplica, .spare]
    )
    let machines = layouts.map { $0.parts.map { "\($0.count) \($0.machine?.offer.plan ?? "")" } }
    #expect(machines[0] == ["1 c8"] && machines[1] == ["2 c8"])
    #expect(machines[2] == ["1 c4", "1 c2"])
    // Half of the reads, which are half of the database's work: 0.75 × 1.43 = 1.07 cores.
    #expect(machines[3] == ["1 c4", "2 c2"])
    // Three with 0.95 of a core each and one more: cheaper than 1 + 1 of c4 and 2 + 1 of c2.
    #expect(machines[4] == ["4 c1", "2 c2"])
    #expect(layouts.map(\.cost) == [80, 160, 60, 80, 80])
    #expect(layouts.map(\.survivesOneFailure) == [false, true, false, false, true])
  }

  @Test("Without a database there is nothing to separate")
  func noDatabase() throws {
    let services = """
        web: { kind: node, memory: 1 GB }
        database: { kind: redis, memory: 1 GB }
      """
    #expect(try Self.layouts(services, people: 100).map(\.kind) == [.single, .standby])
  }

  @Test("By hand: files apart and regions")
  func filesAndRegions() throws {
    let more = """
      data:
        photos: { kind: media, size: 400 GB }
        rows: { size: 10 GB }
      regions:
        europe: { share: 75 % }
        asia: { share: 25 % }
      """
    let layouts = try Self.layouts(Self.services, people: 100, more: more)
    #expect(layouts.map(\.kind) == Layout.Kind.allCases)
    // Files keep no core busy: the smallest machine sends them.
    let files = try #require(layouts.first { $0.kind == .mediaServer })
    #expect(files.parts.map(\.role) == [.everything, .media])
    #expect(files.parts.map { $0.machine?.offer.plan } == ["c8", "c1"])
    #expect(files.cost == 90 && !files.survivesOneFailure)
  }

  @Test("By hand: each region has a machine for its share")
  func regions() throws {
    let more = "regions: { europe: { share: 75 % }, asia: { share: 25 % } }"
    let layouts = try Self.layouts(Self.services, people: 100, more: more)
    let regions = try #require(layouts.first { $0.kind == .regions })
    // 0.75 and 0.25 of 3 cores at 70 %: 3.2 and 1.07 cores.
    #expect(regions.parts.map(\.name) == ["europe", "asia"])
    #expect(regions.parts.map { $0.machine?.offer.plan } == ["c4", "c2"])
    #expect(regions.cost == 60 && !regions.survivesOneFailure)
  }

  @Test("A part that nothing holds leaves the layout without a cost")
  func tooLarge() throws {
    let layouts = try Self.layouts(Self.services, people: 5_000)
    #expect(layouts[0].cost == nil && layouts[0].parts[0].machine == nil)
    // Application on four machines: 100 / 0.7 / 3 = 47.6 cores each; the database needs 71.4.
    #expect(layouts[4].parts[0].machine?.offer.plan == "c64")
    #expect(layouts[4].cost == nil)
  }
}
