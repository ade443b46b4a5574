import Foundation

/// Tables to draw exponential numbers with one multiplication most of the time.
///
/// 256 layers of equal area under exp(-x) (Marsaglia & Tsang, "The ziggurat method for generating
/// random variables", 2000). Layer 0 is the widest rectangle together with the tail.
final class Ziggurat: Sendable {
  static let shared = Ziggurat()

  /// The right edge of each layer, falling; `edge[1]` is where the tail begins and `edge[0]` the
  /// width of a rectangle as large as layer 0 with its tail.
  let edge: Cells<Double>
  /// `edge[i]` / 2⁵³: from random bits to a place in the layer.
  let scale: Cells<Double>

  private init() {
    let layers = 256
    let tail = 7.697_117_470_131_05
    let area = (tail + 1) * exp(-tail)
    edge = Cells(repeating: 0, count: layers + 1)
    scale = Cells(repeating: 0, count: layers)
    edge[0] = area / exp(-tail)
    edge[1] = tail
    for layer in 2..<layers { edge[layer] = -log(exp(-edge[layer - 1]) + area / edge[layer - 1]) }
    edge[layers] = 0
    for layer in 0..<layers { scale[layer] = edge[layer] * 0x1p-53 }
  }
}
