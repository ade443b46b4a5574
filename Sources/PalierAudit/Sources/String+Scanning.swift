extension StringProtocol {
  /// It without the space around it.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// True if one of the texts stands in it.
  func hasAny(_ texts: [String]) -> Bool { texts.contains { contains($0) } }

  /// Its words: runs of letters and digits, and of `_` and `-` within them.
  var words: [String] {
    split(whereSeparator: { (character: Character) in
      !(character.isLetter || character.isNumber || character == "_" || character == "-")
    }).map { String($0) }
  }
}
