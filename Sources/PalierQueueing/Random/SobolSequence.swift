/// Points that fill the unit cube more evenly than random ones, for averages over many worlds.
///
/// Sobol's sequence with the direction numbers of S. Joe and F. Y. Kuo (2008, "Constructing Sobol
/// sequences with better two-dimensional projections", file new-joe-kuo-6), in 32 bits. Each
/// dimension is scrambled by a random tree of Owen (1995, "Randomly permuted (t,m,s)-nets"), by the
/// hash of Laine and Karras (2011) with the constants of Burley (2020, "Practical Hash-based Owen
/// Scrambling"): the points stay a net, and every average over them is unbiased.
///
/// Complexity: O(set bits of the index) a coordinate; no memory grows.
public struct SobolSequence: Sendable {
  /// The number of dimensions that there are direction numbers for.
  public static let mostDimensions = polynomials.count + 1

  /// The number of dimensions, from 1 to ``mostDimensions``.
  public let dimensions: Int

  /// 32 direction numbers for each dimension, one dimension after the other.
  private let directions: [UInt32]
  private let seeds: [UInt32]

  /// A sequence; the same seed gives the same points, nil leaves them unscrambled.
  public init(dimensions: Int, seed: UInt64?) {
    precondition((1...SobolSequence.mostDimensions).contains(dimensions), "too many dimensions")
    self.dimensions = dimensions
    directions = (0..<dimensions).flatMap(SobolSequence.directions)
    var random = RandomSource(seed: seed ?? 0, stream: 0x50B0)
    seeds =
      seed == nil ? [] : (0..<dimensions).map { _ in UInt32(truncatingIfNeeded: random.next()) }
  }

  /// One coordinate of one point, in (0, 1): the middle of its 2⁻³² cell.
  public func coordinate(_ dimension: Int, ofPoint index: UInt32) -> Double {
    var bits: UInt32 = 0
    var rest = index
    while rest != 0 {
      bits ^= directions[32 * dimension + rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    if !seeds.isEmpty { bits = SobolSequence.scramble(bits, seeds[dimension]) }
    return (Double(bits) + 0.5) * 0x1p-32
  }

  /// Permutes the halves of the interval, the halves of each half, and so on, each at random.
  private static func scramble(_ value: UInt32, _ seed: UInt32) -> UInt32 {
    var bits = reversed(value)
    bits ^= bits &* 0x3d20_adea
    bits &+= seed
    bits = bits &* ((seed >> 16) | 1)
    bits ^= bits &* 0x0552_6c56
    bits ^= bits &* 0x53a2_2864
    return reversed(bits)
  }

  private static func reversed(_ value: UInt32) -> UInt32 {
    var bits = value
    bits = (bits >> 1) & 0x5555_5555 | (bits & 0x5555_5555) << 1
    bits = (bits >> 2) & 0x3333_3333 | (bits & 0x3333_3333) << 2
    bits = (bits >> 4) & 0x0f0f_0f0f | (bits & 0x0f0f_0f0f) << 4
    return bits.byteSwapped
  }

  /// The direction numbers of one dimension, by the recurrence of its primitive polynomial.
  private static func directions(of dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<32).map { 1 << (31 - UInt32($0)) } }
    let (coefficients, initial) = polynomials[dimension - 1]
    let degree = initial.count
    var numbers = initial.enumerated().map { $1 << (31 - UInt32($0)) }
    for index in degree..<32 {
      var number = numbers[index - degree] ^ (numbers[index - degree] >> UInt32(degree))
      for term in 1..<max(1, degree) where (coefficients >> UInt32(degree - 1 - term)) & 1 == 1 {
        number ^= numbers[index - term]
      }
      numbers.append(number)
    }
    return numbers
  }

  /// For each dimension after the first: the inner coefficients of its polynomial as bits, and its
  /// first direction numbers, one for each degree.
  private static let polynomials: [(coefficients: UInt32, initial: [UInt32])] = [
    (0, [1]),
    (1, [1, 3]),
    (1, [1, 3, 1]),
    (2, [1, 1, 1]),
    (1, [1, 1, 3, 3]),
    (4, [1, 3, 5, 13]),
    (2, [1, 1, 5, 5, 17]),
    (4, [1, 1, 5, 5, 5]),
    (7, [1, 1, 7, 11, 19]),
    (11, [1, 1, 5, 1, 1]),
    (13, [1, 1, 1, 3, 11]),
    (14, [1, 3, 5, 5, 31]),
    (1, [1, 3, 3, 9, 7, 49]),
    (13, [1, 1, 1, 15, 21, 21]),
    (16, [1, 3, 1, 13, 27, 49]),
  ]
}
