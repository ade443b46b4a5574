import PalierModel
import PalierQueueing

/// How busy a load keeps the services, and how often it asks for them: what decides how cold requests
/// find them.
public struct Occupancy: Sendable, Hashable {
  /// How busy the services' cores are, from 0 to 1: waiting that was measured with pauses counts for
  /// the idle share, that measured back to back for the busy one.
  public var busyness: Double
  /// How cold requests find each service: 0 as back to back, 1 as after the pause of a calibration.
  public var coldness: [Double]

  /// Seconds of a calibration's pause before a request, where CPU time follows the machine's speed.
  public static let pause = 0.1

  /// The occupancy of which only the busyness is known.
  init(_ calibration: Calibration, busyness: Double) {
    self.busyness = busyness
    coldness = calibration.services.map { _ in 1 - busyness }
  }

  /// The occupancy that simulations of a load show.
  ///
  /// What a process has forgotten since it was last asked grows as the square root of the time: the
  /// lab's services, asked every 1 to 55 ms, were 0.1 to 0.66 as cold as after 100 ms. Gaps are
  /// exponential, for which the mean root is Γ(3/2) times the root of the mean.
  init(_ results: [Replication], _ builder: NetworkBuilder) {
    let utilisations = results.flatMap { $0.stations.processors.map(\.utilisation) }
    busyness = min(1, utilisations.max() ?? 0)
    var visits = [Double](repeating: 0, count: builder.calibration.services.count)
    for action in results.flatMap(\.actions) {
      let rate = action.throughput / Double(results.count)
      for request in builder.system.action(named: action.name)?.requests ?? [] {
        builder.routes[request.name]?.addVisits(to: &visits, weight: rate)
      }
    }
    coldness = visits.indices.map { service in
      guard visits[service] > 0 else { return 1 }
      let gap = Double(builder.takingTurns(inService: service)) / visits[service]
      return min(1, Occupancy.meanRoot * (gap / Occupancy.pause).squareRoot())
    }
  }

  /// Γ(3/2) = √π/2.
  private static let meanRoot = 0.886_226_925_452_758
}

extension NetworkBuilder {
  /// The processes of a service that take turns: those among which connections are divided, or those
  /// that a calibration saw at work, such as a database's backends.
  ///
  /// Workers that share a queue do not: of those that wait, the one that asks first is the one that
  /// was last at work. The lab's Europe Cyclisme, with 16 of them, is no colder than one process.
  fileprivate func takingTurns(inService index: Int) -> Int {
    let structure = structure(ofService: index)
    guard structure.serial else { return max(1, calibration.services[index].processes) }
    return structure.queue == .shared ? 1 : max(1, structure.processes)
  }
}
