import Foundation
import PalierModel
import Testing

@testable import PalierSetup

@Suite struct DeliveryTests {
  private struct Rules: Decodable {
    struct Rule: Decodable {
      struct Parameters: Decodable {
        struct Time: Decodable {
          let mode: String
          let `default`: Int?
        }
        let cache: Bool
        let edgeTtl: Time?
      }
      let description: String
      let expression: String
      let action: String
      let actionParameters: Parameters
    }
    let rules: [Rule]
  }

  private static let keys =
    SetupDossier.shop
    + "\n  item: { request: GET /items/$row.item?full=1 }\n  buy: { request: POST /orders, writes: yes }"
    + "\ncaches: { pages: { service: web, ttl: 30..60 s, scope: shared, actions: [look, item, buy] } }"
    + "\nrows: items.csv\ncdn: { offload: 60 % }"

  @Test func thereIsNoneWithoutANetwork() throws {
    let files = try Setup(SetupDossier.plan(SetupDossier.shop)).files
    #expect(!files.contains { $0.program == .cdn })
  }

  @Test func whatIsWrittenOrPersonalIsNeverKept() throws {
    let setup = try Setup(SetupDossier.plan(Self.keys))
    let text = try #require(
      setup.texts(in: .english).first { $0.path == "cdn/cache-rules.json" }?.text
    )
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let rules = try decoder.decode(Rules.self, from: Data(text.utf8)).rules
    #expect(
      rules.map(\.description) == ["/", "/items/$row.item?full=1", "cookies", "files", "writes"]
    )
    #expect(rules.allSatisfy { $0.action == "set_cache_settings" })
    #expect(rules.map(\.actionParameters.cache) == [true, true, false, true, false])
    #expect(rules.map(\.actionParameters.edgeTtl?.default) == [30, 30, nil, 604_800, nil])
    #expect(rules[0].expression == #"http.request.uri.path eq "/""#)
    #expect(rules[1].expression == #"starts_with(http.request.uri.path, "/items/")"#)
  }
}
