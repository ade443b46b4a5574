public import PalierModel

extension System {
  /// Seconds of think time from one request of a person to the next, averaged over journeys; nil
  /// without actions.
  ///
  /// Of a person with several activities requests add up: 1/Z = Σ n/Z over activities of n actions,
  /// each counted as often as a round does it.
  /// A hold on purpose is part of the time.
  public var round: Interval? {
    let shares = journeyShares
    func rate(_ bound: (Interval) -> Double) -> Double {
      zip(journeys, shares).reduce(0) { sum, pair in
        sum + pair.1
          * pair.0.activities.reduce(0) { rate, activity in
            let actions = activity.compactMap { action(named: $0.value) }
            let seconds = actions.reduce(0) { seconds, action in
              seconds
                + action.timesARound
                * [action.think, action.held].compactMap { $0.map { bound($0.value) } }
                .reduce(0, +)
            }
            let count = actions.reduce(0) { $0 + $1.timesARound }
            return seconds > 0 ? rate + count / seconds : rate
          }
      }
    }
    let (low, mid, high) = (rate(\.low), rate(\.mid), rate(\.high))
    guard low > 0, mid > 0, high > 0 else { return nil }
    return Interval(low: 1 / low, mid: 1 / mid, high: 1 / high)
  }
}
