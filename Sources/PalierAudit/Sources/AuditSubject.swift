import PalierModel

/// What is audited together: a document with its blocks, or the files of one system.
struct AuditSubject: Sendable {
  /// The settings, scripts and blocks.
  let texts: [SourceText]
  /// The document that they stand in; nil for files.
  let document: MarkdownDocument?
  /// The machine that the document is about.
  let machine: NamedMachine?
  /// The versions that the document or the files name.
  let versions: NamedVersions

  /// The programs that the texts belong to, where they run.
  let programs: [RunningProgram]

  /// Texts that belong together.
  init(
    texts: [SourceText],
    document: MarkdownDocument? = nil,
    programs: [RunningProgram] = []
  ) {
    self.texts = texts
    self.programs = programs
    self.document = document
    machine = document.flatMap { NamedMachine.most(namedIn: $0) }
    versions = NamedVersions(document: document, texts: texts, programs: programs)
  }

  /// The texts of a kind.
  func texts(_ kinds: FileKind...) -> [SourceText] { texts.filter { kinds.contains($0.kind) } }

  /// All commands, with the texts that they stand in.
  var commands: [(text: SourceText, command: ShellCommand)] {
    texts.flatMap { text in text.commands.map { (text, $0) } }
  }

  /// True if a word stands anywhere, in lower case.
  func mentions(_ words: String...) -> Bool {
    if let document {
      return words.contains { word in document.lower.contains { $0.contains(word) } }
    }
    // What a system is made of stands in its code, its packages, its containers and its scripts.
    let kinds: Set<FileKind> = [
      .python, .requirements, .environment, .compose, .dockerfile, .shell, .crontab,
    ]
    return texts.contains { text in
      kinds.contains(text.kind)
        && text.lines.contains { line in words.contains { line.lowercased().contains($0) } }
    }
  }
}
