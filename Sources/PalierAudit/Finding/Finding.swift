public import PalierModel
public import PalierSetup

/// Something wrong in a file or document: where, what happens, and how to mend it.
public struct Finding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// It does not work, or loses data.
    case error
    /// It works until the load, the version or the fault comes that is named.
    case warning
    /// Worth knowing; a matter of choice.
    case remark
  }

  /// A program that runs.
  public struct Process: Sendable, Hashable {
    /// Its number.
    public let pid: Int
    /// The name of its program.
    public let name: String
    /// The TCP ports that it waits on.
    public let ports: [Int]
    /// Name, number and port in words.
    public let title: Text
  }

  /// The rule's name.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// Where.
  public let location: SourceLocation
  /// The running program that it is about; nil: files were judged.
  public let process: Process?
  /// The line, without the space around it.
  public let excerpt: String
  /// What is wrong here.
  public let message: Text
  /// What happens because of it, and under which load or version.
  public let consequence: Text
  /// How to mend it.
  public let fix: Text
  /// The lines that mend it, where that is mechanical.
  public let patch: Patch?
  /// What the rule rests on.
  public let manual: Manual

  /// True if it counts against the file: errors and warnings do.
  public var matters: Bool { severity != .remark }
}

/// A line of a file, and what should stand in its place.
public struct Patch: Sendable, Hashable {
  /// The line as it is.
  public let removed: String
  /// The line as it should be; nil: it goes away.
  public let added: String?
}
