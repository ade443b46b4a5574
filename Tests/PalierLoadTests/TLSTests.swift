import PalierLoad
import PalierModel
import PalierPlatform
import PalierQueueing
import Testing

@Suite(.serialized) struct TLSTests {
  private static let good = "ssl_certificate $DIR/good.pem; location / { return 200 hello; }"

  private func script(_ target: LoadTarget) -> LoadScript {
    var request = RequestTemplate(action: "home", path: target.path)
    request.mustContain = "hello"
    request.think = .constant(0.01)
    return LoadScript(target: target, repeating: request)
  }

  private func run(_ script: LoadScript, users: Int = 1) throws -> StepResult {
    let run = try LoadEngine(script, patient()).run([
      LoadStep(.closed(users: users), duration: 0.4)
    ])
    return try #require(run.steps.first)
  }

  @Test(arguments: ["TLSv1.2", "TLSv1.3"])
  func aLoadGoesOverTLS(version: String) throws {
    let site = try NginxSite([("s ssl", "ssl_protocols \(version); \(Self.good)")])
    let target = try LoadTarget(
      url: site.url("s"),
      serverName: "site.test",
      authorities: site.authority
    )
    let step = try run(script(target), users: 2)
    #expect(step.errors.isEmpty)
    #expect(step.completions > 2)
    #expect(step.tester.connectionsOpened <= 2, "connections are kept")
    let log = site.log
    #expect(log.allSatisfy { $0.hasPrefix("\(version) site.test ") })
  }

  @Test func aNumericAddressIsLookedForInTheCertificateAndNotSentAsAName() throws {
    let site = try NginxSite([("s ssl", Self.good)])
    let target = try LoadTarget(
      url: site.url("s"),
      serverName: "127.0.0.1",
      authorities: site.authority
    )
    let step = try run(script(target))
    #expect(step.errors.isEmpty)
    #expect(step.completions > 0)
    let log = site.log
    #expect(log.allSatisfy { $0.contains(" - ") })
  }

  /// A server's certificate, the name that is asked for, whether the authority is known, and a word
  /// of the fault.
  @Test(arguments: [
    ("expired", "site.test", true, "expired"), ("good", "site.test", false, "authority"),
    ("alone", "site.test", true, "signed by itself"), ("good", "other.test", true, "other.test"),
    ("good", "127.0.0.2", true, "127.0.0.2"), ("none", "site.test", true, "does not speak TLS"),
  ])
  func faultsAreToldApart(certificate: String, name: String, isKnown: Bool, word: String) throws {
    let hello = "location / { return 200 hello; }"
    let site =
      certificate == "none"
      ? try NginxSite([("s", hello)])
      : try NginxSite([("s ssl", "ssl_certificate $DIR/\(certificate).pem; \(hello)")])
    let target = try LoadTarget(
      url: site.url("s"),
      serverName: name,
      authorities: isKnown ? site.authority : nil
    )
    let step = try run(script(target))
    #expect(step.completions == 0)
    #expect(Set(step.errors.keys) == [.tls])
    let fault = try #require(try openingFault(target))
    #expect(fault.message.english.contains(word))
    #expect(!fault.message.french.isEmpty)
    #expect(fault.cure != nil)
  }

  private func openingFault(_ target: LoadTarget) throws -> TLSFault? {
    var stream = try ClientStream(connectingTo: try target.endpoint())
    var epoll = try Epoll(capacity: 1)
    try epoll.add(stream.descriptor, for: [.readable, .writable, .edgeTriggered], token: 0)
    while try epoll.wait(nanoseconds: 10_000_000_000) > 0 {
      switch stream.proceed(socketIsReady: true) {
      case .pending: continue
      case .insecure(let fault): return fault
      case .open, .failed: return nil
      }
    }
    return nil
  }

  @Test(arguments: ["TLSv1.2", "TLSv1.3"])
  func eachUserTakesItsSessionUpAgain(version: String) throws {
    let lines = "keepalive_requests 1; ssl_protocols \(version); \(Self.good)"
    let site = try NginxSite([("s ssl", lines)])
    let target = try LoadTarget(
      url: site.url("s"),
      serverName: "site.test",
      authorities: site.authority
    )
    let step = try run(script(target), users: 3)
    #expect(step.errors.isEmpty)
    let log = site.log
    #expect(log.count > 6)
    #expect(log.count { $0.contains(" r ") } == log.count - 3, "all but the first of each user")
  }

  @Test(arguments: ["http", "https"])
  func keptConnectionsThatTheServerEndsAreNoErrors(scheme: String) throws {
    let isSecure = scheme == "https"
    let limits = "keepalive_requests 3; \(Self.good)"
    let site = try NginxSite([(isSecure ? "s ssl" : "s", limits)])
    let target = try LoadTarget(
      url: site.url("s", scheme: scheme),
      serverName: "site.test",
      authorities: site.authority
    )
    let step = try run(script(target), users: 2)
    #expect(step.errors.isEmpty)
    #expect(step.completions > 6)
    let log = site.log
    #expect(log.allSatisfy { ["1", "2", "3"].contains($0.suffix(1)) })
  }

  @Test func largeBodiesComeWhole() throws {
    // More than a TLS record, than the tester's buffer, and than a socket holds.
    let lines = "ssl_certificate $DIR/good.pem; location / { root $DIR; }"
    let site = try NginxSite([("s ssl", lines)])
    let size = try #require(try site.addFile("large", bytes: 3_000_000))
    let target = try LoadTarget(
      url: site.url("s", path: "/large"),
      serverName: "site.test",
      authorities: site.authority
    )
    var request = RequestTemplate(action: "large", path: "/large")
    request.think = .constant(0.01)
    let step = try run(LoadScript(target: target, repeating: request))
    #expect(step.errors.isEmpty)
    let large = try #require(step.action("large"))
    #expect(large.completions > 0)
    #expect(large.bytesIn >= large.completions * size)
  }

  @Test func compressedBodiesAreReadWhereTheyAreNeeded() throws {
    let site = try NginxSite([("s", "location / { return 200 'hello token=42.'; }")])
    let target = try LoadTarget(url: site.url("s", scheme: "http"))
    var first = RequestTemplate(action: "first", path: "/")
    first.headers = [.init("Accept-Encoding", "gzip")]
    first.mustContain = "hello"
    first.extractions = [.init("token", pattern: #"token=(\d+)\."#)]
    first.think = .constant(0.01)
    let step = try run(LoadScript(target: target, repeating: first))
    #expect(step.errors.isEmpty)
    #expect(step.completions > 0)
    let client = try SequentialClient(LoadScript(target: target, repeating: first))
    #expect(try client.send("first").headers.contains("Content-Encoding: gzip"))
  }
}
