import PalierDossier
import PalierModel
import Testing

@Suite struct DocumentSourceTests {
  private static func reading(_ source: String) -> Dossier.Reading {
    Dossier.parse(
      """
      system: Test
      \(source)
      population: { registered: 100, growth: 5 %/month }
      machine: { cpu: 2, memory: 4 GB }
      services: { web: { kind: gunicorn, workers: 4 } }
      actions: { page: { request: GET /, think: 5 s } }
      data: { posts: { rows: 10, row: 1 kB } }
      tiers:
        small: { registered: 0..100, set: { machine.cpu: 1 } }
        large: { registered: 100..900, set: { machine.cpu: 8 } }
      """,
      file: "test.yaml"
    )
  }

  private static func document(_ source: Source?) -> String? {
    if case .documented(let document, _) = source { document } else { nil }
  }

  @Test func figuresNameTheDocument() throws {
    let system = try #require(Self.reading("source: Plan of growth, 2025").system)
    #expect(Self.document(system.machine.cpu?.source) == "Plan of growth, 2025")
    #expect(Self.document(system.data[0].rows.source) == "Plan of growth, 2025")
    let memory = try #require(system.machine.memory?.source)
    #expect(memory.location?.line == 4)
    #expect(memory.description.english == "Plan of growth, 2025, as given at test.yaml:4:28")
    #expect(memory.description.french == "Plan of growth, 2025, repris en test.yaml:4:28")
  }

  @Test func exceptionsAreTheFiles() throws {
    let source =
      "source: { name: Plan, except: [population.growth, actions, data.posts.row, tiers.large] }"
    let system = try #require(Self.reading(source).system)
    let population = system.population
    #expect(Self.document(population.registered?.source) == "Plan")
    #expect(Self.document(population.growth?.source) == nil)
    #expect(Self.document(system.actions[0].think?.source) == nil)
    #expect(Self.document(system.data[0].rows.source) == "Plan")
    #expect(Self.document(system.data[0].row.source) == nil)
    // What a tier sets comes from where its range comes from.
    let tiers = try system.tiers.map { try Dossier.system(in: $0, of: system) }
    #expect(tiers.map { Self.document($0.machine.cpu?.source) } == ["Plan", nil])
    #expect(system.tiers.map { Self.document($0.range?.source) } == ["Plan", nil])
  }

  @Test func withoutADocumentFiguresAreDeclared() throws {
    let system = try #require(Self.reading("# no source").system)
    #expect(system.document == nil)
    #expect(system.machine.cpu?.source.kind == Text(en: "declared", fr: "déclaré"))
  }

  @Test(arguments: [
    ("source: { name: Plan, except: [population.grow] }", "population.grow"),
    ("source: { name: Plan, except: [machin] }", "machin"),
    ("source: { except: [actions] }", "name"),
    ("source: []", "source"),
  ])
  func mistakesAreTold(source: String, offending: String) {
    let (system, diagnostics) = Self.reading(source)
    #expect(system == nil)
    #expect(
      diagnostics.contains { $0.severity == .error && "\($0)".contains(offending) }
    )
  }
}
