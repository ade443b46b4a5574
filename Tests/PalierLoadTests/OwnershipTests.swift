import Foundation
import PalierModel
import PalierPlatform
import PalierQueueing
import Testing

@testable import PalierLoad

/// Targets beyond this machine, played by 0.0.0.0: it reaches this machine, but is no loopback address.
@Suite(.serialized) struct OwnershipTests {
  private let folder: Folder
  private let tokens: OwnerTokens

  init() throws {
    folder = try Folder()
    tokens = OwnerTokens(folder: folder.path + "/state/palier")
  }

  private func target(_ server: ScriptedServer) throws -> LoadTarget {
    try LoadTarget(url: "http://0.0.0.0:\(server.address.port)/", tokens: tokens)
  }

  /// A server with a token, where it has one, and a page.
  private func server(
    _ page: @escaping @Sendable () -> ScriptedServer.Reaction
  ) throws
    -> ScriptedServer
  {
    try ScriptedServer { request in
      request.path == OwnerTokens.path ? page() : .send(ScriptedServer.response("page"))
    }
  }

  @Test func aTokenIsForOneHostAndOneUser() throws {
    let token = try tokens.token(of: "www.example.org")
    #expect(token.wholeMatch(of: /palier-[0-9a-f]{32}/) != nil)
    #expect(try tokens.token(of: "WWW.example.org") == token)
    #expect(try tokens.token(of: "example.org") != token)
    #expect(try OwnerTokens(folder: tokens.folder).token(of: "www.example.org") == token)
    let other = OwnerTokens(folder: folder.path + "/other")
    #expect(try other.token(of: "www.example.org") != token)
    let file = tokens.folder + "/owner-key"
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func aShortenedKeyIsNotUsed() throws {
    try FileManager.default.createDirectory(
      atPath: tokens.folder,
      withIntermediateDirectories: true
    )
    try Data("abc".utf8).write(to: URL(filePath: tokens.folder + "/owner-key"))
    #expect(throws: OwnershipError.self) { _ = try tokens.token(of: "www.example.org") }
  }

  @Test func theStateIsWhereTheEnvironmentSays() {
    #expect(OwnerTokens(environment: ["HOME": "/h"]).folder == "/h/.local/state/palier")
    let set = ["HOME": "/h", "XDG_STATE_HOME": "/s"]
    #expect(OwnerTokens(environment: set).folder == "/s/palier")
    let relative = ["HOME": "/h", "XDG_STATE_HOME": "s"]
    #expect(OwnerTokens(environment: relative).folder == "/h/.local/state/palier")
  }

  @Test func aHostWithTheTokenIsLoaded() throws {
    let token = try tokens.token(of: "0.0.0.0")
    let server = try server { .send(ScriptedServer.response("other\r\n\(token)\n")) }
    defer { server.stop() }
    let script = LoadScript(
      target: try target(server),
      repeating: get("/", { $0.think = .constant(0.01) })
    )
    let step = try load(script, for: 0.2)
    #expect(step.completions > 0)
    #expect(step.errors.isEmpty)
    #expect(server.requests.count { $0.path == OwnerTokens.path } == 1)
    #expect(server.requests.first?.header("Host") == "0.0.0.0:\(server.address.port)")
  }

  /// What is no proof, and a word of what is said of it.
  static let others:
    [(name: String, reaction: @Sendable (String) -> ScriptedServer.Reaction, word: String)] = [
      ("nothing there", { _ in .send(ScriptedServer.response("", status: 404)) }, "404"),
      ("another's token", { _ in .send(ScriptedServer.response("palier-00ff")) }, "does not hold"),
      ("more on the line", { .send(ScriptedServer.response("x\($0)")) }, "does not hold"),
      ("an error with the token", { .send(ScriptedServer.response($0, status: 500)) }, "500"),
      (
        "a redirect",
        { .send(ScriptedServer.response($0, status: 302, headers: "Location: /\r\n")) }, "302"
      ),
      ("no HTTP", { .send($0 + "\r\n\r\n") }, "not HTTP"),
      (
        "a cut response", { .sendAndClose("HTTP/1.1 200 X\r\nContent-Length: 999\r\n\r\n\($0)") },
        "not HTTP"
      ),
      (
        "an endless one",
        { _ in .endless("HTTP/1.1 200 X\r\nContent-Length: 99999999\r\n\r\n", "x") },
        "does not hold"
      ),
      ("endless headers", { _ in .endless("HTTP/1.1 200 X\r\n", "A: b\r\n") }, "not HTTP"),
    ]

  @Test(arguments: others.indices) func whatIsNoProofIsRefused(_ number: Int) throws {
    let other = Self.others[number]
    let token = try tokens.token(of: "0.0.0.0")
    let server = try server { other.reaction(token) }
    defer { server.stop() }
    let target = try target(server)
    let error = #expect(throws: OwnershipError.self, "\(other.name)") { try target.prove() }
    let message = try #require(error?.message)
    #expect(message.english.contains(other.word), "\(other.name): \(message.english)")
    #expect(message.french != message.english)
    #expect(error?.cure?.english.contains("palier token 0.0.0.0") == true)
    // Nothing else was sent, by no way in.
    let script = LoadScript(target: target, repeating: get("/"))
    #expect(throws: OwnershipError.self) { _ = try load(script) }
    #expect(throws: OwnershipError.self) { _ = try SequentialClient(script) }
    #expect(server.requests.allSatisfy { $0.path == OwnerTokens.path })
  }

  @Test func aSilentHostIsGivenUp() throws {
    let server = try server { .hang }
    defer { server.stop() }
    let target = try target(server)
    let error = #expect(throws: OwnershipError.self) { try target.prove(within: 0.2) }
    #expect(error?.message.english.contains("in time") == true)
  }

  @Test func withoutTokensNothingBeyondThisMachineIsATarget() {
    #expect(throws: LoadScriptError.self) { _ = try LoadTarget(url: "http://0.0.0.0:80/") }
  }

  @Test func loopbackIsFree() throws {
    for url in ["http://127.0.0.1:1/", "http://[::1]:1/", "http://localhost:1/", "http://unix:/x"] {
      let target = try LoadTarget(url: url, tokens: tokens)
      #expect(target.isOnThisMachine)
      try target.prove()
    }
  }

  @Test(arguments: [true, false]) func redirectsLeadToHostsWithTheTokenOnly(isProved: Bool) throws {
    let token = isProved ? try tokens.token(of: "0.0.0.0") : "palier-other"
    let other = try server { .send(ScriptedServer.response(token)) }
    defer { other.stop() }
    let location = "Location: http://0.0.0.0:\(other.address.port)/page\r\n"
    let first = try ScriptedServer { _ in
      .send(ScriptedServer.response("", status: 302, headers: location))
    }
    defer { first.stop() }
    let home = try LoadTarget(url: "http://127.0.0.1:\(first.address.port)/", tokens: tokens)
    let request = get("/") {
      $0.followsRedirects = true
      $0.think = .constant(0.01)
    }
    let step = try load(LoadScript(target: home, repeating: request), for: 0.2)
    #expect((step.completions > 0) == isProved)
    #expect((step.errors[.redirect] ?? 0 > 0) == !isProved)
    #expect(other.requests.count { $0.path == OwnerTokens.path } == 1)
    #expect(other.requests.contains { $0.path == "/page" } == isProved)
  }

  @Test(arguments: [
    (seconds: 0.0, requests: 0, ends: false), (seconds: 14_399, requests: 19_999_999, ends: false),
    (seconds: 14_400, requests: 0, ends: true), (seconds: 1, requests: 20_000_000, ends: true),
  ])
  func runsAreBounded(seconds: Double, requests: Int, ends: Bool) {
    #expect(RunBounds.areReached(seconds: seconds, requests: requests) == ends)
  }
}
