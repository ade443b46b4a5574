public import PalierModel

extension System {
  /// Seconds of think time from one request of a person to the next, averaged over journeys; nil
  /// without actions.
  ///
  /// Of a person with several activities requests add up: 1/Z = Σ n/Z over activities of n actions,
  /// each counted as often as a round does it. A hold on purpose is part of the time. Bounds of a
  /// pause are those between which pauses are drawn, not a doubt about their mean, so that the round
  /// is exact.
  public var round: Interval? {
    let rounds = Dictionary(
      actions.map { action in
        let pauses = [action.think, action.held].compactMap { $0?.mid }
        return (action.name, (times: action.timesARound, pause: pauses.reduce(0, +)))
      }
    ) { first, _ in first }
    let rate = zip(journeys, journeyShares).reduce(0) { sum, pair in
      sum + pair.1
        * pair.0.activities.reduce(0) { rate, activity in
          let actions = activity.compactMap { rounds[$0.value] }
          let seconds = actions.reduce(0) { $0 + $1.times * $1.pause }
          let count = actions.reduce(0) { $0 + $1.times }
          return seconds > 0 ? rate + count / seconds : rate
        }
    }
    return rate > 0 ? Interval(exactly: 1 / rate) : nil
  }
}
