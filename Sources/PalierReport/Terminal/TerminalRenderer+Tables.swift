import PalierModel

extension TerminalRenderer {
  /// A cell in its parts, so that values align on their ends and bounds on their starts.
  private struct CellParts {
    var value: Styled
    var bounds = Styled()
    var marker = Styled()

    /// The parts in one line.
    var line: Styled { bounds.width == 0 ? value + marker : value + Styled(" ") + bounds + marker }

    /// The bounds below the value.
    var lines: [Styled] { bounds.width == 0 ? [value + marker] : [value + marker, bounds] }
  }

  /// A table; if its columns cannot be made narrow enough, one paragraph for each row.
  func render(_ table: Table, _ sources: SourceIndex) -> [Styled] {
    let caption =
      table.caption.map { Styled($0(language), .strong).wrapped(to: textWidth) } ?? []
    let headings = table.columns.map { column in
      Styled(column.title(language), .faint)
        + (column.source.map { marker($0, sources) } ?? Styled())
    }
    let rows = table.rows.map { row in row.map { parts($0, sources) } }
    // The bounds of figures stand beside their values, or below, whichever takes fewer lines.
    let arrangements = [align(rows, table.columns), rows.map { row in row.map(\.lines) }]
    let bodies = arrangements.compactMap { cells -> [Styled]? in
      guard let widths = columnWidths(headings, cells, table.columns) else { return nil }
      let rule = Styled(
        widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "),
        .faint
      )
      return lines(headings.map { [$0] }, widths, table.columns) + [rule]
        + cells.flatMap { lines($0, widths, table.columns) }
    }
    return caption + (bodies.min { $0.count < $1.count } ?? records(headings, rows))
  }

  private func parts(_ cell: Cell, _ sources: SourceIndex) -> CellParts {
    switch cell {
    case .empty: return CellParts(value: Styled("–", .faint))
    case .interval(let value, let dimension): return parts(of: value, dimension)
    case .badge(let badge):
      let style: Styled.Style =
        switch badge.kind {
        case .good: .good
        case .warning: .warning
        case .bad: .bad
        case .neutral: .faint
        }
      return CellParts(
        value: Styled("\(badge.kind.sign) \(badge.text(language))", style)
      )
    case .prose(let prose):
      let inlines = prose(language)
      guard inlines.count == 1, case .figure(let figure) = inlines[0] else {
        return CellParts(value: styled(prose, sources))
      }
      var cell = parts(of: figure.value, figure.dimension)
      cell.marker = marker(figure.source, sources)
      return cell
    }
  }

  private func parts(of value: Interval, _ dimension: Dimension) -> CellParts {
    let text = FigureText(value, dimension, in: language)
    return CellParts(
      value: Styled(text.value),
      bounds: text.bounds.map { Styled("(\($0))", .faint) } ?? Styled()
    )
  }

  private func align(_ rows: [[CellParts]], _ columns: [Table.Column]) -> [[[Styled]]] {
    let sizes = columns.indices.map { column in
      (
        value: rows.map { $0[column].value.width }.max() ?? 0,
        rest: rows.map { $0[column].line.width - $0[column].value.width }.max() ?? 0
      )
    }
    return rows.map { row in
      zip(row, columns.indices).map { cell, column in
        guard columns[column].alignment == .trailing else { return [cell.line] }
        let missing = sizes[column].value - cell.value.width
        let width = sizes[column].value + sizes[column].rest
        return [(Styled(String(repeating: " ", count: missing)) + cell.line).padded(to: width)]
      }
    }
  }

  /// The width of each column, or nil if the table does not fit.
  ///
  /// Numbers keep their width; columns of words and headings are broken, the widest first.
  private func columnWidths(
    _ headings: [Styled],
    _ rows: [[[Styled]]],
    _ columns: [Table.Column]
  ) -> [Int]? {
    var widths: [Int] = []
    var least: [Int] = []
    for (index, column) in columns.enumerated() {
      let cells = rows.flatMap { $0[index] }
      let widest = cells.map(\.width).max() ?? 0
      let smallest =
        column.alignment == .trailing ? widest : cells.map(\.longestWord).max() ?? 0
      widths.append(max(widest, headings[index].width))
      least.append(max(smallest, headings[index].longestWord))
    }
    let room = width - 2 * (columns.count - 1)
    guard least.reduce(0, +) <= room else { return nil }
    while widths.reduce(0, +) > room {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(
    _ cells: [[Styled]],
    _ widths: [Int],
    _ columns: [Table.Column]
  ) -> [Styled] {
    let wrapped = zip(cells, widths).map { lines, width in
      lines.flatMap { $0.width <= width ? [$0] : $0.wrapped(to: width) }
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      columns.indices.reduce(Styled()) { line, column in
        let cell = row < wrapped[column].count ? wrapped[column][row] : Styled()
        let padded = cell.padded(
          to: widths[column],
          trailing: columns[column].alignment == .trailing
        )
        return line + Styled(column == 0 ? "" : "  ") + padded
      }
    }
  }

  private func records(_ headings: [Styled], _ rows: [[CellParts]]) -> [Styled] {
    let column = headings.dropFirst().map(\.width).max() ?? 0
    return rows.flatMap { row -> [Styled] in
      zip(headings, row).enumerated().flatMap { index, pair -> [Styled] in
        let contents = pair.1.line
        guard index > 0 else {
          return hanging(Styled("▪ "), pair.0 + Styled(" ") + contents, width: width)
        }
        guard column + 2 < width / 2 else {
          return hanging(Styled("  "), pair.0 + Styled("  ") + contents, width: width)
        }
        return hanging(Styled("  ") + pair.0.padded(to: column + 2), contents, width: width)
      }
    }
  }
}
