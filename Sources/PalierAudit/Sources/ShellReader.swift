extension ShellCommand {
  /// The commands of a script; what no shell would accept is read as far as it can be.
  ///
  /// Words keep `$(…)` whole. Here-documents are left out. Complexity: O(length).
  static func read(_ lines: [String], firstLine: Int = 1) -> [ShellCommand] {
    var reader = ShellReader()
    for (index, line) in lines.enumerated() { reader.read(line, number: firstLine + index) }
    return reader.finish()
  }
}

/// Reads a script line by line.
private struct ShellReader {
  private var commands: [ShellCommand] = []
  private var words: [String] = []
  private var word = ""
  private var isWord = false
  private var start = 1
  private var before = ShellCommand.Joint.end
  private var output: String?
  private var input: String?
  private var pending: Character?
  private var quote: Character?
  private var depth = 0
  private var isTested = false
  private var heredocs: [String] = []
  private var expectsHeredoc = false
  private var goesOn = false

  mutating func read(_ line: String, number: Int) {
    if let end = heredocs.first {
      if line.trimmed == end { heredocs.removeFirst() }
      return
    }
    if words.isEmpty, !isWord { start = number }
    let characters = Array(line)
    var index = 0
    goesOn = false
    while index < characters.count {
      let character = characters[index]
      let next = index + 1 < characters.count ? characters[index + 1] : "\n"
      if let mark = quote {
        if character == "\\", mark == "\"", index + 1 < characters.count {
          word.append(next)
          index += 1
        } else if character == mark {
          quote = nil
        } else {
          word.append(character)
        }
      } else if depth > 0 {
        word.append(character)
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
      } else if character == "\\" {
        if index + 1 == characters.count {
          goesOn = true
        } else {
          append(next, number)
          index += 1
        }
      } else if character == "$", next == "(" {
        append("$", number)
        word.append("(")
        depth = 1
        index += 1
      } else if character == "'" || character == "\"" {
        if words.isEmpty, !isWord { start = number }
        isWord = true
        quote = character
      } else if character == "#", !isWord {
        break
      } else if character.isWhitespace {
        endWord()
      } else if character == "|" || character == "&" || character == ";" {
        if character == "&", next == ">" {
          index += 1
          redirect(">")
        } else if character == "&", characters[max(0, index - 1)] == ">" {
          append("&", number)
        } else {
          let isDouble = next == character
          if isDouble { index += 1 }
          switch character {
          case "|": endCommand(isDouble ? .or : .pipe)
          case "&": endCommand(isDouble ? .and : .background)
          default: endCommand(.end)
          }
        }
      } else if character == ">" || character == "<" {
        if character == "<", next == "<" {
          index += 1
          endWord()
          expectsHeredoc = true
          if index + 1 < characters.count, "-<".contains(characters[index + 1]) {
            if characters[index + 1] == "<" { expectsHeredoc = false }
            index += 1
          }
        } else {
          if character == ">", next == ">" { index += 1 }
          redirect(character)
        }
      } else if character == "(" || character == ")" {
        endCommand(.end)
      } else {
        append(character, number)
      }
      index += 1
    }
    if quote != nil || depth > 0 {
      word.append("\n")
      // A quote that is never closed must not swallow a whole file.
      if word.count > 4_000 {
        quote = nil
        depth = 0
      }
      return
    }
    if goesOn { endWord() } else { endCommand(.end) }
  }

  mutating func finish() -> [ShellCommand] {
    quote = nil
    depth = 0
    endCommand(.end)
    return commands
  }

  private mutating func append(_ character: Character, _ number: Int) {
    if words.isEmpty, !isWord { start = number }
    isWord = true
    word.append(character)
  }

  private mutating func redirect(_ sign: Character) {
    // `2>` and the like: what fails is not what is meant.
    let number = word
    if isWord, number.allSatisfy(\.isNumber) {
      word = ""
      isWord = false
      endWord()
      pending = number == "1" || number == "0" ? sign : "?"
    } else {
      endWord()
      pending = sign
    }
  }

  private mutating func endWord() {
    guard isWord else { return }
    let text = word
    word = ""
    isWord = false
    if expectsHeredoc {
      expectsHeredoc = false
      heredocs.append(text)
      return
    }
    if let sign = pending {
      pending = nil
      if sign == ">", !text.hasPrefix("&") { output = text }
      if sign == "<" { input = text }
      return
    }
    if words.isEmpty {
      switch text {
      case "if", "elif", "while", "until":
        isTested = true
        return
      case "then", "do", "else", "fi", "done", "{", "}":
        isTested = false
        return
      case "!": return
      default: break
      }
    }
    words.append(text)
  }

  private mutating func endCommand(_ joint: ShellCommand.Joint) {
    endWord()
    pending = nil
    if !words.isEmpty || output != nil {
      commands.append(
        ShellCommand(
          words: words,
          line: start,
          before: before,
          after: joint,
          output: output,
          input: input,
          isTested: isTested
        )
      )
      before = joint
    } else if joint == .end {
      before = .end
    }
    words = []
    output = nil
    input = nil
  }
}
