import PalierModel

extension System {
  /// How fast the planned machine's cores are for a service, times those that its demands belong to.
  ///
  /// CPU time that does not follow a machine's speed does not follow another machine either.
  func coreSpeed(for service: String) -> Interval {
    guard let speed = machine.speed?.value, self.service(named: service)?.speed != .fixed else {
      return Interval(exactly: 1)
    }
    return speed
  }
}

extension Interval {
  /// The value so many standard deviations from the middle, the bounds taken as 95 % on a logarithmic
  /// scale.
  func value(atDeviation deviation: Double) -> Double {
    guard deviation != 0, low > 0 else { return mid }
    return mid * power((deviation > 0 ? high : low) / mid, deviation.magnitude / 1.96)
  }
}
