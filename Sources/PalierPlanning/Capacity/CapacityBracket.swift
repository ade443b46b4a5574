/// Finds the highest load whose stress does not exceed 1, where stress grows with load.
///
/// Stress is the worst ratio of a statistic to its objective. Loads are whole numbers; the answer
/// is interpolated between neighbours on a logarithmic scale of stress, so that it moves smoothly
/// with the inputs.
struct CapacityBracket {
  /// No load is tried beyond this one.
  let largestLoad: Int
  /// Loads are told apart down to one in so many.
  let resolution: Int
  /// The first step away from the guess, as a share of it.
  let stride: Double
  private let stress: (Int) throws -> Double
  private var known: [Int: Double] = [:]

  init(
    largestLoad: Int = 1_000_000,
    resolution: Int = 200,
    stride: Double = 0.25,
    stress: @escaping (Int) throws -> Double
  ) {
    self.largestLoad = largestLoad
    self.resolution = resolution
    self.stride = stride
    self.stress = stress
  }

  /// The crossing nearest to a first guess; 0 if even one user is too many, nil if no load up to
  /// ``largestLoad`` is.
  ///
  /// Complexity: O(log(answer / guess) + log(resolution)) evaluations.
  mutating func crossing(near guess: Int) throws -> Double? {
    var low = 0
    var high = max(1, guess)
    var step = max(1, Int(Double(guess) * stride))
    if try evaluate(high) <= 1 {
      repeat {
        low = high
        guard low < largestLoad else { return nil }
        high = min(largestLoad, high + step)
        step *= 2
      } while try evaluate(high) <= 1
    } else {
      while high > 1 {
        let next = max(1, high - step)
        if try evaluate(next) <= 1 {
          low = next
          break
        }
        high = next
        step *= 2
      }
      if low == 0 { return 0 }
    }
    // Beyond a few hundred users, one user more or less is below what can be told apart.
    while high - low > max(1, low / resolution) {
      let middle = try split(low, high)
      if try evaluate(middle) <= 1 { low = middle } else { high = middle }
    }
    let (below, above) = (naturalLogarithm(try evaluate(low)), naturalLogarithm(try evaluate(high)))
    guard below.isFinite, above.isFinite, above > below else { return Double(low) }
    return Double(low) + Double(high - low) * min(1, max(0, -below / (above - below)))
  }

  /// A load between two, nearer to where a straight line through the logarithms would cross.
  private mutating func split(_ low: Int, _ high: Int) throws -> Int {
    let (below, above) = (naturalLogarithm(try evaluate(low)), naturalLogarithm(try evaluate(high)))
    let share =
      below.isFinite && above.isFinite && above > below
      ? min(0.8, max(0.2, -below / (above - below))) : 0.5
    return min(high - 1, max(low + 1, low + Int((Double(high - low) * share).rounded())))
  }

  private mutating func evaluate(_ load: Int) throws -> Double {
    if let value = known[load] { return value }
    let value = try stress(load)
    known[load] = value
    return value
  }
}
