import Foundation

extension RandomSource {
  /// An exponential number of mean 1.
  @inline(__always)
  public mutating func exponential() -> Double { exponential(by: .shared) }

  /// A standard normal number (Marsaglia's polar method, one of each pair).
  public mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square > 0, square < 1 { return x * (-2 * log(square) / square).squareRoot() }
    }
  }

  /// An exponential number of mean 1, with the tables at hand.
  @inline(__always)
  mutating func exponential(by ziggurat: Ziggurat) -> Double {
    let bits = advance()
    let layer = Int(truncatingIfNeeded: bits & 0xff)
    let x = Double(bits >> 11) * ziggurat.scale[layer]
    if x < ziggurat.edge[layer + 1] { return x }
    return exponentialOutside(layer: layer, x: x, ziggurat: ziggurat)
  }

  /// The one case in a hundred where the point is not inside a layer's rectangle.
  @inline(never)
  private mutating func exponentialOutside(layer: Int, x: Double, ziggurat: Ziggurat) -> Double {
    // Beyond the last edge an exponential begins anew.
    if layer == 0 { return ziggurat.edge[1] - log(1 - uniform()) }
    let low = exp(-ziggurat.edge[layer])
    let high = exp(-ziggurat.edge[layer + 1])
    if low + uniform() * (high - low) < exp(-x) { return x }
    return exponential(by: ziggurat)
  }
}
