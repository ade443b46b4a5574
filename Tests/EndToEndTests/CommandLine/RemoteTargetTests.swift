import Foundation
import PalierPlatform
import Testing

/// Targets on another machine: the owner's token, and observing over ssh.
@Suite(.serialized) struct RemoteTargetTests {
  private let directory: TemporaryDirectory
  private let environment: [String: String]

  init() throws {
    directory = try TemporaryDirectory()
    environment = ["XDG_STATE_HOME": directory.url.path]
  }

  @Test func aTokenIsPrintedWithHowToServeIt() throws {
    let first = try PalierProcess.run(["token", "www.example.org"], environment: environment)
    #expect(first.status == 0)
    let token = try #require(first.output.split(separator: "\n").first)
    #expect(token.hasPrefix("palier-"))
    #expect(first.output.contains("location = /.well-known/palier"))
    for word in ["www.example.org", "https://www.example.org:8443/path", "WWW.EXAMPLE.ORG:80"] {
      let object = try PalierProcess.run(["token", word, "--json"], environment: environment).json()
      #expect(object["token"] as? String == String(token), "\(word)")
      #expect(object["host"] as? String == "www.example.org")
    }
  }

  @Test(arguments: ["en", "fr"]) func aHostWithoutTheTokenIsNotLoaded(language: String) throws {
    let server = try WebServer()
    defer { server.stop() }
    let url = "http://0.0.0.0:\(server.port)/"
    for line in [["load", url, "--users", "1", "--for", "1s"]] {
      let outcome = try PalierProcess.run(line + ["--lang", language], environment: environment)
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("404"), "\(outcome.errors)")
      #expect(outcome.errors.contains("palier token 0.0.0.0"), "\(outcome.errors)")
      #expect(outcome.errors.contains(language == "en" ? "yours to load" : "à vous"))
    }
    let requests = try server.log().filter { $0.contains("\"GET ") }
    #expect(!requests.isEmpty)
    #expect(requests.allSatisfy { $0.contains("/.well-known/palier") }, "\(requests)")
  }

  private func server(_ arguments: String...) throws -> ReferenceServer {
    try ReferenceServer(
      "--mode",
      "sync",
      "--workers",
      "2",
      "--action",
      "page=cpu:2ms/erlang4,wait:20ms"
    )
  }

  /// A command in place of ssh that runs the command line on this machine.
  private func standIn(_ line: String) throws -> [String: String] {
    let folder = directory.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let palier = folder.appending(path: "palier")
    try? FileManager.default.createSymbolicLink(
      at: palier,
      withDestinationURL: PalierProcess.program
    )
    let ssh = folder.appending(path: "ssh")
    try Data("#!/bin/sh\n\(line)\n".utf8).write(to: ssh)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: ssh.path)
    return environment.merging(["PATH": "\(folder.path):/usr/bin:/bin"]) { $1 }
  }

  /// The dossier of nginx on the other machine.
  private func dossierElsewhere(_ address: String, observe: String) throws -> String {
    try directory.write(
      """
      system: Elsewhere
      target: http://\(address):8080
      \(observe)
      objectives: { p95: { page: 500 ms }, errors: 1 % }
      services:
        web: { kind: nginx, workers: 1, calls: [app], observe: { port: 8080 } }
        app: { kind: reference, worker_class: sync, workers: 2, observe: { port: 8100 } }
      actions:
        page: { request: GET /page, think: 50..100 ms }
      journeys:
        user: { activities: [[page]] }
      """,
      to: "elsewhere.yaml"
    )
  }

  @Test(
    .enabled(
      if: OtherMachine.isPossible,
      "network namespaces cannot be made here, or nginx is missing"
    )
  )
  func anotherMachineIsMeasuredAndWhereObservedPredicted() throws {
    let machine = try OtherMachine()
    let known = try PalierProcess.run(
      ["token", machine.address, "--json"],
      environment: environment
    )
    let token = try #require(try known.json()["token"] as? String)
    let unobserved = try dossierElsewhere(machine.address, observe: "")

    try machine.serve(token: "palier-of-someone-else", in: TemporaryDirectory())
    let line = ["prove", unobserved, "--users", "2", "--for", "2s", "--warm-up", "1s", "--json"]
    let refused = try PalierProcess.run(line, environment: environment)
    #expect(refused.status == 3)
    #expect(refused.output.contains("does not hold your token"), "\(refused.output)")
    machine.stop()

    let folder = try TemporaryDirectory()
    try machine.serve(token: token, in: folder)
    let blind = try PalierProcess.run(
      ["calibrate", unobserved, "--for", "2s"],
      environment: environment
    )
    #expect(blind.status == 3)
    #expect(blind.errors.contains("nobody observes"), "\(blind.errors)")
    let measured = try PalierProcess.run(line, environment: environment)
    let proof = try measured.json()
    let steps = try #require(proof["steps"] as? [[String: Any]], "\(measured.errors)")
    let throughput = try #require(steps.first?["throughput"] as? [String: Any])
    #expect(throughput["measured"] is Double)
    #expect(!(throughput["predicted"] is [String: Any]))
    #expect("\(proof["remarks"] ?? "")".contains("nothing was predicted"), "\(measured.output)")

    let observed = try dossierElsewhere(
      machine.address,
      observe: "observe: ssh deploy@\(machine.address)"
    )
    let environment = try standIn(
      #"for line; do :; done; exec /usr/sbin/ip netns exec \#(machine.name) sh -c "$line""#
    )
    let calibrated = try PalierProcess.run(
      ["calibrate", observed, "--for", "3s", "--json"],
      environment: environment
    )
    #expect(calibrated.status == 0, "\(calibrated.errors)")
    let proved = try PalierProcess.run(
      ["prove", observed] + line.dropFirst(2),
      environment: environment
    )
    let provedSteps = try #require(
      try proved.json()["steps"] as? [[String: Any]],
      "\(proved.errors)"
    )
    let predicted = try #require(provedSteps.first?["throughput"] as? [String: Any])
    #expect(predicted["predicted"] is [String: Any])
  }

  private func dossier(port: UInt16) throws -> String {
    try directory.write(
      """
      system: Test site
      target: http://127.0.0.1:\(port)
      observe: ssh deploy@www.example.org
      objectives: { p95: { page: 500 ms }, errors: 1 % }
      services:
        web: { kind: reference, worker_class: sync, workers: 2, speed: fixed, observe: { port: \(port) } }
      actions:
        page: { request: GET /page, think: 200..300 ms }
      journeys:
        user: { activities: [[page]] }
      """,
      to: "palier.yaml"
    )
  }

  @Test func aSystemIsCalibratedAndProvedThroughItsObserver() throws {
    let server = try server()
    let file = try dossier(port: server.port)
    // The last word is the command line; those before it are ssh's.
    let environment = try standIn(
      #"test "$3" = deploy@www.example.org || exit 1; for line; do :; done; exec sh -c "$line""#
    )
    try expectCalibratedAndProved(file, environment)
  }

  @Test func anObserverThatDoesNotStartIsAnError() throws {
    let server = try server()
    let file = try dossier(port: server.port)
    let environment = try standIn("echo 'Permission denied (publickey).' >&2; exit 255")
    let outcome = try PalierProcess.run(
      ["calibrate", file, "--for", "2s"],
      environment: environment
    )
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("Permission denied"))
    #expect(outcome.errors.contains("did not start an observer"), "\(outcome.errors)")
  }
}
