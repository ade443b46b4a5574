public import PalierModel

/// Which offers hold a load in all the worlds of a question, and which are the best three ways.
public struct OfferChoice: Sendable {
  /// The question.
  public let question: ChoiceQuestion
  /// How many worlds were looked at.
  public let worlds: Int
  /// All offers, the cheapest first.
  public let assessments: [OfferAssessment]
  /// The price of the cheapest offer that holds: where every input asks for least, the median over
  /// the worlds, where every input asks for most; infinite where none holds, nil if none ever does.
  public let cheapest: Interval?
  /// The share of worlds in which no offer holds.
  public let unheld: Double

  /// True if an offer holds in all worlds but the risk that the question takes.
  public func satisfies(_ assessment: OfferAssessment) -> Bool {
    assessment.fits >= 1 - question.risk
  }

  /// The offers that hold, the cheapest first.
  public var satisfying: [OfferAssessment] { assessments.filter(satisfies) }

  /// The offers that do not hold: those that hold in most worlds first, of equals the cheapest.
  public var rejected: [OfferAssessment] {
    assessments.filter { !satisfies($0) }
      .sorted { ($1.fits, $0.priced.amount) < ($0.fits, $1.priced.amount) }
  }

  /// The cheapest offer that holds.
  public var leastCost: OfferAssessment? { assessments.first(where: satisfies) }

  /// The offer whose expected regret is least; the cheaper of equals.
  public var leastRegret: OfferAssessment? {
    guard unheld < 1 else { return nil }
    return assessments.min { $0.expectedRegret < $1.expectedRegret }
  }

  /// The offer that holds with the fewest moves: the cheapest that lasts in all worlds but the
  /// risk, else the one that lasts in most; nil where none lasts in more than half of them.
  public var leastTrouble: OfferAssessment? {
    let satisfying = satisfying
    if let lasting = satisfying.first(where: { $0.lasts >= 1 - question.risk }) { return lasting }
    // The first of equals: the cheapest.
    return satisfying.filter { $0.lasts > 0.5 }.reversed().max { $0.lasts < $1.lasts }
  }

  /// The resource that most offers have too little of in most worlds, where none holds.
  public var scarcest: Requirement.Resource? {
    guard leastCost == nil else { return nil }
    let sums = Requirement.Resource.allCases.map { resource in
      assessments.map { assessment in
        assessment.shortages.first { $0.resource == resource }?.share ?? 0
      }
    }
    // What even the most generous offers lack rejects them all.
    let least = zip(Requirement.Resource.allCases, sums).map { ($0, $1.min() ?? 0) }
    if let never = least.max(by: { $0.1 < $1.1 }), never.1 > question.risk { return never.0 }
    return zip(Requirement.Resource.allCases, sums)
      .max { $0.1.reduce(0, +) < $1.1.reduce(0, +) }?.0
  }
}
