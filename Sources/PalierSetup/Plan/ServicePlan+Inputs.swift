import PalierModel

extension ServicePlan {
  /// Seconds that a request may take in the service behind this one.
  var timeoutBehind: Figure { callees.first?.service.timeout ?? timeout }

  /// The strictest bound on a response time, in seconds; nil without objectives.
  var strictestBound: Double? { system.objectives.responseTimes.map(\.limit.mid).min() }

  /// Why it is taken for a cache, or for something that must not be lost.
  var cacheSource: Text {
    guard system.data.contains(where: { $0.name == service.name }) else {
      return Text(
        en:
          "assumed by Palier: \(service.name) is a cache; declare data.\(service.name) if it is not",
        fr:
          "supposé par Palier : \(service.name) est un cache ; sinon, déclarez data.\(service.name)"
      )
    }
    return isCache
      ? Text(
        en: "data.\(service.name) is a cache",
        fr: "data.\(service.name) est un cache"
      )
      : Text(
        en: "data.\(service.name) is not a cache",
        fr: "data.\(service.name) n'est pas un cache"
      )
  }
}

extension WorkerBudget {
  /// The workers that a service declares, or one.
  static func declaredOrOne(_ service: Service) -> Int { service.workers.map { Int($0.mid) } ?? 1 }
}
