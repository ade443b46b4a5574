import PalierPlatform

/// The fixed pieces of work of the yardstick and the data that they read.
///
/// Each piece takes 0.04 to 0.2 ms; this room is optimised in every build, so that they all measure
/// the same.
struct YardstickWork: ~Copyable {
  private var connection: LoopbackPair
  private let text: [UInt8]
  // More than a core's own caches hold (1 to 2 MB on today's servers), so that a run through it pushes
  // out what they held.
  private let stream: [UInt64]
  // Every 16th element holds the place of the next to read: a ring through all lines, in random order.
  private let ring: [UInt32]
  private var place: UInt32 = 0
  // Every result flows in here, so that no work can be left out.
  private(set) var residue: UInt64 = 1

  private static let line = 16
  private static let ringBytes = 128 << 10
  private static let streamBytes = 3 << 19

  /// The data, the same on every machine; throws if the loopback network is refused.
  init() throws(SystemError) {
    connection = try LoopbackPair()
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let alphabet = Array("{}[]\",:0123456789.-eE\\ abcdefghijklmnop".utf8)
    text = (0..<8_192).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] }
    stream = (0..<UInt64(YardstickWork.streamBytes / 8)).map { $0 }
    // Sattolo's shuffle: one ring, never several.
    let lines = YardstickWork.ringBytes / 4 / YardstickWork.line
    var order = Array(0..<lines)
    for index in stride(from: lines - 1, to: 0, by: -1) {
      order.swapAt(index, Int(next() % UInt64(index)))
    }
    var ring = [UInt32](repeating: 0, count: lines * YardstickWork.line)
    for (index, line) in order.enumerated() {
      ring[index * YardstickWork.line] = UInt32(line * YardstickWork.line)
    }
    self.ring = ring
  }

  /// What comes before a piece and is not timed.
  mutating func prepare(_ kind: YardstickKind) {
    // The first exchange finds the kernel's code where the system under test has left it.
    if kind == .roundTrips { residue &+= UInt64(connection.exchange(count: 1)) }
  }

  /// Does one piece.
  mutating func perform(_ kind: YardstickKind) {
    switch kind {
    case .branches: residue &+= branches(bytes: 5_000)
    case .roundTrips: residue &+= UInt64(connection.exchange(count: 4))
    case .streaming: residue &+= streaming()
    case .reads: residue &+= reads(count: 1_024)
    }
  }

  // A small reader of something like JSON, whose every decision depends on the data.
  @inline(never)
  private func branches(bytes: Int) -> UInt64 {
    var depth: UInt64 = 0
    var number: UInt64 = 0
    var hash = residue
    var isInString = false
    var position = Int(residue % 4_096)
    for _ in 0..<bytes {
      let byte = text[position & 8_191]
      position &+= 1
      switch byte {
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{"), UInt8(ascii: "["): if !isInString { depth &+= 1 }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): if !isInString { depth &-= 1 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = isInString ? number ^ hash : number &* 10 &+ UInt64(byte)
      case UInt8(ascii: "\\"): position &+= Int(number & 3)
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        hash ^= number
        number = 0
      default: hash = hash &* 31 &+ UInt64(byte)
      }
    }
    return hash &+ depth &+ number
  }

  // One number of each line of 64 bytes.
  @inline(never)
  private func streaming() -> UInt64 {
    var sum: UInt64 = 0
    var index = 0
    while index < stream.count {
      sum &+= stream[index]
      index &+= 8
    }
    return sum
  }

  @inline(never)
  private mutating func reads(count: Int) -> UInt64 {
    for _ in 0..<count { place = ring[Int(place)] }
    return UInt64(place)
  }
}
