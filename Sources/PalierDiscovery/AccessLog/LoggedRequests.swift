import PalierPlatform

/// The requests of an access log that can be made again, with their moments.
///
/// Those are GET requests: a log does not hold what others carried. Times in a log are whole seconds;
/// the requests of one second are spread evenly over it. Where the log says how long each took, they
/// begin that much earlier than they were written.
public struct LoggedRequests: Sendable {
  /// The most requests that are read, which take some 100 MB.
  public static let most = 2_000_000

  /// One request.
  public struct Request: Sendable, Hashable {
    /// Seconds from the first one.
    public let time: Double
    /// The path with its query.
    public let path: String
    /// The path without its query.
    public let page: String
  }

  /// The requests, in the order of their time.
  public let requests: [Request]
  /// Requests of other methods, which were left out.
  public let others: Int
  /// Lines that are no requests.
  public let damaged: Int
  /// True if the log has more requests than are read.
  public let isCut: Bool

  /// Reads a log, compressed by gzip or not; `-` is the standard input.
  ///
  /// - Throws: ``AccessLogError`` if it cannot be read, or is no access log.
  public init(of file: String) throws {
    do {
      var log = try DecompressedFile(path: file)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      while bytes.count < LoggedRequests.mostBytes {
        let count = try log.read(into: &buffer, from: 0)
        guard count > 0 else { break }
        bytes += buffer[..<count]
      }
      try self.init(bytes, named: file)
    } catch is DecompressedFile.Corrupt {
      throw AccessLogError(.corrupt(file))
    } catch let error as SystemError {
      throw AccessLogError(.unreadable(file, error))
    }
  }

  /// Reads a log that is in memory; `name` is what it is called.
  public init(_ log: [UInt8], named name: String) throws(AccessLogError) {
    let bytes = log.span
    guard let format = AccessLogFormat(bytes) else {
      let end = bytes.firstIndex(of: 10, from: 0, to: bytes.count)
      throw AccessLogError(
        log.isEmpty ? .empty(name) : .unknownFormat(name, firstLine: bytes.text(from: 0, to: end))
      )
    }
    var clock = LogClock()
    var found: [(second: Int, took: Double, path: String, page: String)] = []
    var (others, damaged, isCut) = (0, 0, log.count >= LoggedRequests.mostBytes)
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: 10, from: start, to: bytes.count)
      defer { start = end + 1 }
      guard end > start else { continue }
      guard let line = AccessLogLine(bytes, start, end, format, &clock) else {
        damaged += 1
        continue
      }
      guard line.method == .get else {
        others += 1
        continue
      }
      guard found.count < LoggedRequests.most else {
        isCut = true
        break
      }
      let last =
        line.hasQuery
        ? bytes.firstIndex(of: UInt8(ascii: " "), from: line.path.end, to: end) : line.path.end
      found.append(
        (
          line.time, Double(max(0, line.duration)) * 1e-6,
          bytes.text(from: line.path.start, to: last),
          bytes.text(from: line.path.start, to: line.path.end)
        )
      )
    }
    requests = LoggedRequests.spread(found)
    self.others = others
    self.damaged = damaged
    self.isCut = isCut
  }

  /// The most bytes of a log that are read.
  private static let mostBytes = 1 << 29

  private static func spread(
    _ found: [(second: Int, took: Double, path: String, page: String)]
  ) -> [Request] {
    let counts = Dictionary(grouping: found, by: \.second).mapValues(\.count)
    // From a second nearby, so that no digits are lost.
    let origin = found.first?.second ?? 0
    var seen: [Int: Int] = [:]
    let times = found.map { request in
      let number = seen[request.second, default: 0]
      seen[request.second] = number + 1
      let within = (Double(number) + 0.5) / Double(counts[request.second] ?? 1)
      return Double(request.second - origin) + within - request.took
    }
    guard let first = times.min() else { return [] }
    let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
    return order.map { index in
      Request(time: times[index] - first, path: found[index].path, page: found[index].page)
    }
  }
}
