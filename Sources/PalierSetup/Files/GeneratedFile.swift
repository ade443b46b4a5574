/// A file as it is written.
public struct GeneratedFile: Sendable, Hashable {
  /// Its path in the folder.
  public let path: String
  /// Its whole text.
  public let text: String

  /// A file.
  public init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }
}
