extension MarkdownDocument {
  /// The blocks that are settings or scripts, and the commands that stand within lines.
  var texts: [SourceText] {
    let blocks = fences.compactMap { fence -> SourceText? in
      let path = MarkdownDocument.path(in: fence.lines)
      guard let kind = FileKind.ofBlock(tag: fence.tag, path: path, lines: fence.lines)
      else { return nil }
      return SourceText(
        file: file,
        kind: kind,
        path: path,
        lines: fence.lines,
        firstLine: fence.firstLine,
        isBlock: true
      )
    }
    return blocks + inlineCommands
  }

  /// The lines that people read: prose, and blocks that are neither settings nor scripts.
  var prose: [Int] {
    var isCode = isFenced
    for fence in fences where FileKind.ofBlock(tag: fence.tag, path: nil, lines: fence.lines) == nil
    {
      for line in fence.firstLine..<(fence.firstLine + fence.lines.count) {
        isCode[line - 1] = false
      }
    }
    return isCode.indices.filter { !isCode[$0] }.map { $0 + 1 }
  }

  /// The path that a comment in the first lines of a block names.
  private static func path(in lines: [String]) -> String? {
    for line in lines.prefix(3) {
      let bare = line.trimmed
      guard bare.hasPrefix("#"), !bare.hasPrefix("#!") else { continue }
      let words = bare.dropFirst().split(separator: " ")
      if words.count == 1, let word = words.first, word.contains("/") || word.contains(".") {
        return String(word)
      }
    }
    return nil
  }

  private var inlineCommands: [SourceText] {
    let programs: Set<String> = [
      "ssh", "scp", "rsync", "sudo", "docker", "docker-compose", "apt", "apt-get", "curl",
      "mysqldump", "pg_dump", "psql", "mysql", "gunicorn", "uvicorn", "systemctl", "rm",
    ]
    return lines.enumerated().flatMap { index, line -> [SourceText] in
      guard !isFenced[index], line.contains("`") else { return [] }
      let parts = line.split(separator: "`", omittingEmptySubsequences: false)
      return parts.enumerated().compactMap { number, part in
        guard number % 2 == 1, part.contains(" "),
          let first = part.split(separator: " ").first, programs.contains(String(first))
        else { return nil }
        return SourceText(
          file: file,
          kind: .shell,
          path: nil,
          lines: [String(part)],
          firstLine: index + 1,
          isBlock: true
        )
      }
    }
  }
}
