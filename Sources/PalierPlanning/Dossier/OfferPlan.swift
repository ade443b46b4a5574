public import PalierCatalogue
public import PalierModel

/// Which machines for rent hold a load: what is asked for, what was compared, how it fares.
public struct OfferPlan: Sendable {
  /// What the load asks of a machine.
  public let needs: OfferNeeds
  /// The offers that can be compared.
  public let selection: OfferSelection
  /// How they fare.
  public let choice: OfferChoice
  /// Layouts of several machines.
  public let layouts: [Layout]
  /// The surface that the cores needed were read from.
  public let surface: CapacitySurface

  /// Worlds that every offer is held against.
  public static let worlds = 10_000
  /// The speed of a core that nobody says anything of, in cores of the reference.
  public static let unknownSpeed = Interval(low: 0.75, mid: 1, high: 1.25)

  /// The search for so many people at the same time.
  ///
  /// Complexity: O(offers × ``worlds``), and some ten searches of a thousand worlds for the layouts.
  public init(
    _ system: System,
    calibration: Calibration?,
    peak: PeakLoad?,
    load: Figure,
    among selection: OfferSelection
  ) {
    self.selection = selection
    // Offers' speeds are relative to the machine calibrated on, not to the dossier's own.
    var system = system
    system.machine.speed = nil
    needs = OfferNeeds(system, calibration: calibration, peak: peak, load: load)
    let question = needs.question(coreSpeed: OfferPlan.unknownSpeed)
    surface = CapacitySurface(share: question.workload.map(\.share) ?? nil)
    let table = OfferTable(selection.offers, volumes: selection.volumes)
    choice = OfferChoice(
      question,
      among: table.withDisk(for: needs.disk?.value),
      in: ChoiceWorlds(question, count: OfferPlan.worlds, surface: surface)
    )
    layouts = LayoutPlanner(
      system,
      calibration: calibration,
      peak: peak,
      load: load,
      among: table,
      coreSpeed: OfferPlan.unknownSpeed
    ).layouts()
  }
}
