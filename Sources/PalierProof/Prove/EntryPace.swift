import Foundation
import PalierModel
import PalierPlanning

/// How fast new users may enter, so that what they do once on entering does not disturb those who
/// are there: a log-in hashes a password on purpose, and many at once are a storm of their own.
struct EntryPace {
  /// Core seconds of the machine that one user's entry takes, over the machine's cores; 0: nothing.
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
    let seconds = zip(builder.system.journeys, builder.system.journeyShares).reduce(0.0) {
      sum,
      journey in
      let entry = journey.0.once.reduce(0.0) {
        $0 + (builder.calibration.action(named: $1.value)?.backToBack.mean.totalCPU ?? 0)
      }
      return sum + journey.1 * entry
    }
    let cores = Set(builder.calibration.services.flatMap(\.cores)).count
    demand = seconds / Double(max(1, cores))
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
