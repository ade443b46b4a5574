/// The page of a manual that a rule rests on.
public struct Manual: Sendable, Hashable {
  /// Its address.
  public let url: String
  /// The version of the program that it describes.
  public let version: String

  /// A page of a manual.
  public init(_ url: String, _ version: String) {
    self.url = url
    self.version = version
  }
}
