/// Laws that hold for any system over any interval, whatever the distributions.
///
/// Source: Denning & Buzen 1978; Lazowska et al., *Quantitative System Performance*, 1984.
public enum OperationalLaws {
  /// The utilisation law, U = X D / c: the share of c servers' time in use.
  public static func utilisation(throughput: Double, demand: Double, servers: Int = 1) -> Double {
    throughput * demand / Double(servers)
  }

  /// The service demand law, D = U c / X: seconds of one server for each completion.
  public static func demand(utilisation: Double, throughput: Double, servers: Int = 1) -> Double {
    utilisation * Double(servers) / throughput
  }

  /// Little's law, N = X R: the mean number within, from throughput and time within.
  public static func number(throughput: Double, time: Double) -> Double { throughput * time }

  /// The response time law, R = N/X − Z.
  public static func responseTime(
    customers: Double,
    throughput: Double,
    thinkTime: Double
  )
    -> Double
  {
    customers / throughput - thinkTime
  }

  /// The forced flow law, X(k) = V(k) X: completions at a station visited V times a round.
  public static func flow(throughput: Double, visits: Double) -> Double { throughput * visits }
}
