import PalierModel
import Testing

@testable import PalierSetup

/// A MongoDB in shards has its router and its configuration servers, and no other database has.
@Suite struct ShardedClusterTests {
  private static let own = [
    "etc/mongos.conf", "etc/systemd/system/mongos.service", "config-server/etc/mongod.conf",
    "config-server/etc/systemd/system/mongod.service.d/palier.conf", "mongodb/shards.js",
  ]

  private static func texts(
    _ keys: String = SetupDossier.sharded,
    _ target: SetupTarget = .machine,
    in language: Language = .english
  ) throws -> [String: String] {
    let plan = try SetupDossier.plan(keys, places: SetupPlaces(for: target))
    let files = try Setup(plan).texts(in: language)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  private static func values(_ path: String, _ texts: [String: String]) throws -> [String: String] {
    let found = YAMLFormat().read(try #require(texts[path], "\(path)"))
    return Dictionary(
      uniqueKeysWithValues: found.map {
        (($0.context + [$0.key]).joined(separator: "."), $0.value)
      }
    )
  }

  @Test func onlyADatabaseInShardsHasThem() throws {
    #expect(try Self.own.allSatisfy(Set(Self.texts().keys).contains))
    let whole = SetupDossier.office.replacing("mariadb", with: "mongodb")
    let others = [
      whole, SetupDossier.shop,
      SetupDossier.sharded.replacing("kind: mongodb", with: "kind: mysql"),
      whole + "\ndata: { passes: { rows: 5, row: 1 kB, shards: 1 } }",
      // A cache in shards is Redis' cluster.
      whole.replacing("calls: [database]", with: "calls: [database, cache]")
        .replacing("  database:", with: "  cache: { kind: redis }\n  database:")
        + "\ndata: { cache: { kind: cache, size: 10 MB, shards: 3 } }",
      whole.replacing("  database:", with: "  other: { kind: postgresql }\n  database:")
        + "\ndata: { other: { rows: 5, row: 1 kB, shards: 3 } }",
    ]
    for keys in others {
      let paths = Set(try Self.texts(keys).keys)
      #expect(paths.isDisjoint(with: Self.own), "\(keys)")
    }
  }

  @Test func theRouterHasThePortThatTheApplicationKnowsAndNoData() throws {
    let texts = try Self.texts()
    let router = try Self.values("etc/mongos.conf", texts)
    let shard = try Self.values("etc/mongod.conf", texts)
    let server = try Self.values("config-server/etc/mongod.conf", texts)
    #expect(!router.keys.contains { $0.hasPrefix("storage.") || $0.hasPrefix("replication.") })
    #expect(
      router["sharding.configDB"]
        == "config/config-1.example:27019,config-2.example:27019,config-3.example:27019"
    )
    #expect([router, shard, server].map { $0["net.port"] } == ["27017", "27018", "27019"])
    #expect(
      [router, shard, server].map { $0["net.bindIp"] } == ["127.0.0.1", "0.0.0.0", "0.0.0.0"]
    )
    #expect(
      [shard, server].map { $0["sharding.clusterRole"] } == ["shardsvr", "configsvr"]
    )
    #expect([shard, server].map { $0["replication.replSetName"] } == ["shard1", "config"])
    for file in [router, shard, server] {
      #expect(file["security.keyFile"] == "/etc/mongod.key")
    }
  }

  /// 4 GiB less 256 MiB: (3.75 − 1) / 2.
  ///
  /// Ten connections of each of 3 × 3 + 2 servers and of the router, and 8.
  @Test func configurationServersHaveAMachineOfTheirOwn() throws {
    let texts = try Self.texts()
    let server = try Self.values("config-server/etc/mongod.conf", texts)
    #expect(server["storage.wiredTiger.engineConfig.cacheSizeGB"] == "1.37")
    #expect(server["net.maxIncomingConnections"] == "128")
    let limits = try #require(
      texts["config-server/etc/systemd/system/mongod.service.d/palier.conf"]
    )
    #expect(limits.contains("MemoryMax=3840M\n"))
  }

  @Test func theRouterHasItsPartOfTheMachine() throws {
    let plan = try SetupDossier.plan(SetupDossier.sharded)
    let database = try #require(plan.services.last)
    let router = try #require(database.router)
    #expect(abs((router.memory?.mid ?? 0) - 356 * 1_048_576) < 1)
    let unit = try #require(Self.texts()["etc/systemd/system/mongos.service"])
    #expect(unit.contains("MemoryMax=356M\n") && unit.contains("LimitNOFILE=64000\n"))
    let whole = try SetupDossier.plan(SetupDossier.sharded.replacing("shards: 3, ", with: ""))
    let share = try #require(whole.services.last?.memory?.mid)
    #expect(abs(share - (database.memory?.mid ?? 0) - 356 * 1_048_576) < 2)
  }

  /// A limit of the cores is that of the process that holds the data.
  @Test func theRouterHasNoLimitOfTheDatabases() throws {
    let keys = SetupDossier.sharded.replacing(
      "kind: mongodb",
      with: "kind: mongodb, limits: { cpu: 2 }"
    )
    let texts = try Self.texts(keys)
    #expect(texts["etc/systemd/system/mongos.service"]?.contains("CPUQuota") == false)
    let limits = texts["etc/systemd/system/mongod.service.d/palier.conf"]
    #expect(limits?.contains("CPUQuota=200%") == true)
  }

  @Test func aMachineWithoutRoomForTheRouterIsSaid() throws {
    let keys = SetupDossier.sharded.replacing("memory: 8 GiB", with: "memory: 1700 MiB")
    #expect(throws: Never.self) {
      try SetupDossier.plan(keys.replacing("shards: 3, ", with: ""))
    }
    let error = #expect(throws: SetupError.self) { try SetupDossier.plan(keys) }
    #expect(
      error?.message.english.contains("mongos 356") == true,
      "\(error?.message.english ?? "")"
    )
  }

  @Test func portsDoNotMeet() throws {
    let keys = SetupDossier.sharded
      .replacing("workers: 4", with: "workers: 4, observe: { port: 27018 }")
    let database = try #require(SetupDossier.plan(keys).services.last)
    #expect(database.port == 27_019 && database.router?.port == 27_017)
  }

  /// Secret, configuration servers, shards, router, script, and then what needs the database.
  @Test(arguments: Language.allCases)
  func theStepsStandInTheirOrder(language: Language) throws {
    let page = try #require(Self.texts(in: language)["README.md"])
    let steps = [
      "grep --recursive --files-with-matches '[.]example'", "openssl rand -base64 756",
      "cp --recursive --no-preserve=mode etc /", "config-server/etc /)",
      "mongosh --port 27019 --eval 'rs.initiate({ _id: \"config\", configsvr: true, members: [{ _id: 0,",
      "systemctl restart mongod\n```\n\n",
      "mongosh --port 27018 --eval 'rs.initiate({ _id: \"shard1\", members: [{ _id: 0, host: \"shard1-1.example:27018\" }",
      "_id: \"shard3\"", "mongosh --port 27018 admin --eval 'db.createUser(",
      "systemctl restart mongos",
      "mongosh --port 27017 admin --eval 'db.createUser(",
      "--authenticationDatabase admin mongodb/shards.js", "sysctl --system",
      "systemctl restart web", "systemctl is-active mongos", "tcp dport 27018 accept",
    ]
    var rest = Substring(page)
    for step in steps {
      let range = try #require(rest.firstRange(of: step), "\(step)")
      rest = rest[range.upperBound...]
    }
    #expect(page.contains("systemctl disable --now mongos"))
    #expect(!page.contains("enable --now mongos`"))
    // Started once, in their own steps.
    let order = try #require(page.split(separator: "sysctl --system").last)
    #expect(order.split(separator: "##").first?.contains("restart mongo") == false)
  }

  @Test(arguments: [SetupTarget.compose, .kubernetes])
  func containersSayThatTheyAreNotDivided(target: SetupTarget) throws {
    for (language, word) in [(Language.english, "3 shards"), (.french, "3 fragments")] {
      let texts = try Self.texts(SetupDossier.sharded, target, in: language)
      #expect(Set(texts.keys).isDisjoint(with: Self.own))
      #expect(texts["README.md"]?.replacing("\u{A0}", with: " ").contains(word) == true)
      #expect(try Self.values("etc/mongod.conf", texts)["sharding.clusterRole"] == nil)
      let whole = try Self.texts(
        SetupDossier.sharded.replacing("shards: 3, ", with: ""),
        target,
        in: language
      )
      #expect(whole["README.md"]?.contains("mongos") == false)
      #expect(whole["README.md"]?.replacing("\u{A0}", with: " ").contains(word) == false)
    }
  }
}
