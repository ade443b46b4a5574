/// What a script saves, where to, and what it does about failures.
struct BackupScript {
  let text: SourceText
  /// The commands that dump a database.
  let dumps: [ShellCommand]
  /// The commands that make an archive.
  let archives: [ShellCommand]
  /// The commands that delete old files.
  let deletions: [ShellCommand]
  /// True if it stops at the first command that fails.
  let stopsAtFailure: Bool
  /// True if a failure at the start of a pipe counts.
  let seesPipeFailures: Bool
  /// The first command of a later line, by line.
  private let following: [Int: ShellCommand]

  private static let dumpPrograms: Set<String> = [
    "mysqldump", "mariadb-dump", "pg_dump", "pg_dumpall", "mongodump",
  ]

  /// The script of a text; nil if it dumps no database.
  init?(_ text: SourceText) {
    self.text = text
    let commands = text.commands
    dumps = commands.filter {
      $0.inner.first.map { BackupScript.dumpPrograms.contains($0) } ?? false
    }
    archives = commands.filter { command in
      command.program == "tar"
        && (command.arguments.first.map {
          $0.drop { $0 == "-" }.contains("c") && !$0.hasPrefix("--")
        } ?? false
          || command.arguments.contains("--create"))
    }
    deletions = commands.filter { command in
      command.program == "find" && command.words.contains("-delete")
        || command.program == "find" && command.words.contains("rm")
        || command.program == "rm"
          && command.words.contains { $0.contains("*") || $0.contains("$") }
    }
    guard !dumps.isEmpty else { return nil }
    let isStopped =
      text.lines.first.map { $0.hasPrefix("#!") && $0.hasSuffix(" -e") } ?? false
    stopsAtFailure =
      isStopped
      || commands.contains { command in
        command.program == "set"
          && command.arguments.contains {
            $0.hasPrefix("-") && $0.contains("e") && !$0.hasPrefix("--") || $0 == "errexit"
          }
      }
    seesPipeFailures = commands.contains {
      $0.program == "set" && $0.arguments.contains("pipefail")
    }
    var following: [Int: ShellCommand] = [:]
    for (command, next) in zip(commands, commands.dropFirst()) where next.line > command.line {
      following[command.line] = next
    }
    self.following = following
  }

  /// Those of a subject.
  static func all(in subject: AuditSubject) -> [BackupScript] {
    subject.texts(.shell, .crontab).compactMap { BackupScript($0) }
  }

  /// True if it is made to run alone, without a person who watches.
  var isUnattended: Bool {
    !text.isBlock || text.kind == .crontab || text.lines.first?.hasPrefix("#!") == true
      || text.path?.contains("/bin/") == true || !deletions.isEmpty
  }

  /// True if the failure of a command is noticed.
  func notices(_ command: ShellCommand) -> Bool {
    if command.isTested || command.after == .or || command.after == .and { return true }
    if let next = following[command.line], next.words.contains(where: { $0.contains("$?") }) {
      return true
    }
    if command.after == .pipe { return stopsAtFailure && seesPipeFailures }
    return stopsAtFailure
  }

  /// True if something leaves the machine.
  var leavesTheMachine: Bool {
    let remote: Set<String> = [
      "scp", "rclone", "restic", "borg", "sftp", "ssh", "gsutil", "s3cmd", "duplicity", "az", "mc",
      "aws", "lftp", "ftp", "b2", "kopia", "rsync", "curl",
    ]
    return text.commands.contains { command in
      guard remote.contains(command.program) else { return false }
      return command.program != "rsync" && command.program != "curl"
        || command.words.contains { $0.contains(":") }
    }
  }

  /// True if something encrypts what is saved.
  var isEncrypted: Bool {
    text.commands.contains {
      ["gpg", "gpg2", "age", "openssl", "restic", "borg", "kopia", "duplicity", "ccrypt"].contains(
        $0.program
      )
    }
  }

  /// The line where the folder of the copies is named, else that of the first dump.
  var placeLine: Int {
    let target =
      dumps[0].output ?? text.commands.first { $0.line >= dumps[0].line && $0.output != nil }?
      .output ?? ""
    let variables = ShellCommand.assignments(in: text.commands)
    for (name, value) in variables where target.contains("$\(name)") || target.contains("${\(name)")
    {
      if value.value.hasPrefix("/") { return value.line }
    }
    return dumps[0].line
  }
}
