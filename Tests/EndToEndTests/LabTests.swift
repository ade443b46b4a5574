import PalierDossier
import PalierModel
import PalierPlatform
import Testing

/// The lab's own command: what can be tested without starting a system.
@Suite struct LabTests {
  @Test func aMisspeltConfigurationIsCorrected() throws {
    let (english, status) = try LabCommand.run("start", "reference", "one-cor", "--no-cgroups")
    #expect(status == 2)
    #expect(english.contains("did you mean one-core?"), "\(english)")
    let (french, _) = try LabCommand.run(
      "start",
      "reference",
      "one-cor",
      "--no-cgroups",
      language: "fr_FR.UTF-8"
    )
    #expect(french.contains("vouliez-vous dire one-core ?"), "\(french)")
  }

  @Test func anUnknownCommandPointsToTheHelp() throws {
    let (output, status) = try LabCommand.run("dance")
    #expect(status == 2)
    #expect(output.contains("Lab/lab help"))
  }

  static let configurations = KernelDirectory.names(
    in: "\(LabCommand.repository)/Lab/Reference/configurations"
  ).filter { $0.hasSuffix(".conf") }.map { String($0.dropLast(".conf".count)) }

  @Test func everyConfigurationIsListed() throws {
    #expect(Self.configurations.count >= 7)
    let (listed, status) = try LabCommand.run("list")
    #expect(status == 0)
    for name in Self.configurations + ["drawn-1", "drawn-2"] {
      #expect(listed.contains("reference \(name)\n"), "\(name)")
    }
  }

  @Test(arguments: [
    "game-site before", "game-site after", "europe-cyclisme grand-est", "europe-cyclisme europe",
    "memolist 1", "memolist 3-document",
  ])
  func everySystemIsListed(_ system: String) throws {
    let (listed, status) = try LabCommand.run("list")
    #expect(status == 0)
    #expect(listed.split(separator: "\n").contains(Substring(system)), "\(listed)")
  }

  static let dossiers =
    configurations.map { "Lab/Reference/configurations/\($0).yaml" } + [
      "Lab/game-site/before.yaml", "Lab/game-site/after.yaml", "Examples/game-site.yaml",
      "Lab/europe-cyclisme/grand-est.yaml", "Lab/europe-cyclisme/europe.yaml",
      "Lab/memolist/memolist.yaml",
    ]

  @Test(arguments: dossiers) func everyDossierIsRead(_ path: String) throws {
    let (system, diagnostics) = try Dossier.load("\(LabCommand.repository)/\(path)")
    #expect(system.target != nil)
    let mistakes = diagnostics.filter { $0.severity == .error }
    #expect(mistakes.isEmpty, "\(mistakes.map { $0.rendered(in: .english) })")
  }

  /// The document's compose limits in cores and MiB; tiers 2 and 3 in cores times 2/9.
  static let tiers: [(String, Double, [String: (Double, Double)])] = [
    (
      "tier1", 1,
      ["nginx": (0.1, 128), "api": (0.5, 512), "database": (0.3, 256), "cache": (0.1, 128)]
    ),
    (
      "tier2", 2.0 / 9,
      ["nginx": (0.2, 256), "api": (1, 1_024), "database": (0.8, 768), "cache": (0.3, 256)]
    ),
    (
      "tier3", 2.0 / 9,
      ["nginx": (0.5, 256), "api": (2, 1_500), "database": (1.5, 1_200), "cache": (0.5, 512)]
    ),
  ]

  @Test(arguments: tiers)
  func memoListHasTheLimitsOfItsDocument(
    change: String,
    factor: Double,
    limits: [String: (Double, Double)]
  ) throws {
    let (dossier, _) = try Dossier.load("\(LabCommand.repository)/Lab/memolist/memolist.yaml")
    let tier = try dossier.applying(change: change)
    for service in tier.services {
      let (cores, mebibytes) = try #require(limits[service.name])
      let cpu = try #require(service.limits.cpu?.mid)
      #expect(abs(cpu - cores * factor) < 0.000_1, "\(service.name)")
      #expect(service.limits.memory?.mid == mebibytes * 1_048_576, "\(service.name)")
    }
    #expect(tier.services.compactMap(\.limits.cpu?.mid).reduce(0, +) <= 1.000_1)
  }

  @Test func theChangeTurnsBeforeIntoAfter() throws {
    let folder = "\(LabCommand.repository)/Lab/game-site"
    let (example, _) = try Dossier.load("\(LabCommand.repository)/Examples/game-site.yaml")
    let (after, _) = try Dossier.load("\(folder)/after.yaml")
    let changed = try example.applying(change: "after")
    #expect(changed.services.map(\.workerClass?.value) == after.services.map(\.workerClass?.value))
    #expect(changed.services.map(\.workers?.value) == after.services.map(\.workers?.value))
    #expect(changed.caches.map(\.timeToLive.value) == after.caches.map(\.timeToLive.value))
  }

  @Test(arguments: ["drawn-1", "drawn-2"]) func drawsDependOnTheDateAlone(_ name: String) throws {
    var seen: Set<String> = []
    for day in ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-01"] {
      let (output, status) = try LabCommand.run("draw", name, "--date", day)
      #expect(status == 0)
      let path = String(output.dropLast())
      let configuration = try #require(KernelFile.text(of: path))
      seen.insert(configuration)
      let dossier = path.replacing(".conf", with: ".yaml")
      let (_, diagnostics) = try Dossier.load(dossier)
      #expect(!diagnostics.contains { $0.severity == .error })
    }
    #expect(seen.count == 3)
  }
}
