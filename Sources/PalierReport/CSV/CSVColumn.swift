import PalierModel

/// One column of a table as a spreadsheet takes it: words, or numbers with their unit and bounds.
struct CSVColumn {
  /// The headings of the columns that it becomes.
  let headings: [String]
  private let cells: [Cell]
  private let language: Language
  private let hasBounds: Bool
  private let unit: String?
  private let isNumeric: Bool

  init(_ column: Table.Column, _ cells: [Cell], in language: Language) {
    self.cells = cells
    self.language = language
    let values = cells.compactMap(CSVColumn.value)
    isNumeric = !values.isEmpty
    hasBounds = values.contains { !$0.0.isExact }
    let units = Set(values.map { $0.1.unit(in: language) })
    unit = units.count == 1 ? units.first : nil
    let title = column.title(language)
    let named = unit.map { $0.isEmpty ? title : "\(title) (\($0))" } ?? title
    var headings = [named]
    if hasBounds {
      headings += [
        Text(en: "\(title), low", fr: "\(title), bas")(language),
        Text(en: "\(title), high", fr: "\(title), haut")(language),
      ]
    }
    if isNumeric, unit == nil {
      headings.append(Text(en: "\(title), unit", fr: "\(title), unité")(language))
    }
    self.headings = headings.map(CSVColumn.harmless)
  }

  /// The fields of one row.
  func fields(_ row: Int) -> [String] {
    guard let (value, dimension) = CSVColumn.value(of: cells[row]) else {
      return [CSVColumn.harmless(words(cells[row]))]
        + Array(repeating: "", count: headings.count - 1)
    }
    var fields = [number(value.mid)]
    if hasBounds { fields += [number(value.low), number(value.high)] }
    if unit == nil { fields.append(dimension.unit(in: language)) }
    return fields
  }

  /// The value of a cell that holds one figure and nothing else.
  private static func value(of cell: Cell) -> (Interval, Dimension)? {
    switch cell {
    case .interval(let value, let dimension): return (value, dimension)
    case .prose(let prose):
      guard case .figure(let figure)? = prose(.english).first, prose(.english).count == 1 else {
        return nil
      }
      return (figure.value, figure.dimension)
    case .badge, .empty: return nil
    }
  }

  /// A number with all digits that matter, twelve, ungrouped; empty where there is none.
  private func number(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "" : value > 0 ? "∞" : "-∞" }
    let text =
      value == value.rounded() && value.magnitude < 1e15
      ? "\(Int64(value))" : CSVRenderer.digits(of: value)
    return language == .french ? text.replacing(".", with: ",") : text
  }

  private func words(_ cell: Cell) -> String {
    switch cell {
    case .empty: return ""
    case .badge(let badge): return badge.text(language)
    case .interval(let value, let dimension): return dimension.text(of: value)(language)
    case .prose(let prose):
      return prose(language).map { inline in
        switch inline {
        case .text(let words), .strong(let words), .code(let words): words
        case .figure(let figure): figure.dimension.text(of: figure.value)(language)
        }
      }
      .joined().printable()
    }
  }

  /// Words that no spreadsheet takes for a formula.
  private static func harmless(_ words: String) -> String {
    guard let first = words.unicodeScalars.first, "=+-@\t".unicodeScalars.contains(first) else {
      return words
    }
    return "'" + words
  }
}

extension Dimension {
  /// The SI unit that values are held in; empty for counts and ratios.
  fileprivate func unit(in language: Language) -> String {
    let french = language == .french
    return switch self {
    case .count, .ratio: ""
    case .time: "s"
    case .information: french ? "o" : "B"
    case .dataRate: french ? "o/s" : "B/s"
    case .frequency: "1/s"
    case .growth: french ? "par mois" : "per month"
    case .power: "W"
    case .money(let currency): currency
    case .monthlyMoney(let currency): currency + (french ? "/mois" : "/month")
    }
  }
}
