public import PalierCatalogue
public import PalierModel
public import PalierPlanning
public import PalierProof

/// What `palier offers` prints: what is asked for, the three answers, what holds, what does not and
/// why, and what could not be compared.
public struct OffersDocument: Sendable {
  /// All that was found, as plain values.
  public struct Contents: Sendable {
    /// The system, as its dossier describes it.
    public var system: System
    /// Demands, measured or declared; nil where nobody knows them.
    public var calibration: Calibration?
    /// What it asks of a machine.
    public var needs: OfferNeeds
    /// The offers that can be compared.
    public var selection: OfferSelection
    /// How they fare.
    public var choice: OfferChoice
    /// Layouts of several machines.
    public var layouts: [Layout]
    /// The surface that the cores needed were read from.
    public var surface: CapacitySurface
    /// How many offers are listed.
    public var top: Int
    /// The day on which entries are old or not.
    public var today: CalendarDate

    /// What was found.
    public init(
      system: System,
      calibration: Calibration?,
      needs: OfferNeeds,
      selection: OfferSelection,
      choice: OfferChoice,
      layouts: [Layout] = [],
      surface: CapacitySurface,
      top: Int,
      today: CalendarDate
    ) {
      self.system = system
      self.calibration = calibration
      self.needs = needs
      self.selection = selection
      self.choice = choice
      self.layouts = layouts
      self.surface = surface
      self.top = top
      self.today = today
    }
  }

  let contents: Contents

  /// The document of a search.
  public init(_ contents: Contents) { self.contents = contents }

  var currency: String { contents.selection.filter.currency }
  var choice: OfferChoice { contents.choice }

  /// Yes if an offer holds, no if none does; undecided where nobody knows what requests cost, or
  /// there is nothing to compare.
  public var answer: Verdict {
    guard !contents.selection.offers.isEmpty, contents.needs.asksForSomething else {
      return .undecided
    }
    if choice.leastCost == nil { return .no }
    return contents.needs.work == nil ? .undecided : .yes
  }

  /// The document.
  public var document: Document {
    Document(
      title: Text(
        en: "\(contents.system.name): which machine holds the peak?",
        fr: "\(contents.system.name) : quelle machine pour la pointe ?"
      ),
      subtitle: Text(
        en: "offers compared: \(contents.selection.offers.count), in \(currency) a month",
        fr: "offres comparées : \(contents.selection.offers.count), en \(currency) par mois"
      )
    ) {
      answerBlock
      needsSection
      if !choice.assessments.isEmpty, contents.needs.asksForSomething {
        answersSection
        holdingSection
        layoutsSection
        rejectedSection
      }
      Section(en: "What is not compared", fr: "Ce qui n'est pas comparé") { Notes(notCompared) }
      Section(en: "How to read this", fr: "Comment lire ceci") { Notes(reading) }
    }
  }

  /// The unit of the load.
  private var people: Text {
    contents.needs.load.value == Interval(exactly: 1)
      ? Text(en: "person", fr: "personne") : Text(en: "people", fr: "personnes")
  }

  var answerBlock: Answer {
    guard contents.needs.asksForSomething else {
      return Answer(
        .undecided,
        en: "Nobody knows what a machine needs for \(contents.needs.load) \(people).",
        fr: "Personne ne sait ce qu'il faut d'une machine pour \(contents.needs.load) \(people).",
        details: missing
      )
    }
    guard !contents.selection.offers.isEmpty else {
      return Answer(
        .undecided,
        en: "There is nothing to compare: no machine has a price in \(currency) here.",
        fr: "Il n'y a rien à comparer : aucune machine n'a ici de prix en \(currency)."
      )
    }
    guard let least = choice.leastCost else { return nothingHolds }
    let price = least.priced.figure(in: currency)
    let name = least.offer.name
    guard contents.needs.work != nil else {
      return Answer(
        .undecided,
        en: "As large as the machine of the dossier, the cheapest is \(code: name): \(price).",
        fr: "Aussi grande que la machine du dossier, la moins chère est \(code: name) : \(price).",
        details: [remark(on: least.offer), apart(least.priced)].compactMap(\.self) + missing
      )
    }
    return Answer(
      .yes,
      en:
        "The cheapest offer that should hold \(contents.needs.load) \(people) is \(code: name): \(price).",
      fr:
        "L'offre la moins chère qui devrait suffire à \(contents.needs.load) \(people) est \(code: name) : \(price).",
      details: [remark(on: least.offer), apart(least.priced), spread, today].compactMap(\.self)
        + missing
    )
  }

