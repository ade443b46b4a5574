/// The names that a template may use, and what they stand for.
struct TemplateScope {
  /// The column of each name in each table, by the table's name; `row` is the first.
  let tables: [String: (index: Int, columns: [String: Int])]
  let environment: [String: String]
  /// The slot of each extracted value, over all requests of a journey.
  let slots: [String: Int]

  /// Cuts a text into pieces; `action` is named in errors.
  ///
  /// The text's own characters are escaped as values are where `escapingLiterals` says so.
  func compile(
    _ text: String,
    _ escaping: TemplateText.Escaping,
    action: String,
    escapingLiterals: Bool = false
  ) throws(LoadScriptError) -> TemplateText {
    var result = TemplateText()
    func appendLiteral(_ literal: some StringProtocol) {
      var bytes: [UInt8] = []
      TemplateText.append(String(literal), escapingLiterals ? escaping : .none, to: &bytes)
      result.append(bytes)
    }
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      appendLiteral(rest[..<dollar])
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        appendLiteral("$")
        rest = rest.dropFirst()
        continue
      }
      let name = variableName(at: rest)
      // A dollar that no name follows, as in "5 $", is itself.
      guard !name.isEmpty else {
        appendLiteral("$")
        continue
      }
      rest = rest[name.endIndex...]
      try append(String(name), escaping, action, to: &result)
    }
    appendLiteral(rest)
    return result
  }

  private func variableName(at text: Substring) -> Substring {
    func identifier(_ text: Substring) -> Substring {
      guard let first = text.first, first.isLetter || first == "_" else { return text.prefix(0) }
      return text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    }
    let first = identifier(text)
    guard first == "env" || first == "row" || tables[String(first)] != nil else { return first }
    let rest = text[first.endIndex...]
    guard rest.first == "." else { return first }
    let member = identifier(rest.dropFirst())
    return member.isEmpty ? first : text[first.startIndex..<member.endIndex]
  }

  private func append(
    _ name: String,
    _ escaping: TemplateText.Escaping,
    _ action: String,
    to result: inout TemplateText
  ) throws(LoadScriptError) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2, let table = tables[parts[0]], let column = table.columns[parts[1]] {
      result.append(.column(table: table.index, column, escaping))
    } else if name.hasPrefix("env."), let value = environment[String(name.dropFirst(4))] {
      var bytes: [UInt8] = []
      TemplateText.append(value, escaping, to: &bytes)
      result.append(bytes)
    } else if let slot = slots[name] {
      result.append(.slot(slot, escaping))
    } else {
      throw .unknownVariable(name, action: action)
    }
  }
}
