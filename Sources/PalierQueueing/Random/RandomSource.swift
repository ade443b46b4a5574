/// A fast generator of pseudo-random numbers that gives the same numbers for the same seed.
///
/// Weyl sequence through a 64 × 64 → 128 bit multiplication (the construction of Wang Yi's
/// "wyrand"): 64 bits of state, period 2⁶⁴, about one nanosecond a number. Not for secrets.
public struct RandomSource: RandomNumberGenerator, Sendable, Hashable {
  var state: UInt64

  /// The generator of one seed; different `stream`s of the same seed are independent.
  public init(seed: UInt64, stream: UInt64 = 0) {
    state = Self.scramble(Self.scramble(seed) &+ Self.scramble(stream &+ Self.increment))
  }

  /// A generator that goes on from a state that is already well mixed.
  @inline(__always)
  init(state: UInt64) { self.state = state }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    advance()
  }

  /// A number in [0, 1), a multiple of 2⁻⁵³.
  @inline(__always)
  public mutating func uniform() -> Double { Double(advance() >> 11) * 0x1p-53 }

  /// A number in 0 ..< `bound`, each equally likely but for a bias below `bound` / 2⁶⁴.
  @inline(__always)
  public mutating func index(below bound: Int) -> Int {
    Int(truncatingIfNeeded: UInt64(bound).multipliedFullWidth(by: advance()).high)
  }

  /// A generator whose numbers are independent of those that this one goes on to give.
  @inline(__always)
  public mutating func split() -> RandomSource { RandomSource(state: Self.scramble(advance())) }

  @usableFromInline
  mutating func advance() -> UInt64 {
    state &+= Self.increment
    let product = state.multipliedFullWidth(by: state ^ 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }

  private static let increment: UInt64 = 0xa076_1d64_78bd_642f

  /// Spreads every bit of a value over all bits (the finaliser of SplitMix64).
  @inline(__always)
  static func scramble(_ value: UInt64) -> UInt64 {
    var bits = value &+ 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
