public import PalierModel

extension TierPlanner {
  /// The decision table of the system as it is.
  public func decisions() throws -> [DecisionRule] {
    try DecisionRule.table(
      of: system,
      calibration: demands(of: system),
      capacity: answer(for: system).capacity?.value,
      storage: StoragePlan(system)
    )
  }
}

extension DecisionRule {
  /// The decision table of a system at its capacity.
  ///
  /// Critical is what each metric shows at the capacity, where an objective is just met; urgent and
  /// watch are what it shows at the loads from which growth takes 2 and 6 months to get there,
  /// C/(1 + g)². and C/(1 + g)⁶. Without growth, only the critical level follows.
  public static func table(
    of system: System,
    calibration: Calibration?,
    capacity: Interval?,
    storage: StoragePlan
  ) throws -> [DecisionRule] {
    let rate = system.population.expectedGrowth?.mid ?? 0
    var rules: [DecisionRule] = []
    if let calibration, let capacity, capacity.mid >= 1 {
      let predictor = try Predictor(
        system: system,
        calibration: calibration,
        cores: PlannedCores(system.machine)
      )
      func state(_ months: Double) throws -> StepPrediction? {
        guard months == 0 || rate > 0 else { return nil }
        let users = max(1, Int((capacity.mid / power(1 + rate, months)).rounded(.down)))
        let window = predictor.window(for: 2_000, at: .users(users), usual: 120)
        return try predictor.prediction(
          .users(users),
          duration: window.duration,
          warmUp: window.warmUp,
          speed: calibration.speed.mid,
          effort: 0.2
        )
      }
      let critical = try state(0)
      let urgent = try state(urgentMonths)
      let watch = try state(watchMonths)
      // What is hardly busy where an objective is missed tells nothing.
      for busy in critical?.utilisations ?? [] where busy.utilisation >= 0.3 {
        func level(_ state: StepPrediction?) -> Figure? {
          state?.utilisations.first { $0.station == busy.station }.map {
            Figure(Interval(exactly: $0.utilisation), .ratio, from: simulated)
          }
        }
        rules.append(
          DecisionRule(
            metric: busy.station.name,
            derived: Levels(watch: level(watch), urgent: level(urgent), critical: level(critical)),
            customary: usual(0.7, 0.85, 0.95),
            action: Text(
              en: "more of it, or less work for each request",
              fr: "en ajouter, ou réduire le travail de chaque requête"
            )
          )
        )
      }
      // The objective itself, where one is for all actions, is known better than any simulation.
      let objective = system.objectives.responseTimes.first {
        $0.statistic == .p95 && $0.action == nil
      }?.limit
      func p95(_ state: StepPrediction?) -> Figure? {
        state.map { Figure($0.overall.p95, .time, from: simulated) }
      }
      rules.append(
        DecisionRule(
          metric: "p95",
          derived: Levels(
            watch: p95(watch),
            urgent: p95(urgent),
            critical: objective ?? p95(critical)
          ),
          customary: Levels(),
          action: Text(
            en: "look for the slow requests, then prepare the next tier",
            fr: "chercher les requêtes lentes, puis préparer le palier suivant"
          )
        )
      )
    }
    if let disk = storage.disk, let full = storage.full {
      func level(_ months: Double) -> Figure? {
        guard full.mid.isFinite, full.mid > 0 else { return nil }
        let before = storage.total(after: max(0, full.mid - months)).mid
        return Figure(
          Interval(exactly: min(1, before / disk.mid)),
          .ratio,
          from: .predicted(model: "growth of the data", error: nil)
        )
      }
      let isFull = full.mid <= 0
      rules.append(
        DecisionRule(
          metric: "machine.disk",
          derived: Levels(
            watch: level(watchMonths),
            urgent: level(urgentMonths),
            critical: level(0)
          ),
          customary: usual(0.8, 0.9, 0.95),
          action: isFull
            ? Text(
              en: "no level helps: what is planned does not fit",
              fr: "aucun niveau n'aide : ce qui est prévu ne tient pas"
            )
            : Text(
              en: "clean up, or move backups and media elsewhere",
              fr: "nettoyer, ou déplacer sauvegardes et médias"
            )
        )
      )
    }
    return rules
  }

  private static let simulated = Source.predicted(model: "simulation", error: nil)

  private static func usual(_ watch: Double, _ urgent: Double, _ critical: Double) -> Levels {
    func figure(_ level: Double) -> Figure {
      Figure(
        Interval(exactly: level),
        .ratio,
        from: .assumed(by: "Palier", why: Text(en: "customary levels", fr: "niveaux habituels"))
      )
    }
    return Levels(watch: figure(watch), urgent: figure(urgent), critical: figure(critical))
  }
}
