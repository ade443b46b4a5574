/// Something that is stated about a system, by its owner, a document or a seller, and that the
/// rest of the dossier may confirm or contradict.
public struct Claim: Sendable, Hashable, Codable {
  /// What is stated.
  public enum Content: Sendable, Hashable, Codable {
    /// How many people fit.
    case capacity(CapacityClaim)
    /// How much load there is, and what it keeps busy.
    case load(LoadClaim)
    /// How long responses take.
    case response(ResponseClaim)
    /// How much better something became.
    case change(ChangeClaim)
    /// How much disk data take.
    case disk(StorageClaim)
    /// How much memory is used.
    case memory(MemoryClaim)
    /// How many connections are enough.
    case connections(ConnectionsClaim)
    /// How much leaves for the people.
    case traffic(TrafficClaim)
    /// What it costs.
    case cost(CostClaim)
    /// How long a tier serves.
    case durability(DurabilityClaim)
    /// What a disaster costs.
    case recovery(RecoveryClaim)
    /// What a plan of a provider is, and costs.
    case offer(OfferClaim)
    /// What some amounts come to.
    case total(TotalClaim)
    /// What some amounts multiplied make.
    case product(ProductClaim)
    /// How large a part something is.
    case share(ShareClaim)
  }

  /// How the stated values are meant.
  public enum Bound: String, Sendable, Hashable, Codable, CaseIterable {
    /// So much, or within these bounds.
    case about
    /// So much or more.
    case atLeast = "at_least"
    /// So much or less.
    case atMost = "at_most"
  }

  /// Who states it, or where; nil if the dossier does not say.
  public var by: String?
  /// The words of whoever states it, in their language.
  public var says: String?
  /// What these words mean, in English.
  public var means: String?
  /// What is stated.
  public var content: Content
  /// How the stated values are meant.
  public var bound: Bound
  /// How far a figure may be off and still count as the same (a ratio); nil: a tenth.
  public var tolerance: Figure?
  /// The tier that is spoken of; nil: the system as it is.
  public var tier: Located<String>?
  /// The change of the dossier with which it is said to be so; nil: without any.
  public var with: Located<String>?
  /// What a measurement found; it takes the place of what a model says.
  public var measured: Figure?
  /// Where it was declared.
  public var location: SourceLocation?

  /// A claim.
  public init(_ content: Content, by: String? = nil, at location: SourceLocation? = nil) {
    self.by = by
    self.content = content
    self.location = location
    bound = .about
  }
}
