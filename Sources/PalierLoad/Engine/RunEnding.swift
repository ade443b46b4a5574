public import PalierModel

/// Why a run ended.
public enum RunEnding: Sendable, Hashable, Codable {
  /// All steps were done.
  case finished
  /// Someone asked for it.
  case stopped
  /// More requests failed than the limit allows; the share is given.
  case tooManyErrors(share: Double)
  /// An action's 95th percentile went too far beyond its objective.
  case tooSlow(action: String, p95: Double, objective: Double)
  /// The target refuses connections.
  case targetGone
  /// A run beyond this machine took as long, or sent as many requests, as it may.
  case bounded

  /// The ending in words.
  public var message: Text {
    switch self {
    case .finished: Text(en: "all steps were done", fr: "tous les pas ont été faits")
    case .stopped: Text(en: "stopped on request", fr: "arrêté à la demande")
    case .tooManyErrors(let share):
      Text(
        en: "stopped: \(percent: share) of the requests failed",
        fr: "arrêté : \(percent: share) des requêtes ont échoué"
      )
    case .tooSlow(let action, let p95, let objective):
      Text(
        en: """
          stopped: the 95th percentile of \(action) reached \(p95, .time), far beyond its \
          objective of \(objective, .time)
          """,
        fr: """
          arrêté : le 95e centile de \(action) a atteint \(p95, .time), bien au-delà de son \
          objectif de \(objective, .time)
          """
      )
    case .targetGone:
      Text(
        en: "stopped: the target refuses connections",
        fr: "arrêté : la cible refuse les connexions"
      )
    case .bounded:
      Text(
        en: """
          stopped: a run beyond this machine ends after \(RunBounds.seconds, .time) or \
          \(RunBounds.requests) requests
          """,
        fr: """
          arrêté : un essai hors de cette machine finit après \(RunBounds.seconds, .time) ou \
          \(RunBounds.requests) requêtes
          """
      )
    }
  }
}
