/// A station with Poisson arrivals that all wait for one of `servers` equal servers, first come,
/// first served.
///
/// M/M/1, M/M/c, M/G/1 and M/G/c, by the number of servers and the squared variation.
public struct OpenStation: Sendable, Hashable, Codable {
  /// Arrivals a second, λ.
  public var arrivalRate: Double
  /// The number of servers, at least 1.
  public var servers: Int
  /// Mean seconds of service, S.
  public var serviceTime: Double
  /// The squared coefficient of variation of service times: 1 where they are exponential.
  public var squaredVariation: Double

  /// A station.
  public init(
    arrivalRate: Double,
    servers: Int = 1,
    serviceTime: Double,
    squaredVariation: Double = 1
  ) {
    self.arrivalRate = arrivalRate
    self.servers = servers
    self.serviceTime = serviceTime
    self.squaredVariation = squaredVariation
  }

  /// The mean number of busy servers, λ S, if they can keep up.
  public var load: Double { arrivalRate * serviceTime }

  /// The share of the servers' time in use; at 1 and above the queue grows for ever.
  public var utilisation: Double { load / Double(servers) }

  /// The mean seconds of waiting, infinite where the servers cannot keep up.
  ///
  /// - M/M/c: exact, `C S / (c (1 − ρ))` with Erlang's C.
  /// - M/G/1: exact, Pollaczek and Khinchine: `ρ S (1 + v) / (2 (1 − ρ))`.
  /// - M/G/c: Kimura's interpolation (1986) between M/M/c and M/D/c, the latter by Cosmetatos
  ///   (1976). It gives both exact cases above, and M/D/c within some percent.
  public var waitingTime: Double {
    guard utilisation < 1 else { return .infinity }
    guard load > 0 else { return 0 }
    let probability = Erlang.waitingProbability(servers: servers, load: load)
    let exponential = probability * serviceTime / (Double(servers) * (1 - utilisation))
    guard squaredVariation != 1 else { return exponential }
    // Waiting for constant service times, as a share of that for exponential ones: at most its
    // limit in light traffic, c/(c + 1), beyond which Cosmetatos' fit grows without bound.
    let c = Double(servers)
    let constant =
      (1 + (1 - utilisation) * (c - 1) * ((4 + 5 * c).squareRoot() - 2) / (16 * utilisation * c))
      / 2
    let share = min(c / (c + 1), constant)
    return exponential * (1 + squaredVariation) * share
      / (2 * squaredVariation * share + 1 - squaredVariation)
  }

  /// The mean seconds from arrival to the end of service.
  public var responseTime: Double { waitingTime + serviceTime }

  /// The mean number of arrivals at the station, waiting or served (Little's law).
  public var queueLength: Double { load > 0 ? arrivalRate * responseTime : 0 }
}
