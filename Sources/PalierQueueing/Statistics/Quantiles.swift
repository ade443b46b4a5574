import Foundation

/// Quantiles of the distributions that confidence intervals need.
public enum Quantiles {
  /// The standard normal value that is not exceeded with probability `p`, 0 < p < 1.
  public static func normal(_ p: Double) -> Double {
    root(of: p) { erfc(-$0 / 2.0.squareRoot()) / 2 }
  }

  /// The Student value with `freedom` degrees of freedom that is not exceeded with probability
  /// `p`, 0 < p < 1.
  public static func student(_ p: Double, freedom: Int) -> Double {
    root(of: p) { studentDistribution($0, freedom: Double(freedom)) }
  }

  /// The value of an ordered sample that a share `p` (0...1) does not exceed, linear between ranks.
  public static func ofSorted(_ values: [Double], _ p: Double) -> Double {
    guard let last = values.last else { return 0 }
    let place = min(max(p, 0), 1) * Double(values.count - 1)
    let index = Int(place)
    if index + 1 >= values.count { return last }
    return values[index] + (place - Double(index)) * (values[index + 1] - values[index])
  }

  private static func root(of p: Double, _ distribution: (Double) -> Double) -> Double {
    var low = -1.0
    var high = 1.0
    while distribution(low) > p, low > -1e15 { low *= 2 }
    while distribution(high) < p, high < 1e15 { high *= 2 }
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if distribution(middle) < p { low = middle } else { high = middle }
    }
  }

  private static func studentDistribution(_ t: Double, freedom: Double) -> Double {
    let tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// The regularised incomplete beta function, by its continued fraction (Lentz's method;
  /// *Digital Library of Mathematical Functions* 8.17.22).
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let beta = lgamma(a) + lgamma(b) - lgamma(a + b)
    let front = exp(a * log(x) + b * log(1 - x) - beta) / a
    var c = 1.0
    var d = 1 / (1 - (a + b) * x / (a + 1))
    var fraction = d
    for m in 1...500 {
      let m = Double(m)
      let place = a + 2 * m
      let even = m * (b - m) * x / ((place - 1) * place)
      d = 1 / (1 + even * d)
      c = 1 + even / c
      fraction *= c * d
      let odd = -(a + m) * (a + b + m) * x / (place * (place + 1))
      d = 1 / (1 + odd * d)
      c = 1 + odd / c
      fraction *= c * d
      if abs(c * d - 1) < 1e-15 { break }
    }
    return front * fraction
  }
}
