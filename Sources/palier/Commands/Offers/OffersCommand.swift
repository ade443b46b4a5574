import Foundation
import PalierCatalogue
import PalierModel
import PalierPlanning
import PalierProof
import PalierReport

/// `palier offers`: which machines for rent hold the load at the peak.
enum OffersCommand {
  static let command = Command(declaration: declaration, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let subject = try ProofSubject(invocation)
    let system = subject.system
    let peak = PeakLoad(system.population, round: system.round)
    let calibration = try subject.calibration() ?? Calibration(declaredBy: system)
    let plan = OfferPlan(
      system,
      calibration: calibration,
      peak: peak,
      load: try load(invocation.arguments, peak),
      among: try selection(invocation.arguments, system)
    )
    let document = OffersDocument(
      OffersDocument.Contents(
        system: system,
        calibration: calibration,
        needs: plan.needs,
        selection: plan.selection,
        choice: plan.choice,
        layouts: plan.layouts,
        surface: plan.surface,
        top: invocation.arguments[top] ?? 10,
        today: CalendarDate(secondsSince1970: Date().timeIntervalSince1970)
      )
    )
    try invocation.console.answer(
      OffersObject(document, in: invocation.console.language),
      schema: Schema("palier.offers")
    ) { invocation.console.render(document.document) }
    switch document.answer {
    case .yes: return .yes
    case .no: return .no
    case .undecided: return .measurement
    }
  }

  /// The offers that are asked for, among the built-in ones, the user's and the dossier's.
  private static func selection(
    _ arguments: ParsedArguments,
    _ system: System
  ) throws -> OfferSelection {
    var catalogue = try Catalogue.shipped()
    if let file = arguments[self.catalogue] {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw CatalogueError.unreadable(file)
      }
      catalogue = catalogue.adding(try Catalogue(parsing: Array(data), file: file))
    }
    catalogue = catalogue.including(offersOf: system)
    let filter = OfferFilter(
      providers: arguments[provider] ?? [],
      regions: arguments[region] ?? [],
      currency: arguments[currency] ?? "EUR",
      rates: (arguments[rate] ?? []) + system.exchangeRates,
      includesReservations: arguments.has(reserved)
    )
    try filter.check(against: catalogue)
    return OfferSelection(catalogue, filter)
  }

  /// People at the same time: those asked about, else those of the population.
  private static func load(_ arguments: ParsedArguments, _ peak: PeakLoad?) throws -> Figure {
    func asked(_ value: Interval, _ option: String) -> Figure {
      Figure(
        value,
        .count,
        from: .assumed(
          by: option,
          why: Text(en: "asked about", fr: "charge demandée")
        )
      )
    }
    if arguments.has(users), arguments.has(registered) {
      throw UsageError(
        .combination(
          Text(
            en: "--users and --registered are two ways to say one thing.",
            fr: "--users et --registered sont deux façons de dire la même chose."
          )
        ),
        of: declaration
      )
    }
    if let count = arguments[users] { return asked(Interval(exactly: Double(count)), "--users") }
    if let count = arguments[registered] {
      guard let share = peak?.share(of: .registered) else {
        throw OffersError.noShare
      }
      return asked(share * Double(count), "--registered")
    }
    guard let peak else { throw OffersError.noLoad }
    return peak.concurrent
  }
}

/// A dossier that does not say how many people come.
enum OffersError: PalierError {
  case noLoad
  case noShare

  var message: Text {
    switch self {
    case .noLoad:
      Text(
        en: "The population does not say how many people come at the same time.",
        fr: "La population ne dit pas combien de personnes viennent en même temps."
      )
    case .noShare:
      Text(
        en: "The population does not say how many of the registered come at the same time.",
        fr: "La population ne dit pas combien d'inscrits viennent en même temps."
      )
    }
  }

  var cure: Text? {
    Text(
      en: "Give --users, or `population` in the dossier: registered, daily_active and session.",
      fr:
        "Donnez --users, ou « population » dans le dossier : registered, daily_active et session."
    )
  }
}
