/// What one action was seen to need, measured alone at light load.
public struct ActionProfile: Sendable, Hashable, Codable {
  /// The action's name.
  public var name: String
  /// Requests sent one straight after the other; of a cached action, those that hit.
  public var backToBack: DemandProfile
  /// Requests with a pause before each, so that caches were cold and processes asleep; of a cached
  /// action, those that hit; nil if not measured.
  public var spaced: DemandProfile?
  /// Requests of a cached action that missed and rebuilt the value.
  public var misses: DemandProfile?
  /// True if the server closed the connection after each response.
  public var closesConnection: Bool
  /// Bytes of one request, headers included.
  public var requestBytes: Double
  /// Bytes of one response, headers included.
  public var responseBytes: Double

  /// A profile.
  public init(
    name: String,
    backToBack: DemandProfile,
    spaced: DemandProfile? = nil,
    misses: DemandProfile? = nil,
    closesConnection: Bool,
    requestBytes: Double,
    responseBytes: Double
  ) {
    self.name = name
    self.backToBack = backToBack
    self.spaced = spaced
    self.misses = misses
    self.closesConnection = closesConnection
    self.requestBytes = requestBytes
    self.responseBytes = responseBytes
  }
}
