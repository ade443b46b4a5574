public import PalierModel

/// A settings file: where it goes, and what stands in it.
public struct SettingsFile: Sendable, Hashable {
  /// How a file is laid out.
  public enum Layout: Sendable, Hashable {
    /// As its program has it.
    case ofProgram
    /// As a script whose comments begin so.
    case script(commentMark: String)
  }

  /// Its path on the machine without the first slash; its path in the folder that is written.
  public let path: String
  /// The program that reads it.
  public let program: Program
  /// The service that it is for; nil: the whole machine.
  public let service: String?
  /// What it is for, in a few words.
  public let purpose: Text
  /// How it is laid out.
  public let layout: Layout
  /// Its lines and blocks.
  public let nodes: [SettingNode]

  /// A file.
  public init(
    _ path: String,
    _ program: Program,
    for service: String?,
    _ purpose: Text,
    layout: Layout = .ofProgram,
    _ nodes: [SettingNode]
  ) {
    self.path = path
    self.program = program
    self.service = service
    self.purpose = purpose
    self.layout = layout
    self.nodes = nodes
  }

  /// How it is written and read.
  public var format: any SettingsFormat {
    switch layout {
    case .ofProgram: program.format
    case .script(let mark): ScriptFormat(commentMark: mark)
    }
  }

  /// True if it belongs to this machine, and not to the one that watches it.
  public var isForTheMachine: Bool { path.hasPrefix("etc/") }
}
