public import PalierModel

/// The capacity as a function of the machine's speed, predicted before a test searches for it.
///
/// The one for the speed that held is read from it afterwards.
public struct CapacityForecast: Sendable, Hashable, Codable {
  /// The capacity of the typical world at one speed.
  struct Point: Sendable, Hashable, Codable {
    let speed: Double
    let capacity: Double
  }

  /// The capacity at the speed that was expected, which the machine's usual drift widens.
  public let expected: Interval
  /// The speed that was expected, relative to the reference.
  public let speed: Double
  /// In the order of the speed; empty where speed plays no part.
  let typical: [Point]

  /// A forecast from the typical world's capacity at several speeds.
  init(expected: Interval, speed: Double, typical: [Point]) {
    self.expected = expected
    self.speed = speed
    self.typical = typical.filter { $0.capacity > 0 && $0.capacity.isFinite }
      .sorted { $0.speed < $1.speed }
  }

  /// The capacity at another speed: as many times the expected one as the typical world's is.
  ///
  /// Between speeds it is interpolated on logarithmic scales; beyond them the nearest counts.
  public func at(speed: Double) -> Interval {
    let ratio = logarithm(at: speed) - logarithm(at: self.speed)
    return expected.map { $0 * exponential(ratio) }
  }

  /// The logarithm of the typical capacity at a speed.
  private func logarithm(at speed: Double) -> Double {
    guard let first = typical.first, let last = typical.last else { return 0 }
    let clamped = min(last.speed, max(first.speed, speed))
    let upper = typical.firstIndex { $0.speed >= clamped } ?? typical.count - 1
    let (left, right) = (typical[max(0, upper - 1)], typical[upper])
    let low = naturalLogarithm(left.capacity)
    guard left.speed < right.speed else { return low }
    let share =
      naturalLogarithm(clamped / left.speed)
      / naturalLogarithm(right.speed / left.speed)
    return low + share * (naturalLogarithm(right.capacity) - low)
  }
}

extension Predictor {
  /// The capacity at the calibration's speed, and how it moves at each of ``speeds``; nil without
  /// objectives, or if no load up to a million breaks them; `load` makes the loads that are tried.
  public func capacityForecast(
    load: @escaping @Sendable (Int) -> LoadLevel = LoadLevel.users
  ) throws -> CapacityForecast? {
    let expected = builder.calibration.speed.mid
    guard let capacity = try capacity(speed: expected, load: load) else { return nil }
    let others = speeds.count > 1 && capacity.mid >= 1 ? speeds : []
    return CapacityForecast(
      expected: capacity,
      speed: expected,
      typical: try others.compactMap { speed in
        try typicalCapacity(speed: speed, near: capacity.mid * speed / expected, load: load)
          .map { CapacityForecast.Point(speed: speed, capacity: $0) }
      }
    )
  }
}
