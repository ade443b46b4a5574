public import PalierModel

/// A settings file: where it goes, and what stands in it.
public struct SettingsFile: Sendable, Hashable {
  /// Its path on the machine without the first slash; its path in the folder that is written.
  public let path: String
  /// The program that reads it.
  public let program: Program
  /// The service that it is for.
  public let service: String
  /// What it is for, in a few words.
  public let purpose: Text
  /// Its lines and blocks.
  public let nodes: [SettingNode]

  /// A file.
  public init(
    _ path: String,
    _ program: Program,
    for service: String,
    _ purpose: Text,
    _ nodes: [SettingNode]
  ) {
    self.path = path
    self.program = program
    self.service = service
    self.purpose = purpose
    self.nodes = nodes
  }
}
