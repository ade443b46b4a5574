/// A directive of nginx: its name, its arguments, and what stands in its braces.
struct NginxNode: Sendable {
  let name: String
  let arguments: [String]
  /// Its line, from 1.
  let line: Int
  /// What stands in its braces; nil for a simple directive.
  var children: [NginxNode]?

  /// Reads directives; what is left open at the end is closed.
  ///
  /// Complexity: O(length).
  static func read(_ lines: [String]) -> [NginxNode] {
    var open: [(node: NginxNode, children: [NginxNode])] = []
    var top: [NginxNode] = []
    var words: [String] = []
    var word = ""
    var quoted = false
    var start = 1
    var quote: Character?
    func node(_ line: Int) -> NginxNode {
      NginxNode(name: words.first ?? "", arguments: Array(words.dropFirst()), line: line)
    }
    func add(_ node: NginxNode) {
      if open.isEmpty { top.append(node) } else { open[open.count - 1].children.append(node) }
    }
    func endWord() {
      if !word.isEmpty || quoted { words.append(word) }
      word = ""
      quoted = false
    }
    func close() {
      guard let last = open.popLast() else { return }
      var node = last.node
      node.children = last.children
      add(node)
    }
    for (index, line) in lines.enumerated() {
      var escaped = false
      for character in line {
        if escaped {
          word.append(character)
          escaped = false
        } else if character == "\\" {
          word.append(character)
          escaped = true
        } else if let mark = quote {
          if character == mark { quote = nil } else { word.append(character) }
        } else if character == "#", word.isEmpty {
          break
        } else if character == "\"" || character == "'", word.isEmpty {
          if words.isEmpty { start = index + 1 }
          quote = character
          quoted = true
        } else if character.isWhitespace {
          endWord()
        } else if character == ";" {
          endWord()
          if !words.isEmpty { add(node(start)) }
          words = []
        } else if character == "{", !word.hasSuffix("$") {
          endWord()
          // More than any real file nests; a hostile one stays cheap.
          if open.count < 64 { open.append((node(start), [])) }
          words = []
        } else if character == "}", !word.contains("${") {
          endWord()
          words = []
          close()
        } else {
          if words.isEmpty, word.isEmpty { start = index + 1 }
          word.append(character)
        }
      }
      if quote == nil { endWord() } else { word.append("\n") }
    }
    while !open.isEmpty { close() }
    return top
  }

  /// It and all that it holds, with the names of the blocks around each.
  func walk(_ blocks: [String] = [], _ visit: (NginxNode, [String]) -> Void) {
    visit(self, blocks)
    for child in children ?? [] { child.walk(blocks + [name], visit) }
  }
}
