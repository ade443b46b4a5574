import Glibc
import PalierModel
import PalierPlatform

extension LoadTarget {
  /// Seconds within which a host must have answered with its token.
  static let proofTimeout = 5.0
  /// Bytes of the answer that are looked at.
  private static let proofRoom = 16_384

  /// True if the load stays on this machine.
  public var isOnThisMachine: Bool { address.isLoopback }

  /// Makes sure that the owner of the target is the one who loads it.
  ///
  /// A target on this machine is free. Any other must serve the user's token for it, in a line of its
  /// own, at the address, under the name and by the protocol that the load will use. One request is
  /// sent, redirects are not followed, and after five seconds it is given up.
  ///
  /// - Throws: ``OwnershipError`` where it does not.
  public func prove() throws(OwnershipError) { try prove(within: LoadTarget.proofTimeout) }

  func prove(within seconds: Double) throws(OwnershipError) {
    guard !isOnThisMachine else { return }
    guard let tokens else { throw mistake(.noToken) }
    let token = try tokens.token(of: host)
    let lines = try proofPage(within: seconds).split { $0 == 10 || $0 == 13 }
    let isServed = lines.contains { String(decoding: $0, as: UTF8.self) == token }
    if !isServed { throw mistake(.noToken) }
  }

  private func mistake(_ reason: OwnershipError.Reason) -> OwnershipError {
    OwnershipError(reason, authority: authority, host: host)
  }

  /// What the target serves where its token is to be.
  private func proofPage(within seconds: Double) throws(OwnershipError) -> [UInt8] {
    do {
      let page = try fetchProof(within: seconds)
      guard page.status == 200 else { throw mistake(.status(page.status)) }
      return page.body
    } catch let error as OwnershipError {
      throw error
    } catch let fault as TLSFault {
      throw mistake(.insecure(fault))
    } catch let error as SystemError {
      throw mistake(.unreachable(error.reason))
    } catch {
      throw mistake(.noHTTP)
    }
  }

  private func fetchProof(within seconds: Double) throws -> ResponseParser {
    var stream = try ClientStream(connectingTo: try endpoint())
    var epoll = try Epoll(capacity: 1)
    let news: Epoll.Readiness = [.readable, .writable, .edgeTriggered, .peerClosed]
    try epoll.add(stream.descriptor, for: news, token: 0)
    let deadline = MonotonicClock.nanoseconds() + nanoseconds(seconds)
    var isReady = false
    opening: while true {
      switch stream.proceed(socketIsReady: isReady) {
      case .open: break opening
      case .pending: try wait(&epoll, until: deadline)
      case .failed(let code): throw SystemError("connect", on: authority, code: code)
      case .insecure(let fault): throw fault
      }
      isReady = true
    }
    let request = Array(
      "GET \(OwnerTokens.path) HTTP/1.1\r\nHost: \(authority)\r\nConnection: close\r\n\r\n".utf8
    )
    var sent = 0
    while sent < request.count {
      switch stream.send(request.span.extracting(sent..<request.count)) {
      case .moved(let count): sent += count
      case .wouldBlock: try wait(&epoll, until: deadline)
      case .ended: throw mistake(.noHTTP)
      case .failed(let code): throw SystemError("send", on: authority, code: code)
      }
    }
    var parser = ResponseParser(keepsBody: true)
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !parser.isComplete, parser.body.count < LoadTarget.proofRoom {
      switch stream.receive(into: &buffer) {
      case .moved(let count): _ = try parser.consume(buffer.span.extracting(0..<count))
      case .wouldBlock: try wait(&epoll, until: deadline)
      case .ended:
        try parser.end()
        return parser
      case .failed(let code): throw SystemError("recv", on: authority, code: code)
      }
    }
    return parser
  }

  private func wait(_ epoll: inout Epoll, until deadline: Int64) throws {
    let left = deadline - MonotonicClock.nanoseconds()
    guard left > 0, try epoll.wait(nanoseconds: left) > 0 else { throw mistake(.silent) }
  }
}
