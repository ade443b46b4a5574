public import PalierModel

/// How near a set of response times and errors comes to its objectives.
public struct ObjectiveStress: Sendable {
  /// The worst ratio of a statistic to its limit: at most 1 where every objective is met.
  public private(set) var worst = 0.0
  /// The objective that comes nearest, in words.
  public private(set) var nearest: Text?
  /// False if some objective asks about something that was not measured.
  public private(set) var isComplete = true

  /// The stress of objectives, given a statistic of an action (nil: all that are not held) and
  /// the share of errors.
  public init(
    _ objectives: Objectives,
    errors: Double,
    statistic: (Objectives.Statistic, _ action: String?) -> Double?
  ) {
    for objective in objectives.responseTimes {
      guard let value = statistic(objective.statistic, objective.action) else {
        isComplete = false
        continue
      }
      let name = objective.statistic.rawValue
      let subject =
        objective.action.map { Text(en: "\(name) of \($0)", fr: "\(name) \(French.of($0))") }
        ?? Text(verbatim: name)
      add(
        value / objective.limit.mid,
        Text(
          en: "\(subject) is \(value, .time), the objective \(objective.limit.mid, .time)",
          fr: "\(subject) est de \(value, .time), l'objectif de \(objective.limit.mid, .time)"
        )
      )
    }
    if let limit = objectives.errors {
      add(
        limit.mid > 0 ? errors / limit.mid : errors > 0 ? 1_000_000 : 0,
        Text(
          en:
            "\(percent: errors, decimals: 2) of the requests fail, the objective is \(percent: limit.mid, decimals: 1)",
          fr:
            "\(percent: errors, decimals: 2) des requêtes échouent, l'objectif est de \(percent: limit.mid, decimals: 1)"
        )
      )
    }
  }

  private mutating func add(_ ratio: Double, _ text: Text) {
    if nearest == nil || ratio > worst {
      worst = ratio
      nearest = text
    }
  }
}
