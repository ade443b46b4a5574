import Foundation
import PalierModel
import PalierPlanning

/// How fast new users may enter, so that what they do once on entering does not disturb those who
/// are there: a log-in hashes a password on purpose, and many at once are a storm of their own.
struct EntryPace {
  /// Seconds for which one user's entry takes the whole machine, or the whole of what a service's
  /// limit leaves it, if that is longer; 0: nothing.
  let demand: Double
  /// The users at which the machine is expected to be full; nil: not known.
  let capacity: Double?

  /// The pace of a system as it was calibrated; nothing is known without a calibration.
  init(_ builder: NetworkBuilder?, capacity: Interval?) {
    self.capacity = capacity?.mid
    guard let builder else {
      demand = 0
      return
    }
    let calibration = builder.calibration
    let journeys = zip(builder.system.journeys, builder.system.journeyShares)
    let seconds = calibration.services.indices.map { service in
      journeys.reduce(0.0) { sum, journey in
        sum
          + journey.1
          * journey.0.once.flatMap { builder.system.action(named: $0.value)?.requests ?? [] }
          .reduce(0.0) {
            $0 + (calibration.action(named: $1.name)?.backToBack.mean.cpu[service] ?? 0)
          }
      }
    }
    let cores = Set(calibration.services.flatMap(\.cores)).count
    let limited = zip(calibration.services, seconds).map { (service, seconds) -> Double in
      let declared = builder.system.service(named: service.name)?.limits.cpu?.mid
      let limit = declared ?? service.quota.map { $0.budget / $0.period }
      return seconds / (limit ?? .infinity)
    }
    demand = max(seconds.reduce(0, +) / Double(max(1, cores)), limited.max() ?? 0)
  }

  /// Seconds for each user who enters while up to `users` are there.
  func seconds(at users: Double) -> Double {
    // Of what the load leaves free; never less than a fifth of the machine, or nobody enters.
    let free = capacity.map { 1 - users / $0 } ?? 0.5
    return demand / max(EntryPace.leastShare, EntryPace.shareOfFree * free)
  }

  /// The share of what is free that is given to those who enter.
  private static let shareOfFree = 0.7
  /// The least share of the machine that is given to those who enter.
  private static let leastShare = 0.2
}
