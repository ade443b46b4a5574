public import PalierCatalogue
public import PalierModel

/// All that a complete dossier of a system says, computed once, so that telling it computes nothing.
public struct DossierPlan: Sendable {
  /// The system, as its dossier describes it.
  public let system: System
  /// Demands, measured or declared; nil where nobody knows what requests cost.
  public let calibration: Calibration?
  /// The load at the peak; nil where the population does not say enough.
  public let peak: PeakLoad?
  /// The highest load that meets the objectives; nil without demands or objectives.
  public let capacity: Interval?
  /// What saturates, in order.
  public let bottlenecks: [Bottleneck]
  /// What to expect at the peak.
  public let prediction: StepPrediction?
  /// What to expect at loads up to the capacity; nil where that is not known.
  public let curve: CapacityCurve?
  /// Tiers, data, dates, decisions and costs.
  public let growth: GrowthPlan
  /// What became of what the dossier claims.
  public let claims: [ClaimFinding]
  /// What people do at the peak, and what each tier asks for.
  public let profile: LoadProfile
  /// Machines for rent; nil where the load is not known.
  public let offers: OfferPlan?
  /// The architecture as it is, and as it can become.
  public let architectures: [Architecture]
  /// How the system goes from tier to tier.
  public let migration: MigrationPlan
  /// The changes that the dossier names.
  public let changes: [PlannedChange]
  /// Capacities measured by tests that the dossier names.
  public let tested: [MeasuredCapacity]
  /// What to do next, and what it costs.
  public let recommendation: Recommendation
  /// Every figure that is declared, assumed or measured, or follows from others by arithmetic.
  public let figures: [Explanation]
  /// How far the answers move with each of them.
  public let sensitivity: Sensitivity

  /// Plans a system.
  ///
  /// `tiers` are those of its dossier, each with the system as it has it. With demands it takes
  /// some seconds of simulation for the system and for each tier; without, some tenths of a second.
  public init(
    _ system: System,
    tiers: [TierPlanner.DeclaredTier],
    calibration measured: Calibration?,
    catalogue: Catalogue,
    today: CalendarDate
  ) throws {
    let calibration = measured ?? Calibration(declaredBy: system)
    let peak = PeakLoad(system.population, round: system.round)
    self.system = system
    self.calibration = calibration
    self.peak = peak
    let forecast = try calibration.map { try Forecasts(system, $0, peak) }
    capacity = forecast?.capacity
    bottlenecks = forecast?.bottlenecks ?? []
    prediction = forecast?.prediction
    curve = forecast?.curve
    let outlook = try Outlook(
      system,
      tiers: tiers,
      calibration: calibration,
      peak: peak,
      capacity: capacity,
      bottlenecks: bottlenecks,
      prediction: prediction,
      catalogue: catalogue,
      today: today
    )
    growth = outlook.growth
    claims = outlook.claims
    tested = MeasuredCapacity.all(in: claims)
    profile = LoadProfile(system, peak: peak, tiers: growth.tiers)
    offers = peak.map {
      OfferPlan(
        system,
        calibration: calibration,
        peak: peak,
        load: $0.concurrent,
        among: outlook.offers
      )
    }
    recommendation = Recommendation(
      growth,
      of: system,
      capacity: capacity,
      peak: peak,
      hasDemands: calibration != nil,
      measured: tested
    )
    architectures = Architecture.all(of: system)
    migration = MigrationPlan(system, growth, load: peak?.concurrent.mid ?? 0)
    figures = Explainer(system, calibration: calibration).known
    changes = PlannedChange.all(
      of: system,
      load: peak?.concurrent.mid ?? 0,
      figures: figures,
      measured: tested
    )
    let leaves = figures.flatMap(\.all)
    var seen: Set<String> = []
    sensitivity = try Sensitivity(
      system,
      calibration: calibration,
      figures: leaves.filter { seen.insert($0.name).inserted },
      capacity: capacity?.mid,
      in: recommendation.current?.declared?.name
    )
  }

  /// Loads to prove: a quarter, half and the whole of the peak, and half as much again.
  public var proofLevels: [Int] {
    let peak = max(1, min(1e6, peak?.concurrent.mid ?? 20))
    return Set([0.25, 0.5, 1, 1.5].map { max(1, Int(($0 * peak).rounded())) }).sorted()
  }

  /// What simulation says of the system as it is.
  private struct Forecasts {
    let capacity: Interval?
    let bottlenecks: [Bottleneck]
    let prediction: StepPrediction?
    let curve: CapacityCurve?

    init(_ system: System, _ calibration: Calibration, _ peak: PeakLoad?) throws {
      let predictor = try Predictor(
        system: system,
        calibration: calibration,
        cores: PlannedCores(system.machine)
      )
      let speed = calibration.speed.mid
      capacity = try predictor.capacity(speed: speed)
      bottlenecks = try predictor.bottlenecks(speed: speed)
      prediction = try peak.map {
        let window = predictor.window(for: 5_000, at: $0.level, usual: 60)
        return try predictor.prediction(
          $0.level,
          duration: window.duration,
          warmUp: window.warmUp,
          speed: speed
        )
      }
      curve = try capacity.flatMap { capacity in
        capacity.mid >= 1
          ? try CapacityCurve(predictor, capacity: capacity.mid, speed: speed) : nil
      }
    }
  }
}
