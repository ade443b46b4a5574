import PalierModel
import PalierSetup

/// A program that runs on this machine: the files it was started with, and what counts besides.
struct RunningProgram: Sendable {
  /// A file that it reads.
  struct File: Sendable, Hashable {
    let path: String
    var lines: [String]
    /// When it was last written, in seconds since 1970.
    let modified: Double?
  }

  /// A line of one of its files, counted from 1.
  struct Place: Sendable, Hashable {
    let file: Int
    let line: Int
  }

  /// Where a value comes from that no file has.
  enum Origin: Sendable, Hashable {
    case commandLine
    case environment
    /// The running program itself.
    case running
  }

  /// A value that counts in place of a file's.
  struct Override: Sendable, Hashable {
    let key: String
    let value: String
    let origin: Origin
  }

  /// A setting in one of its files.
  struct Setting: Sendable, Hashable {
    let place: Place
    let key: String
    let value: String
  }

  let pid: Int
  let name: String
  let ports: [Int]
  let kind: FileKind
  /// Its files, the main one first.
  var files: [File] = []
  /// The lines of its files in the order in which it reads them.
  var order: [Place] = []
  /// What it was started with besides its files.
  var starts: [Override] = []
  /// The values that it runs with, by their names; nil where it was not asked or did not say.
  var running: [String: String]?
  /// Names whose running value was given at start, as the program itself says.
  var startedWith: Set<String> = []
  /// Names whose value was set while it ran, as the program itself says; nil: it does not say.
  var changed: Set<String>?
  /// Names whose new value waits for a restart, as the program itself says.
  var awaiting: Set<String> = []
  /// True if a running value that differs may come from its command line, which cannot be seen.
  var hidesCommandLine = false
  /// When it last read its files, in seconds since 1970; nil: unknown.
  var loaded: Double?
  /// Cores that its control group may use; nil: no limit.
  var cores: Double?
  /// Bytes that its control group may hold; nil: no limit.
  var memory: Double?
  /// Processes that the first one started.
  var workers = 0
  /// True if the program's own file was replaced since it started.
  var isReplaced = false
  /// Its version, and the program that it is one of.
  var version: (program: String, version: Version)?
  /// Commands that it was started by, for programs without a file.
  var command: String?

  /// Its files as they count for it, once ``settled()``.
  var effectiveTexts: [SourceText] = []
  /// The lines of these that are not the files' own.
  var foreignLines: Set<Place> = []

  /// The file that stands for what no file of settings says.
  var processFile: String { "/proc/\(pid)/cmdline" }

  /// What it is called in messages.
  var title: Text {
    guard let port = ports.first else {
      return Text(en: "\(name) (process \(String(pid)))", fr: "\(name) (processus \(String(pid)))")
    }
    return Text(
      en: "\(name) (process \(String(pid)), port \(String(port)))",
      fr: "\(name) (processus \(String(pid)), port \(String(port)))"
    )
  }

  /// The name of a setting as names are compared: small letters, `_` for `-`.
  static func normal(_ key: String) -> String { key.lowercased().replacing("-", with: "_") }

  /// Every setting of its files, in the order in which they are read.
  ///
  /// Sections of other programs in the same file are left out.
  var settings: [Setting] {
    let rank = Dictionary(
      order.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { $1 }
    )
    let all = files.indices.flatMap { index in
      SourceText.settings(of: kind, files[index].lines.joined(separator: "\n"))
        .filter { found in
          guard kind == .mysql, let section = found.context.first else { return true }
          return ["mysqld", "mariadb", "server"].contains { section.hasPrefix($0) }
        }
        .map { Setting(place: Place(file: index, line: $0.line), key: $0.key, value: $0.value) }
    }
    return all.sorted { rank[$0.place] ?? 0 < rank[$1.place] ?? 0 }
  }

  /// The last setting of a name, which is the one that counts in most files.
  func setting(_ key: String) -> Setting? {
    let name = RunningProgram.normal(key)
    return settings.last { RunningProgram.normal($0.key) == name }
  }

  /// The value that counts now: as it says itself, as it was started, or as its files have it.
  func value(_ key: String) -> String? {
    let name = RunningProgram.normal(key)
    return running?[name]
      ?? starts.last { RunningProgram.normal($0.key) == name }?.value ?? setting(key)?.value
  }
}
