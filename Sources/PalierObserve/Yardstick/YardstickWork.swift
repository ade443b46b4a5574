import Glibc

/// The fixed pieces of work of the yardstick and the data that they read.
///
/// Each piece takes about 0.075 ms; this room is optimised in every build, so that they all measure
/// the same.
struct YardstickWork {
  private let text: [UInt8]
  // Every result flows in here, so that no work can be left out.
  private(set) var residue: UInt64 = 1

  /// The data, the same on every machine.
  init() {
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let alphabet = Array("{}[]\",:0123456789.-eE\\ abcdefghijklmnop".utf8)
    text = (0..<8_192).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] }
  }

  /// Does one piece.
  mutating func perform(_ kind: YardstickKind) {
    switch kind {
    case .arithmetic: residue &+= arithmetic(rounds: 58_000)
    case .branches: residue &+= branches(bytes: 10_000)
    case .systemCalls: residue &+= systemCalls(count: 620)
    }
  }

  @inline(never)
  private func arithmetic(rounds: Int) -> UInt64 {
    var a = residue
    var b = residue ^ 1
    var c = residue ^ 2
    var d = residue ^ 3
    var e = residue ^ 4
    var f = residue ^ 5
    for _ in 0..<rounds {
      a = (a ^ a >> 29) &* 0xbf58_476d_1ce4_e5b9
      b = (b ^ b << 13) &+ 0x94d0_49bb_1331_11eb
      c = (c ^ c >> 27) &* 0x94d0_49bb_1331_11eb
      d = (d &+ d << 5) ^ 0x9e37_79b9_7f4a_7c15
      e = (e ^ e >> 31) &* 0x9e37_79b9_7f4a_7c15
      f = (f &- f << 7) ^ f >> 9
    }
    return a ^ b ^ c ^ d ^ e ^ f
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

  @inline(never)
  private func systemCalls(count: Int) -> UInt64 {
    var sum: UInt64 = 0
    for _ in 0..<count { sum &+= UInt64(getppid()) }
    return sum
  }
}
