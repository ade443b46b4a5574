import PalierCatalogue
public import PalierModel
import PalierPlanning
import PalierProof

/// A search among offers as `palier offers --json` prints it: stable names, SI units, money a month
/// in the currency of the comparison.
public struct OffersObject: Encodable {
  /// What a resource is needed, and where that is from.
  struct Need: Encodable {
    let low: Double?
    let mid: Double?
    let high: Double?
    let source: String

    init(_ value: Interval, _ source: Source, _ language: Language) {
      func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
      low = finite(value.low)
      mid = finite(value.mid)
      high = finite(value.high)
      self.source = source.description(language)
    }
  }

  /// A resource that an offer has too little of, and in which share of the worlds.
  struct Shortage: Encodable {
    let resource: String
    let share: Double
  }

  /// A price a month as it was published.
  struct Published: Encodable {
    let amount: Double
    let currency: String
    let vat: String
    let basis: String
  }

  /// One offer, and how it fares.
  struct Entry: Encodable {
    let provider: String
    let plan: String
    let region: String
    let cores: Double?
    let coreKind: String
    let coreSpeed: Interval?
    let memory: Double?
    let disk: Double?
    /// Bytes of the disk that are bought apart, in the price.
    let volume: Double?
    let transfer: Double?
    let price: Double
    let published: Published?
    let date: String
    let source: String
    let trust: String
    let marks: [OfferMark]
    let holds: Double
    let lasts: Double
    let expectedCost: Double
    let expectedRegret: Double
    let expectedMoves: Double
    let shortages: [Shortage]

    enum CodingKeys: String, CodingKey {
      case provider
      case plan
      case region
      case cores
      case coreKind = "core_kind"
      case coreSpeed = "core_speed"
      case memory
      case disk
      case volume
      case transfer
      case price
      case published
      case date
      case source
      case trust
      case marks
      case holds
      case lasts
      case expectedCost = "expected_cost"
      case expectedRegret = "expected_regret"
      case expectedMoves = "expected_moves"
      case shortages
    }
  }

  /// The three ways to choose.
  struct Answers: Encodable {
    let leastCost: Entry?
    let leastRegret: Entry?
    let leastTrouble: Entry?

    enum CodingKeys: String, CodingKey {
      case leastCost = "least_cost"
      case leastRegret = "least_regret"
      case leastTrouble = "least_trouble"
    }
  }

  /// Machines that share the work.
  struct Arrangement: Encodable {
    /// Equal machines that do one part.
    struct Part: Encodable {
      let role: String
      let count: Int
      let offer: String?
      let region: String?
      let price: Double?
      /// The region that it is for; null where it is for all.
      let serves: String?
    }

    let kind: String
    let cost: Double?
    let survivesOneFailure: Bool
    let parts: [Part]

    enum CodingKeys: String, CodingKey {
      case kind
      case cost
      case survivesOneFailure = "survives_one_failure"
      case parts
    }

    init(_ layout: Layout) {
      kind = layout.kind.rawValue
      cost = layout.cost
      survivesOneFailure = layout.survivesOneFailure
      parts = layout.parts.map {
        Part(
          role: $0.role.rawValue,
          count: $0.count,
          offer: $0.machine?.offer.name,
          region: $0.machine?.offer.region,
          price: $0.machine?.amount,
          serves: $0.name
        )
      }
    }
  }

  /// Entries that were not compared, by the reason.
  struct NotCompared: Encodable {
    let currencies: [String: Int]
    let reserved: Int
    let unpriced: Int
    let unshaped: Int
    let elsewhere: Int
  }

  let system: String
  let answer: Verdict
  let currency: String
  let needs: [String: Need]
  let worlds: Int
  let surfaceError: Double
  let compared: Int
  let holding: Int
  let cheapest: Need?
  let answers: Answers
  let offers: [Entry]
  let rejected: [Entry]
  let layouts: [Arrangement]
  let notCompared: NotCompared
  let missing: [String]

  enum CodingKeys: String, CodingKey {
    case system
    case answer
    case currency
    case needs
    case worlds
    case surfaceError = "surface_error"
    case compared
    case holding
    case cheapest
    case answers
    case offers
    case rejected
    case layouts
    case notCompared = "not_compared"
    case missing
  }

  /// The object of a search, its sentences in one language.
  public init(_ document: OffersDocument, in language: Language) {
    let contents = document.contents
    let choice = contents.choice
    let selection = contents.selection
    func entry(_ assessment: OfferAssessment) -> Entry {
      Entry(assessment, on: contents.today, in: selection.filter.currency)
    }
    func need(_ figure: Figure?) -> Need? {
      figure.map { Need($0.value, $0.source, language) }
    }
    system = contents.system.name
    answer = document.answer
    currency = selection.filter.currency
    let needs: [String: Need?] = [
      "load": need(contents.needs.load),
      "growth": need(contents.needs.growth),
      "work": need(contents.needs.work),
      "cores": need(document.coresFigure),
      "memory": need(contents.needs.memory),
      "disk": need(contents.needs.disk),
      "later_disk": contents.needs.disk.flatMap { disk in
        contents.needs.laterDisk.map { Need($0, disk.source, language) }
      },
      "transfer": need(contents.needs.transfer),
    ]
    self.needs = needs.compactMapValues { $0 }
    worlds = choice.worlds
    surfaceError = contents.surface.largestError
    compared = selection.offers.count
    holding = choice.satisfying.count
    cheapest = choice.cheapest.map {
      Need($0, .predicted(model: "search at the bounds", error: nil), language)
    }
    answers = Answers(
      leastCost: choice.leastCost.map(entry),
      leastRegret: choice.leastRegret.map(entry),
      leastTrouble: choice.leastTrouble.map(entry)
    )
    offers = choice.satisfying.prefix(contents.top).map(entry)
    rejected = choice.rejected.prefix(contents.top).map(entry)
    layouts = contents.layouts.map(Arrangement.init)
    notCompared = NotCompared(
      currencies: selection.inOtherCurrencies,
      reserved: selection.reserved,
      unpriced: selection.unpriced,
      unshaped: selection.unshaped,
      elsewhere: selection.elsewhere
    )
    missing = contents.needs.missing.map { $0(language) }
  }
}

extension OffersObject.Entry {
  fileprivate init(
    _ assessment: OfferAssessment,
    on today: CalendarDate,
    in currency: String
  ) {
    let offer = assessment.offer
    provider = offer.provider
    plan = offer.plan
    region = offer.region
    cores = offer.cores
    coreKind = offer.coreKind.rawValue
    coreSpeed = offer.coreSpeed?.factor
    memory = offer.memory
    disk = offer.disk
    volume = assessment.priced.volume?.bytes
    transfer = offer.transfer
    price = assessment.priced.amount
    published = offer.price.map {
      OffersObject.Published(
        amount: $0.amount,
        currency: $0.currency,
        vat: $0.valueAddedTax.rawValue,
        basis: $0.basis.rawValue
      )
    }
    date = offer.date
    source = offer.source
    trust = offer.trust.rawValue
    marks = offer.marks(on: today, in: currency)
    holds = assessment.fits
    lasts = assessment.lasts
    expectedCost = assessment.expectedCost
    expectedRegret = assessment.expectedRegret
    expectedMoves = assessment.expectedMoves
    shortages = assessment.shortages.map {
      OffersObject.Shortage(resource: $0.resource.rawValue, share: $0.share)
    }
  }
}
