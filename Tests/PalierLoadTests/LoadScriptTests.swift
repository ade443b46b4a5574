import PalierLoad
import PalierModel
import PalierPlatform
import Testing

@Suite struct LoadScriptTests {
  @Test(arguments: [
    ("http://127.0.0.1:8000/", "127.0.0.1:8000", "/"),
    ("http://127.0.0.1", "127.0.0.1", "/"),
    ("http://localhost:81?a=b", "localhost:81", "/?a=b"),
    ("HTTP://[::1]:8080/x#y", "[::1]:8080", "/x"),
    ("http://127.9.9.9:1/a/b", "127.9.9.9:1", "/a/b"),
    ("https://localhost/a", "localhost", "/a"), ("https://[::1]:80/", "[::1]:80", "/"),
    ("http://unix:/run/x.sock", "localhost", "/"),
    ("https://unix:/run/x.sock:/a?b", "localhost", "/a?b"),
  ])
  func loopbackTargetsAreTaken(url: String, authority: String, path: String) throws {
    let target = try LoadTarget(url: url)
    #expect(target.authority == authority)
    #expect(target.path == path)
    #expect(target.address.isLoopback)
    #expect(target.isSecure == url.hasPrefix("https"))
  }

  @Test(arguments: [
    ("http://127.0.0.1:8000/", "Site.test", "Site.test:8000"),
    ("https://127.0.0.1/", "site.test", "site.test"),
    ("https://unix:/run/x.sock:/", "site.test", "site.test"),
  ])
  func aServerMayBeAskedByAnotherName(url: String, name: String, authority: String) throws {
    let target = try LoadTarget(url: url, serverName: name)
    #expect(target.authority == authority)
    #expect(target.host == "site.test")
  }

  @Test func trustedCertificatesMustBeReadable() throws {
    let target = try LoadTarget(url: "https://127.0.0.1/", authorities: "/no/such.pem")
    do throws(TLSFault) {
      _ = try target.endpoint()
      Issue.record("accepted")
    } catch {
      #expect(error.message.english.contains("/no/such.pem"))
    }
  }

  @Test(arguments: [
    ("http://example.org/", "loopback"), ("http://10.0.0.1/", "loopback"),
    ("http://127.0.0.1.example.org/", "loopback"), ("http://0.0.0.0/", "loopback"),
    ("http://[::ffff:127.0.0.1]/", "loopback"), ("https://example.org/", "loopback"),
    ("ftp://127.0.0.1/", "URL"), ("127.0.0.1:8000", "URL"), ("http://", "URL"),
    ("http://127.0.0.1:99999/", "URL"), ("http://127.0.0.1:x/", "URL"),
    ("http://127.0.0.1@example.org/", "URL"), ("http://unix:run/x", "URL"), ("http://[::1/", "URL"),
    ("", "URL"),
  ])
  func otherTargetsAreRefusedInBothLanguages(url: String, word: String) {
    do throws(LoadScriptError) {
      _ = try LoadTarget(url: url)
      Issue.record("accepted")
    } catch {
      #expect(error.message.english.contains(word))
      #expect(!error.message.french.isEmpty)
      #expect(error.cure != nil)
      #expect(error.exitStatus == .input)
    }
  }

  /// Each changes a good request into one that cannot be sent.
  static let mistakes: [(String, @Sendable (inout RequestTemplate) -> Void)] = [
    ("$row.name", { $0.path = "/?a=$row.name" }),
    ("$env.SECRET", { $0.body = .raw("$env.SECRET") }),
    ("$token", { $0.headers = [.init("X-Token", "$token")] }),
    ("method", { $0.method = "GE T" }),
    ("path", { $0.path = "no/slash" }),
    ("path", { $0.path = "/a b" }),
    ("path", { $0.path = "/a\r\nX: y" }),
    ("header", { $0.headers = [.init("X Y", "1")] }),
    ("header", { $0.headers = [.init("X", "1\r\nY: 2")] }),
    ("header", { $0.headers = [.init("Content-Length", "5")] }),
    ("pattern", { $0.extractions = [.init("a", pattern: "(")] }),
  ]

  @Test(arguments: mistakes.indices)
  func mistakesAreNamed(index: Int) throws {
    let (word, change) = Self.mistakes[index]
    var request = RequestTemplate(action: "home", path: "/")
    change(&request)
    let target = try LoadTarget(url: "http://127.0.0.1:1/")
    do {
      _ = try LoadEngine(LoadScript(target: target, repeating: request))
      Issue.record("accepted")
    } catch let error as LoadScriptError {
      #expect(error.message.english.contains(word))
      #expect(error.message.english.contains("home"))
    }
  }

  @Test func journeysNeedSomethingToRepeat() throws {
    let target = try LoadTarget(url: "http://127.0.0.1:1/")
    for journeys in [
      [], [LoadScript.Journey(activities: [])], [LoadScript.Journey(activities: [[]])],
    ] {
      #expect(throws: LoadScriptError.self) {
        try LoadEngine(LoadScript(target: target, journeys: journeys))
      }
    }
  }
}
