/// The pieces that a yardstick has timed, in the order of time for each core, and questions to them.
///
/// A pure value: the threads fill it, any window can be asked.
struct YardstickRecord {
  /// One piece.
  struct Piece {
    /// When it ended, on the monotonic clock.
    var time: Double
    /// CPU seconds that it took.
    var cost: Float
    var kind: YardstickKind
  }

  private var byCore: [[Piece]]

  init(cores: Int) { byCore = Array(repeating: [], count: cores) }

  mutating func append(_ piece: Piece, core: Int) { byCore[core].append(piece) }

  /// The speed in a window, or nil if some kind was not done in it.
  ///
  /// For each core and kind the mean of the middle of the costs is taken (a fifth left out at each
  /// end): pieces that met an interrupt or cold caches count little. Cores then count alike.
  /// Complexity: O(pieces in the window × log).
  func speed(from start: Double, to end: Double) -> SpeedReading? {
    var logarithms: [YardstickKind: [Double]] = [:]
    var rounds: [Double] = []
    for pieces in byCore {
      let window = YardstickRecord.window(of: pieces, from: start, to: end)
      var costs: [YardstickKind: [Double]] = [:]
      for piece in window { costs[piece.kind, default: []].append(Double(piece.cost)) }
      guard costs.count == YardstickKind.allCases.count else { continue }
      for (kind, values) in costs {
        let speed = 1 / YardstickRecord.trimmedMean(values) / kind.nominalSpeed
        logarithms[kind, default: []].append(speed.logarithm)
      }
      rounds += YardstickRecord.rounds(of: window)
    }
    guard !logarithms.isEmpty else { return nil }
    let byKind = logarithms.mapValues { $0.reduce(0, +) / Double($0.count) }
    let mean = (byKind.values.reduce(0, +) / Double(byKind.count)).exponential
    return SpeedReading(
      start: start,
      end: end,
      mean: mean,
      standardDeviation: YardstickRecord.standardDeviation(rounds),
      count: rounds.count,
      byKind: byKind.mapValues(\.exponential)
    )
  }

  private static func window(
    of pieces: [Piece],
    from start: Double,
    to end: Double
  ) -> ArraySlice<Piece> {
    let first = pieces.partitioningIndex { $0.time >= start }
    let last = pieces.partitioningIndex { $0.time > end }
    return first < last ? pieces[first..<last] : []
  }

  // The combined speed of each run of pieces that has every kind once.
  private static func rounds(of pieces: ArraySlice<Piece>) -> [Double] {
    let kinds = YardstickKind.allCases.count
    return stride(from: pieces.startIndex, to: pieces.endIndex - kinds + 1, by: kinds).map {
      first in
      let sum = pieces[first..<first + kinds].reduce(0.0) { sum, piece in
        sum - (Double(piece.cost) * piece.kind.nominalSpeed).logarithm
      }
      return (sum / Double(kinds)).exponential
    }
  }

  private static func trimmedMean(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted[(sorted.count / 5)..<(sorted.count - sorted.count / 5)]
    return middle.reduce(0, +) / Double(middle.count)
  }

  private static func standardDeviation(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    let sum = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (sum / Double(values.count - 1)).squareRoot()
  }
}
