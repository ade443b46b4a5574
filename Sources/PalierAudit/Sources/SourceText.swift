import PalierDossier
import PalierModel
import PalierSetup

/// A file, or a block of a document: its lines, and what they mean.
struct SourceText: Sendable {
  /// The file that it stands in, as the user named it.
  let file: String
  /// What it is.
  let kind: FileKind
  /// The path that it says it has on a server; nil: it does not say.
  let path: String?
  /// Its lines.
  let lines: [String]
  /// The line of the file that its first line is.
  let firstLine: Int
  /// True for a block of a document, which may be a part of a file only.
  let isBlock: Bool
  /// The directives of nginx.
  let nginx: [NginxNode]
  /// The settings of other files, with lines counted from its first.
  let settings: [FoundSetting]
  /// The commands that it starts, with lines counted from its first.
  let commands: [ShellCommand]
  /// The tree of a YAML file; its places are those of the file.
  let yaml: ForeignYAML?

  /// A text of a kind.
  init(
    file: String,
    kind: FileKind,
    path: String?,
    lines: [String],
    firstLine: Int = 1,
    isBlock: Bool = false
  ) {
    self.file = file
    self.kind = kind
    self.path = path
    self.lines = lines
    self.firstLine = firstLine
    self.isBlock = isBlock
    let text = lines.joined(separator: "\n")
    nginx = kind == .nginx ? NginxNode.read(lines) : []
    settings = SourceText.settings(of: kind, text)
    let isYAML = [.compose, .kubernetes, .yaml].contains(kind)
    // Blank lines before it make the parser count as the file does.
    yaml =
      isYAML
      ? try? ForeignYAML.parse(
        bytes: Array((String(repeating: "\n", count: firstLine - 1) + text).utf8),
        file: file
      ) : nil
    commands = SourceText.commands(of: kind, lines, path: path)
  }

  static func settings(of kind: FileKind, _ text: String) -> [FoundSetting] {
    switch kind {
    case .gunicorn, .postgresql, .sysctl, .environment:
      KeyValueFormat(separator: " = ").read(text)
    case .redis, .sshd: KeyValueFormat(separator: " ").read(text)
    case .mysql, .systemd, .pgbouncer: SectionFormat(separator: "=").read(text)
    default: []
    }
  }

  private static func commands(
    of kind: FileKind,
    _ lines: [String],
    path: String?
  ) -> [ShellCommand] {
    switch kind {
    case .shell: return ShellCommand.read(lines)
    case .crontab:
      // A system's own crontab names the user before the command.
      let hasUser = path.map { $0.contains("cron.d/") || $0.hasSuffix("etc/crontab") } ?? false
      return lines.enumerated().flatMap { index, line -> [ShellCommand] in
        guard let entry = CrontabLine(line) else { return [] }
        let command = hasUser ? entry.command.drop { $0 != " " } : entry.command[...]
        return ShellCommand.read([String(command)], firstLine: index + 1)
      }
    case .dockerfile, .yaml, .systemd, .kubernetes, .compose:
      let starts = ["RUN ", "CMD ", "startCommand:", "buildCommand:", "command:", "ExecStart="]
      return lines.enumerated().flatMap { index, line -> [ShellCommand] in
        let bare = line.trimmed
        guard let start = starts.first(where: { bare.hasPrefix($0) }) else { return [] }
        let command = bare.dropFirst(start.count).trimmed
        return command.hasPrefix("[") ? [] : ShellCommand.read([command], firstLine: index + 1)
      }
    default: return []
    }
  }

  /// The value of a setting, the last one that counts.
  func setting(_ key: String) -> FoundSetting? {
    settings.last { $0.key.lowercased().replacing("-", with: "_") == key }
  }

  /// The number of a line of the text in its file.
  func lineInFile(_ line: Int) -> Int { firstLine + line - 1 }

  /// An occurrence on a line, counted from the text's first.
  func occurrence(
    _ line: Int,
    mark: String = "",
    _ message: Text,
    fix: Text? = nil,
    severity: Finding.Severity? = nil,
    replacement: String?? = nil
  ) -> Occurrence {
    Occurrence(
      file: file,
      line: lineInFile(line),
      text: lines.indices.contains(line - 1) ? lines[line - 1] : "",
      mark: mark,
      message,
      fix: fix,
      severity: severity,
      replacement: replacement
    )
  }
}
