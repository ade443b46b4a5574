import PalierPlatform
import Testing

@Suite struct SocketTests {
  @Test(arguments: [
    ("127.0.0.1", true), ("127.255.255.254", true), ("::1", true), ("128.0.0.1", false),
    ("10.0.0.1", false), ("::", false), ("::2", false), ("::ffff:127.0.0.1", false),
  ])
  func loopbackIsWhatNeverLeavesTheMachine(text: String, isLoopback: Bool) throws {
    let address = try #require(SocketAddress(text, port: 80))
    #expect(address.isLoopback == isLoopback)
  }

  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1:8080"), ("::1", "[::1]:8080"), ("1.2.3.4", "1.2.3.4:8080"),
  ])
  func addressesAreWrittenWithTheirPort(text: String, description: String) {
    #expect(SocketAddress(text, port: 8080)?.description == description)
  }

  @Test(arguments: ["localhost", "", "127.0.0", "1:2"])
  func otherTextsAreNoAddresses(text: String) { #expect(SocketAddress(text, port: 1) == nil) }

  @Test func bytesTravelBothWaysAndTheEndIsSeen() throws {
    let listener = try ListeningSocket(at: .loopback(port: 0))
    var epoll = try Epoll(capacity: 8)
    try epoll.add(listener.descriptor, for: .readable, token: 7)
    let client = try StreamSocket(connectingTo: listener.address)
    #expect(try epoll.wait(nanoseconds: nil) == 1)
    #expect(epoll.event(at: 0).token == 7)
    guard let server = listener.accept() else {
      Issue.record("no connection waits")
      return
    }
    try server.waitForTransfers(readingAtMost: 10)
    let opening = client.finishOpening()
    #expect(opening == 0)
    let message: [UInt8] = [1, 2, 3]
    let sent = client.send(message.span)
    #expect(sent == .moved(3))
    var buffer = [UInt8](repeating: 0, count: 16)
    let received = server.receive(into: &buffer)
    #expect(received == .moved(3))
    #expect(buffer.prefix(3) == [1, 2, 3])
    let nothing = client.receive(into: &buffer)
    #expect(nothing == .wouldBlock)
    client.endSending()
    let end = server.receive(into: &buffer)
    #expect(end == .ended)
  }

  @Test func aClosedPortRefuses() throws {
    let port = try ListeningSocket(at: .loopback(port: 0)).address
    var refused = false
    do {
      let socket = try StreamSocket(connectingTo: port)
      var epoll = try Epoll(capacity: 8)
      try epoll.add(socket.descriptor, for: .writable, token: 0)
      _ = try epoll.wait(nanoseconds: 10_000_000_000)
      refused = socket.finishOpening() != 0
    } catch { refused = error.operation == "connect" }
    #expect(refused)
  }

  @Test func aBellEndsAWait() throws {
    let bell = try WakeUp()
    var epoll = try Epoll(capacity: 8)
    try epoll.add(bell.descriptor, for: .readable, token: 1)
    #expect(try epoll.wait(nanoseconds: 0) == 0)
    bell.ring()
    bell.ring()
    #expect(try epoll.wait(nanoseconds: nil) == 1)
    bell.silence()
    #expect(try epoll.wait(nanoseconds: 0) == 0)
  }
}
