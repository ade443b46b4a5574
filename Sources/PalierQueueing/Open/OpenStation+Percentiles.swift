#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Response times of M/M/c, whose distribution is known exactly; the squared variation is not used.
extension OpenStation {
  /// The probability that an M/M/c response takes longer than `time` seconds.
  ///
  /// With C the probability of waiting, μ = 1/S and d = c − λS:
  /// `e^(−μt) (1 + C (1 − e^(−μt (d − 1))) / (d − 1))`. 1 where the servers cannot keep up.
  public func probability(responseLongerThan time: Double) -> Double {
    guard utilisation < 1 else { return 1 }
    guard time > 0 else { return 1 }
    let scaled = time / serviceTime
    let waiting = Erlang.waitingProbability(servers: servers, load: load)
    let excess = Double(servers) - load - 1
    // expm1 keeps the quotient right as d − 1 goes to 0, where it tends to μt.
    let growth = excess == 0 ? scaled : -expm1(-scaled * excess) / excess
    return min(1, exp(-scaled) * (1 + waiting * growth))
  }

  /// The seconds within which a share of M/M/c responses end (0.95: the 95th percentile).
  ///
  /// Infinite where the servers cannot keep up. Bisection to the precision of `Double`.
  public func percentile(_ share: Double) -> Double {
    precondition((0..<1).contains(share), "a percentile's share is at least 0 and below 1")
    guard utilisation < 1 else { return .infinity }
    var (low, high) = (0.0, serviceTime)
    while probability(responseLongerThan: high) > 1 - share { (low, high) = (high, 2 * high) }
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { return high }
      if probability(responseLongerThan: middle) > 1 - share { low = middle } else { high = middle }
    }
  }
}