  private var nothingHolds: Answer {
    var details: [Prose] = []
    if choice.scarcest == .cores, neededCores?.mid == .infinity {
      details.append(
        Prose(
          Text(
            en:
              "Even an idle machine misses the objective: one request works too long for its bound. More cores do not help, faster ones or less work do.",
            fr:
              "Même une machine inoccupée manque l'objectif : une requête travaille trop longtemps pour sa limite. Plus de cœurs n'y font rien ; des cœurs plus rapides ou moins de travail, si."
          )
        )
      )
    } else if let scarcest = choice.scarcest {
      details.append(
        Prose(
          en:
            "All have too little \(scarcest.lacking) too often. Several machines, or less load on one, would be needed.",
          fr:
            "Toutes ont trop souvent trop peu de \(scarcest.lacking). Il faudrait plusieurs machines, ou moins de charge sur une seule."
        )
      )
    }
    return Answer(
      .no,
      en:
        "None of \(contents.selection.offers.count) offers holds \(contents.needs.load) \(people).",
      fr:
        "Aucune des \(contents.selection.offers.count) offres ne suffit à \(contents.needs.load) \(people).",
      details: details + [today].compactMap(\.self) + missing
    )
  }

  /// What must be known of the entry that is the answer.
  private func remark(on offer: Offer) -> Prose? {
    let marks = offer.marks(on: contents.today, in: currency)
    guard !marks.isEmpty else { return nil }
    let words = Text.joined(marks.map(\.word), separator: ", ")
    return Prose(
      Text(
        en: "Before relying on this entry: \(words) (explained below).",
        fr: "À savoir de cette entrée : \(words) (expliqué plus bas)."
      )
    )
  }

  /// The disk that is bought apart, in the price or not.
  private func apart(_ priced: PricedOffer) -> Prose? {
    if let volume = priced.volume {
      let figure = Figure(
        Interval(exactly: volume.amount),
        .monthlyMoney(currency),
        from: volume.entry.figureSource
      )
      let size = Text(en: "\(volume.bytes, .information)", fr: "\(volume.bytes, .information)")
      return Prose(
        en: "Its disk is too small: a volume of \(size) for \(figure) is in the price.",
        fr: "Son disque est trop petit : un volume de \(size) pour \(figure) est dans le prix."
      )
    }
    guard priced.offer.disk == nil, let disk = contents.needs.disk else { return nil }
    return Prose(
      en: "Disk is bought apart there: \(disk) is needed and not in the price.",
      fr: "Le disque s'y achète à part : il faut \(disk), qui n'est pas dans le prix."
    )
  }

  /// The name of an offer, with a sign where its entry is doubtful.
  func signed(_ offer: Offer) -> String {
    let marks = offer.marks(on: contents.today, in: currency)
    return marks.contains(where: \.isDoubt) ? offer.name + " (!)" : offer.name
  }

  /// The price over all bounds.
  private var spread: Prose? {
    guard let cheapest = choice.cheapest, !cheapest.isExact else { return nil }
    if cheapest.high.isFinite {
      let figure = Figure(
        cheapest,
        .monthlyMoney(currency),
        from: .predicted(model: "the same search at the bounds of all inputs", error: nil)
      )
      return Prose(
        en: "Over all bounds of the inputs, the cheapest that holds costs \(figure).",
        fr: "Selon les bornes des données, la moins chère qui suffit coûte \(figure)."
      )
    }
    return Prose(
      Text(
        en: "Where every input asks for most, no offer holds.",
        fr: "Là où toutes les données demandent le plus, aucune offre ne suffit."
      )
    )
  }

  /// How the machine of today fares, where the catalogue has it.
  private var today: Prose? {
    guard let name = contents.system.machine.offer?.value else { return nil }
    let entries = choice.assessments.filter { $0.offer.name.lowercased() == name.lowercased() }
    guard let entry = entries.first else { return nil }
    return Prose(
      en: "The dossier's own \(code: name) holds in \(percent: entry.fits) of the worlds.",
      fr: "L'offre du dossier, \(code: name), suffit dans \(percent: entry.fits) des mondes."
    )
  }

  private var missing: [Prose] { contents.needs.missing.map { Prose($0) } }

  /// Cores of the reference that are asked for.
  var neededCores: Interval? {
    contents.needs.workload.map { $0.cores(contents.surface) } ?? contents.needs.cores?.value
  }

  /// They, and where they are from; nil where they are not known.
  var coresFigure: Figure? {
    contents.needs.cores ?? neededCores.map { Figure($0, .count, from: coresSource) }
  }

  private var coresSource: Source {
    guard let workload = contents.needs.workload, let bound = workload.bound else {
      return .assumed(
        by: "Palier",
        why: Text(
          en: "no objective: \(percent: Workload.customaryUtilisation) busy at most, by custom",
          fr:
            "pas d'objectif : \(percent: Workload.customaryUtilisation) d'occupation au plus, par usage"
        )
      )
    }
    let statistic = workload.share.map { "p\(Int((100 * $0).rounded()))" } ?? "mean"
    let seconds = NumberStyle(.english).quantity(bound.mid, .time)
    return .predicted(model: "M/M/c, \(statistic) ≤ \(seconds)", error: nil)
  }
}
