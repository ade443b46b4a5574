/// A client of an event loop, and the request it has there.
final class ClientConnection {
  /// The socket.
  let socket: Int32
  /// What was received and not yet answered.
  var buffer: [UInt8] = []
  /// The request in progress: a client has one at a time.
  var visit: Visit?
  /// True if the client wants the connection closed after the response.
  var closesAfterResponse = false
  /// False once the client is gone; its request goes on to its end all the same.
  var isOpen = true

  init(_ socket: Int32) { self.socket = socket }
}

/// A connection of an event loop to another server.
final class CalleeConnection {
  /// The socket.
  let socket: Int32
  /// The port it leads to.
  let port: UInt16
  /// What was received of the response.
  var buffer: [UInt8] = []
  /// Whose request is under way; nil when the connection is idle.
  var client: ClientConnection?

  init(_ socket: Int32, port: UInt16) {
    self.socket = socket
    self.port = port
  }
}

/// The connections of an event loop to one server: a token is held while the server works.
struct CallPool {
  /// How many calls may begin now.
  var tokens: Int
  /// Open connections without a call.
  var idle: [CalleeConnection] = []
  /// Who waits for a token, the first in front.
  var waiting: [(client: ClientConnection, callee: Action.Callee)] = []

  init(tokens: Int) { self.tokens = tokens }

  /// Takes a token for the first who waits, with a connection if one is idle; nil if there is no
  /// token or nobody waits.
  mutating func startNext() -> (ClientConnection, Action.Callee, CalleeConnection?)? {
    guard tokens > 0, !waiting.isEmpty else { return nil }
    tokens -= 1
    let next = waiting.removeFirst()
    return (next.client, next.callee, idle.popLast())
  }
}
