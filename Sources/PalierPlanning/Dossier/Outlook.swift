public import PalierCatalogue
public import PalierModel

/// What follows for the years to come from what is known of a system today.
public struct Outlook: Sendable {
  /// Tiers, data, dates, decisions and costs.
  public let growth: GrowthPlan
  /// What became of what the dossier claims.
  public let claims: [ClaimFinding]
  /// The offers that can be compared, those of the dossier among them.
  public let offers: OfferSelection

  /// The outlook of a system.
  ///
  /// `tiers` are those of its dossier, each with the system as it has it; `asked` are people at the
  /// same time to plan for in place of the peak. Capacity, bottlenecks and prediction are those of
  /// the system as it is. With demands each tier takes some seconds of simulation.
  public init(
    _ system: System,
    tiers: [TierPlanner.DeclaredTier],
    calibration: Calibration?,
    peak: PeakLoad?,
    asked: Double? = nil,
    capacity: Interval?,
    bottlenecks: [Bottleneck],
    prediction: StepPrediction?,
    catalogue: Catalogue,
    today: CalendarDate
  ) throws {
    var planner = TierPlanner(
      system: system,
      calibration: calibration,
      peak: peak,
      asked: asked,
      known: calibration.map { _ in (capacity, bottlenecks) }
    )
    offers = OfferSelection(
      catalogue.including(offersOf: system),
      OfferFilter(rates: system.exchangeRates)
    )
    planner.offers = OfferTable(offers.offers, volumes: offers.volumes)
    growth = try GrowthPlan(planner, declared: tiers, today: today)
    claims =
      ClaimReview(
        planner,
        plan: growth,
        declared: tiers,
        capacity: capacity,
        prediction: prediction
      ).findings
  }
}
