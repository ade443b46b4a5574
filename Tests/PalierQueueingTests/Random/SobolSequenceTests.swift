import PalierQueueing
import Testing

@Suite("Sobol's sequence")
struct SobolSequenceTests {
  static let dimensions = SobolSequence.mostDimensions

  @Test("The first points are the published ones, a half cell further")
  func published() {
    let sequence = SobolSequence(dimensions: 3, seed: nil)
    let points: [[Double]] = (0..<4).map { point in
      (0..<3).map { sequence.coordinate($0, ofPoint: UInt32(point)) - 0x1p-33 }
    }
    #expect(points == [[0, 0, 0], [0.5, 0.5, 0.5], [0.25, 0.75, 0.75], [0.75, 0.25, 0.25]])
  }

  @Test(
    "Every dimension holds one of 2^k points in each 2^k-th, scrambled or not",
    arguments: [
      nil, 1, 2, 99 as UInt64?,
    ]
  )
  func stratification(seed: UInt64?) {
    let sequence = SobolSequence(dimensions: Self.dimensions, seed: seed)
    for dimension in 0..<Self.dimensions {
      for (power, block) in [(3, 0), (6, 1), (10, 3)] {
        let count = 1 << power
        let cells = (0..<count).map { index in
          let point = UInt32(block * count + index)
          return Int(sequence.coordinate(dimension, ofPoint: point) * Double(count))
        }
        #expect(cells.sorted() == Array(0..<count), "dimension \(dimension), \(count) points")
      }
    }
  }

  @Test("The first two dimensions are a net: each box of 2^-m holds one of 2^m points")
  func net() {
    let sequence = SobolSequence(dimensions: 2, seed: 5)
    for split in 0...8 {
      let (columns, rows) = (1 << split, 1 << (8 - split))
      let boxes = (0..<256).map { index in
        let x = Int(sequence.coordinate(0, ofPoint: UInt32(index)) * Double(columns))
        let y = Int(sequence.coordinate(1, ofPoint: UInt32(index)) * Double(rows))
        return x * rows + y
      }
      #expect(boxes.sorted() == Array(0..<256))
    }
  }

  @Test("Other seeds give other points; all stay inside the cube")
  func seeds() {
    let one = SobolSequence(dimensions: 4, seed: 1)
    let other = SobolSequence(dimensions: 4, seed: 2)
    var differing = 0
    for point in 0..<500 as Range<UInt32> {
      for dimension in 0..<4 {
        let value = one.coordinate(dimension, ofPoint: point)
        #expect(value > 0 && value < 1)
        if value != other.coordinate(dimension, ofPoint: point) { differing += 1 }
      }
    }
    #expect(differing > 1_900)
  }

  @Test("Discrepancy is well below that of random points, in each pair of dimensions")
  func discrepancy() {
    let count = 256
    let sequence = SobolSequence(dimensions: Self.dimensions, seed: 3)
    var random = RandomSource(seed: 3)
    let scattered = (0..<count).map { _ in (random.uniform(), random.uniform()) }
    let reference = Self.discrepancy(of: scattered)
    for dimension in 1..<Self.dimensions {
      let points = (0..<count).map { index in
        (
          sequence.coordinate(dimension - 1, ofPoint: UInt32(index)),
          sequence.coordinate(dimension, ofPoint: UInt32(index))
        )
      }
      #expect(Self.discrepancy(of: points) < 0.6 * reference, "dimension \(dimension)")
    }
  }

  /// The star discrepancy in the mean square (Warnock 1972), exact in O(n²).
  static func discrepancy(of points: [(Double, Double)]) -> Double {
    let n = Double(points.count)
    var single = 0.0
    var pairs = 0.0
    for (x, y) in points {
      single += (1 - x * x) * (1 - y * y) / 4
      for (u, v) in points { pairs += (1 - max(x, u)) * (1 - max(y, v)) }
    }
    return (1.0 / 9 - 2 / n * single + pairs / (n * n)).squareRoot()
  }
}
