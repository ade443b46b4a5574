public import PalierModel

extension System {
  /// Seconds of think time from one request of a person to the next, averaged over journeys; nil
  /// without actions.
  ///
  /// Of a person with several activities requests add up: 1/Z = Σ n/Z over activities of n actions.
  /// A hold on purpose is part of the time.
  public var round: Interval? {
    let shares = journeyShares
    let pauses = Dictionary(
      actions.map { action in
        (
          action.name,
          [action.think, action.held].compactMap { $0?.value }
            .reduce(Interval(exactly: 0), +)
        )
      }
    ) { first, _ in first }
    func rate(_ bound: (Interval) -> Double) -> Double {
      zip(journeys, shares).reduce(0) { sum, pair in
        sum + pair.1
          * pair.0.activities.reduce(0) { rate, activity in
            let own = activity.compactMap { pauses[$0.value] }
            let seconds = own.reduce(0) { $0 + bound($1) }
            return seconds > 0 ? rate + Double(own.count) / seconds : rate
          }
      }
    }
    let (low, mid, high) = (rate(\.low), rate(\.mid), rate(\.high))
    guard low > 0, mid > 0, high > 0 else { return nil }
    return Interval(low: 1 / low, mid: 1 / mid, high: 1 / high)
  }
}
