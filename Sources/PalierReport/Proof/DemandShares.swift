import PalierModel
import PalierPlanning
import PalierQueueing

/// How much of a station each action takes: what a prediction rests on most.
///
/// Utilisation law: an action of throughput X and demand D uses X·D of a station. For workers the
/// demand is the time for which a request holds one.
struct DemandShares {
  /// One action's share.
  struct Share {
    /// The action's name.
    var action: String
    /// Its share of what all actions use of the station (a ratio).
    var share: Double
    /// The relative half-width of the 95 % interval of its CPU demand; nil where the demand is a
    /// time that is held or waited for.
    var uncertainty: Double?
  }

  /// The shares, the greatest first.
  let shares: [Share]

  /// The shares of a station under a predicted load; empty where nothing uses it.
  init(
    of station: Station,
    _ prediction: StepPrediction,
    _ calibration: Calibration,
    _ system: System
  ) {
    let services = calibration.services.indices.filter {
      station.resource == .machine || calibration.services[$0].name == station.owner
    }
    let used = calibration.actions.map { action -> (Double, Double?) in
      let rate = prediction.actions[action.name]?.throughput.mid ?? 0
      let misses = system.missRatio(of: action, rate: rate, calibration)
      let parts = [(action.backToBack, 1 - misses), (action.misses ?? action.backToBack, misses)]
      switch station.resource {
      case .workers, .connections:
        return (rate * parts.reduce(0) { $0 + $1.0.mean.elapsed * $1.1 }, nil)
      case .disk: return (0, nil)
      case .machine, .processes, .quota:
        let demand = parts.reduce(0) { $0 + $1.0.cpu(of: services) * $1.1 }
        let error = parts.reduce(0) { $0 + $1.0.variance(of: services) * $1.1 * $1.1 }.squareRoot()
        return (rate * demand, demand > 0 ? 1.96 * error / demand : nil)
      }
    }
    let total = used.reduce(0) { $0 + $1.0 }
    shares =
      total > 0
      ? zip(calibration.actions, used)
        .map { Share(action: $0.name, share: $1.0 / total, uncertainty: $1.1) }
        .filter { $0.share > 0.005 }.sorted { $0.share > $1.share }
      : []
  }

  /// The shares as a table; nil where there are none.
  func table(of station: Station, from source: Source, demandsFrom measured: Source) -> Table? {
    guard !shares.isEmpty else { return nil }
    let knowsCPU = shares.contains { $0.uncertainty != nil }
    return Table(
      Text(
        en: "What takes \(station.name), and so what the answer rests on most",
        fr: "Ce qui occupe \(station.name), et donc ce sur quoi la réponse repose le plus"
      ),
      columns: [
        .words(en: "Action", fr: "Action"), .numbers(en: "Share", fr: "Part", from: source),
      ]
        + (knowsCPU
          ? [.numbers(en: "CPU time known within ±", fr: "Temps CPU connu à ±", from: measured)]
          : []),
      rows: shares.map { share in
        [
          .name(share.action), .number(share.share, .ratio),
          share.uncertainty.map { .number($0, .ratio) } ?? .empty,
        ]
      }
    )
  }
}

extension System {
  /// The share of an action's requests that find its cache expired, at this many a second; 0
  /// without a cache.
  fileprivate func missRatio(
    of action: ActionProfile,
    rate: Double,
    _ calibration: Calibration
  ) -> Double {
    guard let rule = caches.first(where: { $0.actions.contains { $0.value == action.name } }),
      let service = calibration.services.first(where: { $0.name == rule.service.value })
    else { return 0 }
    return Cache(name: rule.name, timeToLive: rule.timeToLive.mid, locked: rule.locked)
      .missRatio(
        lookupRate: rate,
        copies: rule.scope == .process ? max(1, service.processes) : 1,
        rebuildTime: action.misses?.mean.elapsed ?? 0
      )
  }
}

extension DemandProfile {
  fileprivate func cpu(of services: [Int]) -> Double {
    services.reduce(0) { $0 + (mean.cpu.indices.contains($1) ? mean.cpu[$1] : 0) }
  }

  fileprivate func variance(of services: [Int]) -> Double {
    services.reduce(0) { sum, service in
      guard standardError.indices.contains(service) else { return sum }
      return sum + standardError[service] * standardError[service]
    }
  }
}
