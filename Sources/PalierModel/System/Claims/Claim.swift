/// Something that is stated about a system, by its owner, a document or a seller, and that the
/// rest of the dossier may contradict.
public struct Claim: Sendable, Hashable, Codable {
  /// What is stated.
  public enum Content: Sendable, Hashable, Codable {
    /// How many people fit.
    case capacity(CapacityClaim)
    /// How much load there is, and what it keeps busy.
    case load(LoadClaim)
    /// What a plan of a provider is, and costs.
    case offer(OfferClaim)
    /// What some amounts come to.
    case total(TotalClaim)
  }

  /// Who states it, or in which words; nil if the dossier does not say.
  public var by: String?
  /// What is stated.
  public var content: Content
  /// Where it was declared.
  public var location: SourceLocation?

  /// A claim.
  public init(_ content: Content, by: String? = nil, at location: SourceLocation? = nil) {
    self.by = by
    self.content = content
    self.location = location
  }
}
