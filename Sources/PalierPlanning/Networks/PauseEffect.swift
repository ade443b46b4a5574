import PalierModel

/// How much dearer requests are that find processes asleep and caches cold, for each service.
///
/// A calibration measures an action back to back and after pauses. An action that waits itself, held
/// or for something outside, finds its process asleep however soon it is sent: its CPU time was
/// measured cold, and the others say how much of it a busy service would save.
struct PauseEffect: Sendable {
  /// The ratio of CPU time after a pause to that back to back, all actions that do not wait together.
  private let pooled: [Double]

  init(_ calibration: Calibration) {
    pooled = calibration.services.indices.map { service in
      var (close, spaced, variance) = (0.0, 0.0, 0.0)
      for profile in calibration.actions {
        guard let after = profile.spaced, after.mean.cpu[service] > 0, after.count > 1,
          profile.backToBack.mean.cpu[service] > 0, profile.backToBack.mean.held == 0,
          profile.backToBack.mean.waiting < ActionRoute.longestOverhead
        else { continue }
        close += profile.backToBack.mean.cpu[service]
        spaced += after.mean.cpu[service]
        variance += power(after.standardError[service], 2)
        variance += power(profile.backToBack.standardError[service], 2)
      }
      guard close > 0 else { return 1 }
      return PauseEffect.drawn(spaced / close, error: variance.squareRoot() / close)
    }
  }

  /// The ratio for one action and service, from its own requests.
  static func ratio(_ profile: ActionProfile, service: Int) -> Double {
    guard let spaced = profile.spaced else { return 1 }
    let close = profile.backToBack
    guard close.mean.cpu[service] > 0, spaced.mean.cpu[service] > 0 else { return 1 }
    let ratio = spaced.mean.cpu[service] / close.mean.cpu[service]
    let relative = [close, spaced].map { $0.standardError[service] / $0.mean.cpu[service] }
    let variance = relative[0] * relative[0] + relative[1] * relative[1]
    return drawn(ratio, error: ratio * variance.squareRoot())
  }

  /// What CPU time measured back to back is to be multiplied with; `coldness` is 1 where every
  /// request comes after a pause, and 0 where none does.
  static func ofWarm(_ profile: ActionProfile, service: Int, coldness: Double) -> Double {
    1 + coldness * (ratio(profile, service: service) - 1)
  }

  /// The same for requests that missed a cache: the cold start costs them no more time than it costs
  /// hits, however long they are.
  static func ofMisses(_ profile: ActionProfile, service: Int, coldness: Double) -> Double {
    guard let misses = profile.misses, misses.mean.cpu[service] > 0 else { return 1 }
    let start = (ratio(profile, service: service) - 1) * profile.backToBack.mean.cpu[service]
    return 1 + coldness * start / misses.mean.cpu[service]
  }

  /// The same for what all actions have in common.
  func ofWarm(service: Int, coldness: Double) -> Double { 1 + coldness * (pooled[service] - 1) }

  /// The same for an action that waits itself, whose CPU time was measured cold.
  func ofCold(service: Int, coldness: Double) -> Double {
    ofWarm(service: service, coldness: coldness) / pooled[service]
  }

  /// A ratio drawn towards 1 as far as its own standard error allows (a shrinkage estimate), so
  /// that few requests do not pass for an effect.
  private static func drawn(_ ratio: Double, error: Double) -> Double {
    let effect = (ratio - 1) * (ratio - 1)
    return effect > 0 ? 1 + (ratio - 1) * effect / (effect + error * error) : 1
  }
}
