import Synchronization

/// Numbers that several threads add to one list.
final class Recorder: Sendable {
  private let values = Mutex<[Double]>([])

  func add(_ value: Double) { values.withLock { $0.append(value) } }

  var all: [Double] { values.withLock { $0 } }
}

/// Several connections that are kept.
final class Clients {
  private let first: Link?

  /// A connection and those made before it: noncopyable values do not go into arrays.
  private final class Link {
    let client: TestClient
    let next: Link?

    init(_ client: consuming TestClient, next: Link?) {
      self.client = client
      self.next = next
    }
  }

  init(count: Int, port: UInt16) throws {
    var link: Link?
    for _ in 0..<count {
      let client = try TestClient(port: port)
      _ = client.get("/")
      link = Link(client, next: link)
    }
    first = link
  }

  /// Sends a request over each connection, one after the other.
  func askAll(_ path: String) {
    var link = first
    while let present = link {
      _ = present.client.get(path)
      link = present.next
    }
  }
}
