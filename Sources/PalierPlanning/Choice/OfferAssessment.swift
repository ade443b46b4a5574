public import PalierModel

/// How an offer fares in all the worlds of a question.
public struct OfferAssessment: Sendable, Hashable {
  /// Why an offer is too small: a resource, and the share of worlds in which it has too little.
  public struct Shortage: Sendable, Hashable {
    /// The resource.
    public var resource: Requirement.Resource
    /// The share of worlds.
    public var share: Double
  }

  /// The offer with its price a month.
  public let priced: PricedOffer
  /// The share of worlds in which it holds.
  public let fits: Double
  /// The share of worlds in which it holds, and still does at the end of the months looked ahead.
  public let lasts: Double
  /// What it costs a month on average, worlds in which it is too small at the stated penalty.
  public let expectedCost: Double
  /// How much more that is than the cheapest offer that holds, on average over the worlds that any
  /// offer holds in.
  public let expectedRegret: Double
  /// What it has too little of, the most frequent first; empty where it always holds.
  public let shortages: [Shortage]

  /// The offer.
  public var offer: Offer { priced.offer }

  /// Moves to another machine that are to be expected in the months looked ahead.
  ///
  /// One where it does not last: the machine that is moved to can be chosen large enough.
  public var expectedMoves: Double { 1 - lasts }
}
