/// Round values for the ticks of an axis that begins at zero: steps of 1, 2 or 5 times a power of ten.
struct NiceScale: Equatable {
  /// The distance between ticks.
  let step: Double
  /// The ticks, from zero to the end of the axis.
  let ticks: [Double]
  /// How many decimals tell the ticks apart.
  let decimals: Int

  /// The end of the axis.
  var top: Double { ticks.last ?? 1 }

  /// The finest scale that covers 0 to `maximum` with at most `limit` steps.
  ///
  /// Complexity: O(limit + the number of powers of ten between `maximum` and 1).
  init(upTo maximum: Double, steps limit: Int) {
    let maximum = maximum.isFinite && maximum > 0 ? maximum : 1
    let smallest = maximum / Double(max(1, limit))
    var exponent = 0
    var power = 1.0
    while power * 10 <= smallest {
      power *= 10
      exponent += 1
    }
    while power > smallest {
      exponent -= 1
      power = exponent < 0 ? 1 / NiceScale.powerOfTen(-exponent) : 1
    }
    // A little tolerance, so that 0.3 / 3 counts as 0.1.
    let multiple = [1.0, 2, 5, 10].first { $0 * power >= smallest * (1 - 1e-9) } ?? 10
    let step = multiple * power
    let count = max(1, Int((maximum / step - 1e-9).rounded(.up)))
    self.step = step
    decimals = max(0, -(multiple == 10 ? exponent + 1 : exponent))
    // Divided rather than multiplied below one: 3 / 10 is 0.3, but 3 × 0.1 is not.
    ticks = (0...count).map {
      exponent < 0
        ? Double($0) * multiple / NiceScale.powerOfTen(-exponent) : Double($0) * step
    }
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
