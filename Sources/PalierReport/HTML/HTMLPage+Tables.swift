import PalierModel

extension HTMLPage {
  /// A table; on a telephone a wide one becomes a list of cards, one for each row.
  ///
  /// The roles are written out because such a change of display takes them away in some browsers.
  func html(of table: Table) -> HTML {
    var parts: [HTML] = []
    if let caption = table.caption {
      parts.append(.element("caption", [], [.text(caption(language))]))
    }
    let headings = table.columns.map { column -> HTML in
      var attributes: [HTML.Attribute] = [.init("scope", "col"), .init("role", "columnheader")]
      if column.alignment == .trailing { attributes.append(.init("class", "number")) }
      return .element("th", attributes, [.text(column.title(language))] + marker(of: column))
    }
    parts.append(
      .element(
        "thead",
        [.init("role", "rowgroup")],
        [.element("tr", [.init("role", "row")], headings)]
      )
    )
    let rows = table.rows.map { row -> HTML in
      let cells = zip(table.columns, row).enumerated().map { index, pair in
        html(of: pair.1, in: pair.0, isFirst: index == 0)
      }
      return .element("tr", [.init("role", "row")], cells)
    }
    parts.append(.element("tbody", [.init("role", "rowgroup")], rows))
    var kinds: [String] = []
    if table.columns.count > 2 { kinds.append("stacked") }
    if table.columns.count >= HTMLPage.columnsOfBroadTable { kinds.append("broad") }
    let kind: [HTML.Attribute] =
      kinds.isEmpty ? [] : [.init("class", kinds.joined(separator: " "))]
    return .element("table", [.init("role", "table")] + kind, parts)
  }

  /// From so many columns on a table is wider than the text, where the screen has room.
  private static let columnsOfBroadTable = 6
  /// From so many letters on a cell is read as a paragraph, not set against its label.
  private static let lettersOfParagraph = 45

  private func letters(of cell: Cell) -> Int {
    guard case .prose(let prose) = cell else { return 0 }
    return prose(language).reduce(0) { sum, inline in
      switch inline {
      case .text(let words), .strong(let words), .code(let words): sum + words.count
      case .figure: sum + 8
      }
    }
  }

  private func marker(of column: Table.Column) -> [HTML] {
    column.source.map { [marker(of: $0)] } ?? []
  }

  private func html(of cell: Cell, in column: Table.Column, isFirst: Bool) -> HTML {
    var kinds: [String] = []
    if column.alignment == .trailing { kinds.append("number") }
    if cell == .empty { kinds.append("nothing") }
    if column.alignment == .leading, letters(of: cell) >= HTMLPage.lettersOfParagraph {
      kinds.append("paragraph")
    }
    var attributes: [HTML.Attribute] =
      isFirst
      ? [.init("scope", "row"), .init("role", "rowheader")] : [.init("role", "cell")]
    if !kinds.isEmpty { attributes.append(.init("class", kinds.joined(separator: " "))) }
    attributes.append(.init("data-label", column.title(language)))
    // One element around it all, so that a card can set it against its label.
    let contents: [HTML] =
      switch cell {
      case .empty: []
      case .prose(let prose):
        if case .figure(let figure) = prose(language).first, prose(language).count == 1 {
          [html(inCell: figure)]
        } else {
          [.element("span", [], html(of: prose))]
        }
      case .interval(let value, let dimension): [html(of: value, dimension)]
      case .badge(let badge):
        [
          .element(
            "span",
            [.init("class", "badge \(badge.kind.rawValue)")],
            [.text("\(badge.kind.sign) \(badge.text(language))")]
          )
        ]
      }
    return isFirst ? .element("th", attributes, contents) : .element("td", attributes, contents)
  }
}
