public import PalierModel

/// How near a set of response times and errors comes to its objectives.
public struct ObjectiveStress: Sendable {
  /// The worst ratio of a statistic to its limit: at most 1 where every objective is met.
  public private(set) var worst = 0.0
  /// The objective that comes nearest, in words.
  public private(set) var nearest: Text?

  /// The stress of objectives, given a statistic of an action (nil: all that are not held) and
  /// the share of errors.
  public init(
    _ objectives: Objectives,
    errors: Double,
    statistic: (Objectives.Statistic, _ action: String?) -> Double?
  ) {
    for objective in objectives.responseTimes {
      guard let value = statistic(objective.statistic, objective.action) else { continue }
      let name = objective.action ?? ""
      add(
        value / objective.limit.mid,
        Text(
          en:
            "\(objective.statistic.rawValue) \(name) \(value, .time) of \(objective.limit.mid, .time)",
          fr:
            "\(objective.statistic.rawValue) \(name) \(value, .time) sur \(objective.limit.mid, .time)"
        )
      )
    }
    if let limit = objectives.errors, limit.mid > 0 {
      add(
        errors / limit.mid,
        Text(
          en: "errors \(percent: errors, decimals: 2) of \(percent: limit.mid, decimals: 1)",
          fr: "erreurs \(percent: errors, decimals: 2) sur \(percent: limit.mid, decimals: 1)"
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
