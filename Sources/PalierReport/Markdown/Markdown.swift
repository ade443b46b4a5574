/// Writes text so that Markdown shows it as it is.
enum Markdown {
  /// The text with every character escaped that could mean something.
  ///
  /// `atLineStart`: also what would begin a list, a heading or a quotation there.
  static func escaped(_ text: String, atLineStart: Bool = true) -> String {
    let characters = Array(text.printable())
    var result = ""
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      if isMarkup(character, before: before, after: after) { result.append("\\") }
      result.append(character)
    }
    guard atLineStart, let first = characters.first else { return result }
    if "#+->=".contains(first) { return "\\" + result }
    // "3. " would begin a numbered list.
    let digits = characters.prefix { $0.isASCII && $0.isNumber }.count
    if digits > 0, digits < characters.count, ".)".contains(characters[digits]) {
      return String(characters[..<digits]) + "\\" + result.dropFirst(digits)
    }
    return result
  }

  private static func isMarkup(_ character: Character, before: Character, after: Character) -> Bool
  {
    switch character {
    case "\\", "`", "*", "[", "]", "<", "|", "~", "$": true
    // Within a word, as in `search_member`, an underscore is only an underscore.
    case "_": !((before.isLetter || before.isNumber) && (after.isLetter || after.isNumber))
    case "&": after.isLetter || after == "#"
    default: false
    }
  }

  /// A name, setting or command within a line.
  ///
  /// Within a table a bar ends the cell even there, and its escape works even there.
  static func code(_ text: String) -> String {
    let text = text.printable().replacing("|", with: "\\|")
    let fence = String(repeating: "`", count: longestRunOfBackticks(in: text) + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + space + text + space + fence
  }

  /// Lines that are kept as they are.
  static func fenced(_ text: Preformatted) -> String {
    let lines = text.text.printable(keepingLines: true)
    let fence = String(repeating: "`", count: max(3, longestRunOfBackticks(in: lines) + 1))
    let format = text.format.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return "\(fence)\(format)\n\(lines)\(lines.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  private static func longestRunOfBackticks(in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
