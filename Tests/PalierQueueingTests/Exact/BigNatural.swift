/// A natural number of any size: just enough arithmetic for exact convolution.
struct BigNatural {
  /// Digits in base 2³², the least significant first.
  private var digits: [UInt32]

  init(_ value: UInt32) { digits = [value] }

  /// Multiplies by a small number and adds another natural number.
  mutating func multiply(by factor: UInt32, adding other: BigNatural = BigNatural(0)) {
    let count = max(digits.count, other.digits.count)
    digits.append(contentsOf: repeatElement(0, count: count - digits.count))
    let factor = UInt64(factor)
    var carry: UInt64 = 0
    let theirs = other.digits.span
    var mine = digits.mutableSpan
    var index = 0
    while index < count {
      let added = index < theirs.count ? UInt64(theirs[index]) : 0
      let sum = UInt64(mine[index]) &* factor &+ carry &+ added
      mine[index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
      index &+= 1
    }
    if carry > 0 { digits.append(UInt32(carry)) }
    trim()
  }

  /// Divides by a small number that leaves no rest.
  mutating func divide(by divisor: UInt32) {
    var rest: UInt64 = 0
    for index in digits.indices.reversed() {
      let value = rest << 32 + UInt64(digits[index])
      digits[index] = UInt32(value / UInt64(divisor))
      rest = value % UInt64(divisor)
    }
    precondition(rest == 0)
    trim()
  }

  private mutating func trim() {
    while digits.count > 1, digits[digits.count - 1] == 0 { digits.removeLast() }
  }

  /// The number as a fraction of another, to the precision of `Double`.
  func divided(by other: BigNatural) -> Double {
    let shift = max(digits.count, other.digits.count)
    return leading(below: shift) / other.leading(below: shift)
  }

  /// The value divided by 2^(32 × count).
  private func leading(below count: Int) -> Double {
    var value = 0.0
    for digit in digits.suffix(4).reversed() { value = value * 0x1p32 + Double(digit) }
    return value.isZero
      ? 0
      : Double(sign: .plus, exponent: 32 * (max(digits.count - 4, 0) - count), significand: value)
  }
}
