/// Erlang's formulas, for Poisson arrivals at `servers` servers that `load` = λ S Erlangs are
/// offered to.
///
/// Source: A. K. Erlang 1917; the recursion is in Kleinrock, *Queueing Systems* I, 1975.
public enum Erlang {
  /// The probability that all servers are busy where arrivals do not wait but leave (Erlang B).
  ///
  /// Exact for any distribution of service times. Complexity: O(servers).
  public static func lossProbability(servers: Int, load: Double) -> Double {
    guard load > 0 else { return servers == 0 ? 1 : 0 }
    // 1/B(c) = 1 + (c / load) / B(c − 1): neither overflows to a wrong answer nor subtracts.
    var inverse = 1.0
    for count in stride(from: 1, through: servers, by: 1) {
      inverse = 1 + Double(count) / load * inverse
    }
    return 1 / inverse
  }

  /// The probability that an arrival waits (Erlang C); 1 where the servers cannot keep up.
  ///
  /// Exact for exponential service times. Complexity: O(servers).
  public static func waitingProbability(servers: Int, load: Double) -> Double {
    let utilisation = load / Double(servers)
    guard utilisation < 1 else { return 1 }
    let loss = lossProbability(servers: servers, load: load)
    return loss / (1 - utilisation * (1 - loss))
  }
}
