/// What is counted while an access log is read: bounded, and nothing is allocated for a line whose
/// path, visitor and browser were seen before.
struct AccessLogTally {
  /// The most combinations of method and path that are told apart.
  static let mostActions = 32_768

  /// Lines that are requests.
  var requests = 0
  /// Requests of programs, and their bytes.
  var robots = (requests: 0, bytes: 0)
  /// Requests of people by other methods than pages are asked for with.
  var otherMethods = 0
  /// Requests of people for files, by ``StaticKind``, with their bytes.
  var files = [(requests: Int, bytes: Int)](
    repeating: (0, 0),
    count: StaticKind.allCases.count
  )
  /// Responses to all requests by the hundreds of their status.
  var statuses: InlineArray<5, Int> = .init(repeating: 0)
  /// Bytes of all responses.
  var bytes = 0
  /// The first and the last time.
  var first = Int.max
  var last = 0
  /// Actions that there was no room to tell apart.
  var overflow = 0

  private(set) var tree = PathTree()
  private(set) var actions: [ActionCounts] = []
  /// Think times in seconds, and durations in milliseconds, a histogram for each action.
  private(set) var thinks = CoarseCounts()
  private(set) var durations = CoarseCounts()
  private(set) var hours = Hours()
  private(set) var visitors = Visitors()
  private var paths = HashTable()
  private var robotNames = Robots()
  private var actionIndices: [UInt64: Int32] = [:]

  /// What a path leads to: an action from 0 on, a kind of file, or none that there is room for.
  private enum Destination {
    static let overflow: Int32 = -1
    static let robotsFile: Int32 = -2
    static func file(_ kind: StaticKind) -> Int32 { -3 - Int32(kind.rawValue) }
  }

  /// Counts a line that stands in these bytes.
  @inline(__always)
  mutating func count(_ line: AccessLogLine, in bytes: Span<UInt8>) {
    requests &+= 1
    self.bytes &+= line.bytes
    statuses[line.status / 100 &- 1] &+= 1
    first = min(first, line.time)
    last = max(last, line.time)
    let agent = bytes.hash(from: line.agent.start, to: line.agent.end)
    let pathHash = folded(
      bytes.hash(from: line.path.start, to: line.path.end) ^ UInt64(line.method.rawValue)
    )
    let destination = paths.value(of: pathHash) ?? newDestination(line, bytes, pathHash)
    let isNamed = robotNames.isRobot(bytes, line.agent, hash: agent)
    if isNamed {
      robots.requests &+= 1
      robots.bytes &+= line.bytes
      return
    }
    let address = bytes.hash(from: line.address.start, to: line.address.end)
    guard let place = visitors.place(of: folded(address &+ agent), at: line.time) else {
      return countAction(destination, line, bytes, think: nil)
    }
    var visitor = visitors[place]
    if destination == Destination.robotsFile { visitor.isRobot = true }
    if visitor.isRobot {
      robots.requests &+= 1
      robots.bytes &+= line.bytes
      visitors[place] = visitor
      return
    }
    follow(&visitor, destination, line, bytes)
    visitors[place] = visitor
  }

  /// Ends the sessions that are still open, at the end of the log.
  mutating func finish() { visitors.endAll() }

  @inline(__always)
  private mutating func follow(
    _ visitor: inout Visitors.Visitor,
    _ destination: Int32,
    _ line: AccessLogLine,
    _ bytes: Span<UInt8>
  ) {
    let time = line.time
    if visitor.last > 0, time &- Int(visitor.last) > Visitors.gap {
      visitors.endSession(of: visitor)
      visitor.actions = 0
    }
    // Lines are written when requests end, so that a time may lie before the last one.
    visitor.last = max(visitor.last, UInt32(clamping: time))
    let isAction = destination >= Destination.overflow && line.method != .other
    guard isAction else { return countAction(destination, line, bytes, think: nil) }
    var think: Int?
    if visitor.actions == 0 {
      visitor.first = UInt32(clamping: time)
      hours.countSession(at: time)
    } else {
      think = max(0, time &- Int(visitor.lastAction))
    }
    visitor.actions &+= 1
    visitor.lastAction = UInt32(clamping: time)
    let day = UInt32(clamping: time / 86_400)
    if visitor.day != day {
      visitor.day = day
      hours.countPerson(day: Int(day))
    }
    countAction(destination, line, bytes, think: think)
  }

  @inline(__always)
  private mutating func countAction(
    _ destination: Int32,
    _ line: AccessLogLine,
    _ bytes: Span<UInt8>,
    think: Int?
  ) {
    if destination < Destination.robotsFile {
      let kind = Int(-3 &- destination)
      files[kind].requests &+= 1
      files[kind].bytes &+= line.bytes
      return
    }
    guard line.method != .other else {
      otherMethods &+= 1
      return
    }
    hours.countAction(at: line.time)
    guard destination >= 0 else {
      overflow &+= 1
      return
    }
    let index = Int(destination)
    actions[index].requests &+= 1
    actions[index].bytes &+= line.bytes
    actions[index].statuses[line.status / 100 &- 1] &+= 1
    if line.hasQuery { actions[index].queries &+= 1 }
    if !actions[index].isExampleGood, line.status < 300,
      line.path.end &- line.path.start <= ActionCounts.longestExample
    {
      actions[index].example = bytes.text(from: line.path.start, to: line.path.end)
      actions[index].isExampleGood = true
    }
    if let think {
      actions[index].thinks &+= 1
      actions[index].thinkSum &+= think
      thinks.count(think, in: index)
    }
    if line.duration >= 0 {
      actions[index].durations &+= 1
      actions[index].durationSum &+= line.duration
      durations.count(line.duration / 1_000, in: index)
    }
  }

  private mutating func newDestination(
    _ line: AccessLogLine,
    _ bytes: Span<UInt8>,
    _ hash: UInt64
  ) -> Int32 {
    let path = bytes.text(from: line.path.start, to: line.path.end)
    let destination = destination(of: path, line.method)
    paths.keep(destination, of: hash)
    return destination
  }

  private mutating func destination(of path: String, _ method: AccessLogLine.Method) -> Int32 {
    if path == "/robots.txt" { return Destination.robotsFile }
    let file = path.split(separator: "/").last ?? ""
    if method == .get || method == .other, let kind = StaticKind(ofFile: file) {
      return Destination.file(kind)
    }
    // What nobody asks for as a person makes no way in the tree.
    guard method != .other else { return Destination.overflow }
    let node = tree.node(for: path)
    let key = UInt64(node) << 8 | UInt64(method.rawValue)
    if let known = actionIndices[key] { return known }
    guard actions.count < AccessLogTally.mostActions else { return Destination.overflow }
    let index = Int32(actions.count)
    let isShort = path.utf8.count <= ActionCounts.longestExample
    actions.append(ActionCounts(node: node, method: method, example: isShort ? path : ""))
    thinks.addHistogram()
    durations.addHistogram()
    actionIndices[key] = index
    return index
  }
}
