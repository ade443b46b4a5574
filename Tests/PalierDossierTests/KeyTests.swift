import PalierModel
import Testing

@testable import PalierDossier

/// What the key tables say of themselves is true.
@Suite struct KeyTests {
  private func checkExamples<Target>(_ keys: [Key<Target>], _ make: () -> Target) {
    for key in keys {
      var composer = YAMLComposer(
        "\(key.name): \(key.example)\n",
        origin: SourceLocation(file: "a", line: 1, column: 1)
      )
      guard case .mapping(let entries) = composer.root()?.content, let entry = entries.first else {
        Issue.record("`\(key.name): \(key.example)` is not YAML")
        continue
      }
      var reader = DossierReader(text: "")
      var target = make()
      key.read(Field(entry, in: ""), &target, &reader)
      #expect(reader.diagnostics.isEmpty, "\(key.name): \(key.example)")
    }
    #expect(Set(keys.map(\.name)).count == keys.count)
  }

  @Test func everyExampleIsAccepted() {
    let place = SourceLocation(file: "a", line: 1, column: 1)
    let none = Figure(Interval(exactly: 0), .count, from: .declared(place))
    checkExamples(System.keys) { System(name: "") }
    checkExamples(Objectives.keys) { Objectives() }
    checkExamples(Population.keys) { Population() }
    checkExamples(Machine.keys) { Machine() }
    checkExamples(Service.keys) { Service(name: "", kind: Located(.other)) }
    checkExamples(Service.Limits.keys) { Service.Limits() }
    checkExamples(DossierReader.Places.keys) { DossierReader.Places() }
    checkExamples(CacheRule.keys) { CacheRule(declared: "a", at: place) }
    checkExamples(Action.keys) { Action(name: "", method: "", path: "") }
    checkExamples(Action.partKeys) { Action(name: "", method: "", path: "") }
    checkExamples(Action.Checks.keys) { Action.Checks() }
    checkExamples(ExtractionDraft.keys) { ExtractionDraft() }
    checkExamples(ThinkDraft.keys) { ThinkDraft() }
    checkExamples(EventBound.keys) { EventBound() }
    checkExamples(ConditionDraft.keys) { ConditionDraft() }
    checkExamples(Repetition.keys) { Repetition(atMost: 1) }
    checkExamples(UserData.keys) { UserData(name: "", file: Located("")) }
    checkExamples(Journey.keys) { Journey(name: "", activities: []) }
    checkExamples(DataSet.keys) { DataSet(name: "", rows: none, row: none) }
    checkExamples(Backup.keys) { Backup(name: "") }
    checkExamples(Tier.keys) { Tier(name: "") }
    checkExamples(Region.keys) { Region(name: "") }
    checkExamples(DeliveryNetwork.keys) { DeliveryNetwork() }
    checkExamples(CostItem.keys) { CostItem(name: "") }
    checkExamples(NetworkPath.keys) { NetworkPath() }
    checkExamples(Threshold.keys) { Threshold(metric: Located("")) }
    checkExamples(Change.keys) { Change(name: "") }
  }

  @Test func everyUnitHasOneMeaning() {
    var meanings: [String: String] = [:]
    for unit in Unit.table {
      for spelling in [unit.symbol] + unit.aliases {
        #expect(meanings.updateValue(unit.symbol, forKey: spelling) == nil, "\(spelling)")
      }
    }
    for unit in Unit.table {
      for spelling in unit.mistaken { #expect(Unit.named(spelling) == nil, "\(spelling)") }
    }
  }

  @Test(arguments: [
    ("a $row.user b", [Placeholder.column(of: "row", "user")]),
    ("$env.PASS$token", [.environment("PASS"), .extracted("token")]),
    ("$$row.x $5 $", []), ("$$$a", [.extracted("a")]), ("$row", [.extracted("row")]),
    ("$row.", [.extracted("row")]), ("$row.a.b", [.column(of: "row", "a")]),
    ("$a.b", [.extracted("a")]),
    ("$accounts.email", [.column(of: "accounts", "email")]),
    ("$accounts $accounts.", [.extracted("accounts"), .extracted("accounts")]),
  ])
  func placeholdersAreFound(text: String, expected: [Placeholder]) {
    #expect(Placeholder.all(in: text, tables: ["accounts"]) == expected)
  }
}
