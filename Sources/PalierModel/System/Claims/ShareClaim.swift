/// The statement that something is so large a part of something else.
public struct ShareClaim: Sendable, Hashable, Codable {
  /// The part.
  public var part: Figure
  /// The whole, in the same unit.
  public var whole: Figure
  /// The part over the whole (a ratio).
  public var share: Figure

  /// A share.
  public init(part: Figure, whole: Figure, share: Figure) {
    self.part = part
    self.whole = whole
    self.share = share
  }
}
