import Foundation
import Testing

@Suite struct OffersTests {
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Examples")

  private static func run(
    _ example: String,
    _ arguments: [String]
  ) throws -> PalierProcess.Outcome {
    let directory = try TemporaryDirectory()
    let file = examples.appending(path: "\(example).yaml").path
    return try PalierProcess.run(
      ["offers", file, "--store", directory.url.path] + arguments,
      in: directory.url
    )
  }

  @Test func nothingCheaperThatHoldsIsPassedOver() throws {
    let outcome = try Self.run("memolist", ["--json", "--top", "1000", "--rate", "USD=0.86EUR"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let answer = try outcome.json()
    #expect((answer["schema"] as? [String: Any])?["name"] as? String == "palier.offers")
    #expect(answer["answer"] as? String == "yes")
    let offers = try #require(answer["offers"] as? [[String: Any]])
    let prices = offers.compactMap { $0["price"] as? Double }
    let answers = try #require(answer["answers"] as? [String: [String: Any]])
    #expect(answers["least_cost"]?["price"] as? Double == prices.min())
    #expect(offers.allSatisfy { ($0["holds"] as? Double ?? 0) >= 0.95 })
    let regrets = ["least_regret", "least_cost"].compactMap {
      answers[$0]?["expected_regret"] as? Double
    }
    #expect(regrets.count == 2 && regrets[0] <= regrets[1])
    let rejected = try #require(answer["rejected"] as? [[String: Any]])
    #expect(
      !rejected.isEmpty
        && rejected.allSatisfy { ($0["shortages"] as? [Any])?.isEmpty == false }
    )
    #expect(offers.allSatisfy { ($0["source"] as? String)?.isEmpty == false })
  }

  @Test func everythingIsSaidInBothLanguages() throws {
    let english = try Self.run("memolist", [])
    let french = try Self.run("memolist", ["--lang", "fr"])
    #expect(english.status == 0 && french.status == 0)
    for words in ["hetzner", "What is not compared", "Offers in USD", "low trust"] {
      #expect(english.output.contains(words), "\(words)")
    }
    for words in ["hetzner", "Ce qui n'est pas comparé", "Offres en USD", "peu fiable"] {
      #expect(french.output.contains(words), "\(words)")
    }
    #expect(!french.output.contains("people"))
  }

  @Test func withoutDemandsNobodyKnowsWhetherItHolds() throws {
    let outcome = try Self.run("etude-line", ["--json"])
    #expect(outcome.status == 4)
    let answer = try outcome.json()
    #expect(answer["answer"] as? String == "undecided")
    let missing = try #require(answer["missing"] as? [String])
    #expect(missing.contains { $0.contains("palier calibrate") })
    let offers = try #require(answer["offers"] as? [[String: Any]])
    #expect(!offers.isEmpty && offers.allSatisfy { $0["cores"] as? Double ?? 0 >= 4 })
  }

  @Test func aNeedThatNothingHoldsSaysWhatIsLacking() throws {
    let outcome = try Self.run("memolist", ["--users", "100000000"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("None of "))
    #expect(outcome.output.contains("too little processor power"))
  }

  @Test func aCurrencyWithoutARateIsNotCompared() throws {
    let outcome = try Self.run("memolist", ["--provider", "digitalocean", "--json"])
    #expect(outcome.status == 4)
    let answer = try outcome.json()
    #expect(answer["compared"] as? Int == 0)
    let others = (answer["not_compared"] as? [String: Any])?["currencies"] as? [String: Int]
    #expect((others?["USD"] ?? 0) > 100)
  }

  @Test func ownOffersStandBesideTheBuiltInOnes() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      "provider,plan,vcpu,memory_gib,price,currency\nmine,barn,8,64,0.5,EUR\n",
      to: "mine.csv"
    )
    let outcome = try Self.run("memolist", ["--catalogue", file, "--json"])
    let answers = try #require(try outcome.json()["answers"] as? [String: [String: Any]])
    #expect(answers["least_cost"]?["plan"] as? String == "barn")
    let only = try Self.run(
      "memolist",
      ["--catalogue", file, "--provider", "mine", "--json"]
    )
    #expect(try only.json()["compared"] as? Int == 1)
  }

  @Test(arguments: [
    (["--provider", "hetzer"], 3, "Did you mean `hetzner`?"),
    (["--region", "atlantis"], 3, "No entry of the catalogue is in a region `atlantis`."),
    (["--catalogue", "/nowhere.csv"], 3, "/nowhere.csv"),
    (["--catalogue", "broken.csv"], 3, "broken.csv:2: `vcpu` cannot be `two`."),
    (["--rate", "USD"], 2, "expected what one unit is worth, such as USD=0.86EUR"),
    (["--currency", "euro"], 2, "expected the three letters of a currency, such as EUR"),
    (["--users", "5", "--registered", "50"], 2, "two ways to say one thing"),
  ])
  func mistakesAreTold(arguments: [String], status: Int, words: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write(
      "provider,plan,vcpu,memory_gib,price,currency\nmine,barn,two,64,9,EUR\n",
      to: "broken.csv"
    )
    let file = Self.examples.appending(path: "memolist.yaml").path
    let outcome = try PalierProcess.run(
      ["offers", file, "--store", directory.url.path] + arguments,
      in: directory.url
    )
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func theDossiersOwnOffersAreAmongThem() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      """
      system: site
      population: { concurrent: 10 }
      machine: { cpu: 2, memory: 4 GiB, offer: mine/barn }
      claims: [ { offer: { plan: mine/barn, cpu: 4, memory: 8 GiB, price: 1 EUR/month } } ]
      """,
      to: "palier.yaml"
    )
    let outcome = try PalierProcess.run(["offers", file, "--json"], in: directory.url)
    #expect(outcome.status == 4)
    let answers = try #require(try outcome.json()["answers"] as? [String: [String: Any]])
    #expect(answers["least_cost"]?["plan"] as? String == "barn")
  }

  @Test func withoutAPopulationAPeakIsAskedFor() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("system: site\n", to: "palier.yaml")
    let outcome = try PalierProcess.run(["offers", file], in: directory.url)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("Give --users"))
    let nothing = try PalierProcess.run(["offers", file, "--users", "5"], in: directory.url)
    #expect(nothing.status == 4)
    #expect(nothing.output.contains("Nobody knows what a machine needs for 5"))
  }
}
