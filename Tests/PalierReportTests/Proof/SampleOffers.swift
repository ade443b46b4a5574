import PalierCatalogue
import PalierModel
import PalierPlanning
import PalierReport

/// A search among made-up offers for a made-up system.
enum SampleOffers {
  private static let offers = """
    provider,plan,region,vcpu,cores,memory_gib,disk_gb,price,currency,basis,vat,date,trust,source
    here,small,north-1,1,shared,2,20,5,EUR,published,excluded,2026-01,high,price list
    here,middle,north-1,2,dedicated,4,80,12,EUR,published,excluded,2026-01,high,price list
    here,middle,north-2,2,dedicated,4,80,12,EUR,published,excluded,2026-01,high,price list
    here,large,north-1,8,dedicated,16,320,60,EUR,hourly,excluded,2026-01,high,price list
    here,large 3y,north-1,8,dedicated,16,320,30,EUR,reserved,excluded,2026-01,high,price list
    there,credits,all,4,burstable,8,,9,EUR,published,included,2024-05,low,forum
    there,twice,all,4,unknown,8,160,20,EUR,published,unknown,2025-12-20,medium,page one
    there,twice,all,4,unknown,8,160,28,EUR,from,excluded,,medium,page two
    abroad,box,all,4,dedicated,8,80,15,USD,published,excluded,2026-01-02,high,price list
    """

  /// The made-up offers.
  static func catalogue() throws -> Catalogue {
    try Catalogue(parsing: Array(offers.utf8), file: "offers.csv")
  }

  static func contents(people: Double = 40) throws -> OffersDocument.Contents {
    let system = SamplePlan.demanding
    let filter = OfferFilter()
    let needs = OfferNeeds(
      system,
      calibration: Calibration(declaredBy: system),
      peak: PeakLoad(system.population, round: system.round),
      load: Figure(
        Interval(exactly: people),
        .count,
        from: .assumed(by: "--users", why: Text(en: "asked about", fr: "charge demandée"))
      )
    )
    let catalogue = try catalogue()
    let selection = OfferSelection(catalogue, filter)
    let question = needs.question(coreSpeed: Interval(low: 0.75, mid: 1, high: 1.25))
    let surface = CapacitySurface(share: 0.95)
    let table = OfferTable(selection.offers)
    return OffersDocument.Contents(
      system: system,
      calibration: Calibration(declaredBy: system),
      needs: needs,
      selection: selection,
      choice: OfferChoice(
        question,
        among: table,
        in: ChoiceWorlds(question, count: 1_000, surface: surface)
      ),
      layouts: LayoutPlanner(
        system,
        calibration: Calibration(declaredBy: system),
        peak: PeakLoad(system.population, round: system.round),
        load: needs.load,
        among: table,
        coreSpeed: question.coreSpeed
      ).layouts(),
      surface: surface,
      top: 10,
      today: CalendarDate(year: 2026, month: 1, day: 15)
    )
  }
}

extension SamplePlan {
  /// The made-up system, with what its page costs.
  static let demanding: System = {
    var system = SamplePlan.system
    system.data[0].rows = figure(100, 200, .count, line: 10)
    system.machine.offer = Located("there/twice")
    system.objectives = Objectives(
      responseTimes: [.init(.p95, atMost: figure(1, 1, .time, line: 20))]
    )
    system.actions[0].demands = [
      "web": figure(0.03, 0.05, .time, line: 21), "database": figure(0.01, 0.02, .time, line: 21),
    ]
    return system
  }()
}
