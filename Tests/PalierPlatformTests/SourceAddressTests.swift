import PalierPlatform
import Testing

@Suite struct SourceAddressTests {
  @Test func aConnectionComesFromTheAddressAskedFor() throws {
    let listener = try ListeningSocket(at: .loopback(port: 0))
    let source = try #require(SocketAddress.loopback(port: 0).nextLoopback)
    #expect(source.description == "127.0.0.2:0")
    let client = try StreamSocket(connectingTo: listener.address, from: source)
    let code = client.finishOpening()
    #expect(code == 0)
    let server = listener.accept()
    let wasAccepted = server != nil
    #expect(wasAccepted)
  }

  @Test(arguments: [
    ("127.0.0.254", nil), ("127.0.0.9", "127.0.0.10:0"), ("10.0.0.1", nil), ("::1", nil),
  ])
  func theNextLoopbackAddressIsOfTheSameNet(text: String, next: String?) throws {
    let address = try #require(SocketAddress(text, port: 80))
    #expect(address.nextLoopback?.description == next)
  }
}
