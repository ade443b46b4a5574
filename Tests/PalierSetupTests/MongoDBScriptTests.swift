import Foundation
import OptionLists
import PalierModel
import PalierSetup
import Testing

/// The script that divides MongoDB's data into shards does what its shell can do.
///
/// Node.js runs it with a shell that writes down what it is asked for.
@Suite(.enabled(if: RealNode.executable != nil, "Node.js is not installed"))
struct MongoDBScriptTests {
  private struct Call: Decodable, Equatable {
    let method: String
    let count: Int
    /// Those of its arguments that are texts.
    let texts: [String]
    /// The fields of those that are documents.
    let fields: [[String]]
  }

  private static let shell = """
    const fs = require('node:fs');
    const vm = require('node:vm');
    const calls = [];
    const sh = new Proxy({}, {
      get: (_, method) => (...given) => {
        const documents = given.filter((one) => typeof one === 'object');
        calls.push({
          method: 'sh.' + method,
          count: given.length,
          texts: given.filter((one) => typeof one === 'string'),
          fields: documents.map((one) => Object.keys(one)),
        });
      },
    });
    vm.runInNewContext(fs.readFileSync('mongodb/shards.js', 'utf8'), { sh, MinKey: {}, MaxKey: {} });
    console.log(JSON.stringify(calls));
    """

  private static func calls(_ regions: String) throws -> [Call] {
    let plan = try SetupDossier.plan(
      SetupDossier.office.replacing("mariadb", with: "mongodb")
        + "\n\(regions)data: { passes: { rows: 10_000, row: 5 kB, shards: 3, replicas: 2 }, users: { rows: 5, row: 1 kB } }"
    )
    let trial = try Trial()
    try trial.write(Setup(plan).texts(in: .french) + [GeneratedFile("shell.js", shell)])
    let node = try trial.require(RealNode.executable)
    try trial.run(node, ["--check", "mongodb/shards.js"])
    let told = try trial.run(node, ["shell.js"])
    return try JSONDecoder().decode([Call].self, from: Data(told.utf8))
  }

  private static let regions = "regions: { paris: { share: 60 % }, lyon: { share: 40 % } }\n"

  @Test(arguments: ["", regions])
  func everyCommandExistsWithSoManyArguments(regions: String) throws {
    let list = try OptionList(of: "mongosh")
    let calls = try Self.calls(regions)
    #expect(calls.count > 4 && list.versions.count > 3)
    for version in list.versions {
      for call in calls {
        let method = try #require(
          list.option(call.method, in: version),
          "\(call.method) \(version)"
        )
        #expect(method.refusal(of: "\(call.count)", writtenAs: .environment) == nil)
      }
    }
  }

  @Test func withoutRegionsDataAreSpreadByTheirHash() throws {
    let port = 27_018
    let hosts = (1...3).map {
      "shard\($0)/shard\($0)-1.example:\(port),shard\($0)-2.example:\(port)"
    }
    #expect(
      try Self.calls("")
        == hosts.map { Call(method: "sh.addShard", count: 1, texts: [$0], fields: []) } + [
          Call(method: "sh.enableSharding", count: 1, texts: ["shop"], fields: []),
          Call(
            method: "sh.shardCollection",
            count: 2,
            texts: ["shop.passes"],
            fields: [["_id"]]
          ),
        ]
    )
  }

  @Test func aZoneHasAShardBeforeItHasARange() throws {
    let calls = try Self.calls(Self.regions)
    let zones = ["paris", "lyon"]
    #expect(
      calls.filter { $0.method == "sh.addShardToZone" }.map(\.texts)
        == [["shard1", "paris"], ["shard2", "lyon"]]
    )
    let ranges = calls.filter { $0.method == "sh.updateZoneKeyRange" }
    #expect(ranges.map(\.texts) == zones.map { ["shop.passes", $0] })
    let key = calls.first { $0.method == "sh.shardCollection" }?.fields.first
    #expect(key == ["region", "_id"])
    #expect(ranges.allSatisfy { $0.fields == [key, key] })
    let lastZone = try #require(calls.lastIndex { $0.method == "sh.addShardToZone" })
    let firstRange = try #require(calls.firstIndex { $0.method == "sh.updateZoneKeyRange" })
    #expect(lastZone < firstRange)
  }
}
