/// The rate of an open load over its step: constant, or rising or falling evenly over the window.
struct RateProfile {
  /// Seconds before the window, at the first rate.
  let warmUp: Double
  /// Seconds of the window.
  let duration: Double
  /// Arrivals a second at the start.
  let first: Double
  /// Arrivals a second from the end of the window on.
  let last: Double

  /// A rate that stays.
  init(rate: Double) {
    warmUp = 0
    duration = 0
    first = rate
    last = rate
  }

  /// The rate of a step that offers `rate` at first.
  init(_ step: LoadStep, rate: Double) {
    warmUp = step.warmUp
    duration = step.duration
    first = rate
    last = step.finalLoad ?? rate
  }

  /// The seconds from the start in which `count` arrivals are expected; infinite if never.
  func time(of count: Double) -> Double {
    guard first != last else { return first > 0 ? count / first : .infinity }
    let before = first * warmUp
    if count <= before { return count / first }
    let rest = count - before
    let within = (first + last) / 2 * duration
    if rest > within {
      return last > 0 ? warmUp + duration + (rest - within) / last : .infinity
    }
    // The root of first τ + (last − first) τ²/(2 duration) = rest, in the form that loses no digits.
    let square = first * first + 2 * (last - first) * rest / duration
    return warmUp + 2 * rest / (first + max(0, square).squareRoot())
  }
}
