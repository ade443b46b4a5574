import OptionLists
import PalierModel
import Testing

@testable import PalierSetup

/// Generated files are what versions that are not here would accept, as far as lists of their options tell.
@Suite struct ListedVersionTests {
  @Test(arguments: ListedVersions.all)
  func everyKeyExistsAndEveryValueIsWithinBounds(listed: ListedVersions.Listed) throws {
    let refusals = try ListedVersions.refusals(listed, ListedVersions.combination(listed))
    #expect(refusals == [])
  }

  /// What a rule says of versions and what their list says is the same.
  @Test(arguments: ListedVersions.all)
  func rulesKnowTheVersionsOfTheirSettings(listed: ListedVersions.Listed) throws {
    let list = try #require(ListedVersions.lists[listed.list])
    let rules = SettingRule.all.filter {
      $0.program == listed.program && ListedVersions.isOwn($0.key, listed.program)
    }
    #expect(!rules.isEmpty)
    for rule in rules {
      let name = ListedVersions.name(rule.key, in: rule.context, rule.program)
      let isListed = list.option(name, in: listed.version) != nil
      #expect(rule.versions.contains(listed.version) == isListed, "\(rule.identifier)")
    }
  }

  @Test func everyListIsThereWithItsVersions() {
    #expect(ListedVersions.lists.count == 14)
    #expect(ListedVersions.all.count > 100)
  }

  @Test(
    arguments: [
      ("storage.wiredTiger.engineConfig.cacheSizeGB", "3.5", nil),
      ("storage.wiredTiger.engineConfig.cacheSizeGB", "0.1", "0.1 is less than 0.25"),
      ("security.authorization", "on", "on is none of enabled, disabled"),
      ("sharding.clusterRole", "shardsvr", nil), ("storage.journal.enabled", "true", "none"),
    ] as [(String, String, String?)]
  )
  func aWrongLineOfMongoDBIsRefused(name: String, text: String, refusal: String?) throws {
    let option = try OptionList(of: "mongodb").option(name, in: Version(7, 0))
    #expect((option.map { $0.refusal(of: text, writtenAs: .environment) } ?? "none") == refusal)
  }

  @Test(
    arguments: [
      ("sharding.configDB", true), ("net.bindIp", true), ("security.keyFile", true),
      ("storage.dbPath", false), ("replication.replSetName", false),
      ("security.authorization", false), ("sharding.clusterRole", false),
    ]
  )
  func aRouterTakesNoSettingOfAServerWithData(name: String, isTaken: Bool) throws {
    let list = try OptionList(of: "mongos")
    #expect(list.versions.count == 3)
    for version in list.versions {
      #expect((list.option(name, in: version) != nil) == isTaken, "\(name) \(version)")
    }
  }

  @Test(
    arguments: [
      ("--max-old-space-size", "1536", 20, nil),
      ("--max-old-space-size", "1.5", 20, "1.5 is no integer"),
      ("--max-old-space-size-percentage", "50", 22, "none"),
      ("--max-old-space-size-percentage", "50", 25, nil), ("--expose-gc", "true", 18, "none"),
    ] as [(String, String, Int, String?)]
  )
  func aWrongOptionOfNodeIsRefused(
    name: String,
    text: String,
    version: Int,
    refusal: String?
  ) throws {
    let option = try OptionList(of: "node").option(name, in: Version(version, 99))
    #expect((option.map { $0.refusal(of: text, writtenAs: .environment) } ?? "none") == refusal)
  }

  @Test(
    arguments: [
      ("work_mem", "64MB", 15, nil), ("work_mem", "32kB", 15, "32kB is less than 65536.0"),
      ("max_connections", "300000", 15, "300000 is more than 262143.0"),
      ("wal_level", "'replica'", 15, nil), ("jit", "perhaps", 15, "perhaps is no flag"),
      (
        "wal_level", "'half'", 15, "half is none of minimal, replica, archive, hot_standby, logical"
      ),
      ("log_min_duration_statement", "500ms", 13, nil),
      ("promote_trigger_file", "'x'", 16, "none"), ("summarize_wal", "on", 16, "none"),
      ("summarize_wal", "on", 17, nil),
    ] as [(String, String, Int, String?)]
  )
  func aWrongValueIsRefused(name: String, text: String, version: Int, refusal: String?) throws {
    let option = try OptionList(of: "postgresql").option(name, in: Version(version))
    #expect((option.map { $0.refusal(of: text, writtenAs: .postgresql) } ?? "none") == refusal)
  }
}
