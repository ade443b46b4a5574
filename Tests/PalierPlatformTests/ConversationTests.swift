import PalierPlatform
import Testing

@Suite struct ConversationTests {
  @Test func linesAreAnswered() throws {
    var conversation = try Conversation(
      "sh",
      ["-c", "echo hello; while read x; do echo \"<$x>\"; done"]
    )
    #expect(try conversation.nextLine(within: 10) == "hello")
    for word in ["a", "été", String(repeating: "x", count: 100_000)] {
      let answer = try conversation.ask(word, within: 10)
      #expect(answer == "<\(word)>")
    }
  }

  @Test func theEndIsTold() throws {
    var conversation = try Conversation("sh", ["-c", "read x; printf 'a\\nb'"])
    let first = try conversation.ask("go", within: 10)
    #expect(first == "a")
    var fault: Conversation.Fault?
    do { _ = try conversation.nextLine(within: 10) } catch { fault = error }
    #expect(fault == .ended)
  }

  @Test func silenceIsTold() throws {
    var conversation = try Conversation("sleep", ["100"])
    var fault: Conversation.Fault?
    do { _ = try conversation.ask("x", within: 0.05) } catch { fault = error }
    #expect(fault == .silent)
  }

  @Test func aMissingProgramIsAnError() {
    #expect(throws: SystemError.self) { _ = try Conversation("/no/such/program", []) }
  }

  @Test func codesAreThoseOfTheStandard() {
    // RFC 4231, test case 2.
    let code = MessageAuthentication.sha256(
      Array("what do ya want for nothing?".utf8),
      key: Array("Jefe".utf8)
    )
    let text = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(text == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test func namesAreResolvedToAddresses() throws {
    let address = try #require(SocketAddress.resolving("localhost", port: 80))
    #expect(address.isLoopback)
    #expect(address.port == 80)
    #expect(SocketAddress.resolving("no such host", port: 80) == nil)
  }
}
