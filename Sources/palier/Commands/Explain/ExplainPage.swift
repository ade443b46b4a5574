import PalierModel
import PalierPlanning

/// What `palier explain` prints.
enum ExplainPage {
  /// The figures that can be explained, a line each.
  static func list(_ entries: [Explainer.Entry], in language: Language) -> String {
    let width = entries.map(\.name.count).max() ?? 0
    let predicted = Text(en: " (predicted)", fr: " (prédit)")(language)
    return entries.map { entry in
      let name = entry.name.padding(to: width + 2)
      return name + entry.label(language) + (entry.isPredicted ? predicted : "")
    }
    .joined(separator: "\n")
  }

  /// A figure as a tree: each with its equation, and below it what it was made from, once.
  static func tree(_ explanation: Explanation, in language: Language) -> String {
    var told: Set<String> = []
    return lines(of: explanation, in: language, told: &told).joined(separator: "\n")
  }

  private static func lines(
    of explanation: Explanation,
    in language: Language,
    told: inout Set<String>
  ) -> [String] {
    let figure = explanation.figure
    let colon = language == .french ? "\u{A0}: " : ": "
    let value = figure.value.shown(figure.dimension)(language)
    let source =
      explanation.isArithmetic ? "" : "  [\(figure.source.description(language))]"
    var lines = ["\(explanation.label(language))\(colon)\(value)\(source)"]
    if !explanation.inputs.isEmpty, !told.insert(explanation.name).inserted {
      return lines + [Text(en: "  = see above", fr: "  = voir plus haut")(language)]
    }
    if let equation = explanation.equation { lines.append("  = " + equation(language)) }
    for (index, input) in explanation.inputs.enumerated() {
      let isLast = index == explanation.inputs.count - 1
      for (number, line) in self.lines(of: input, in: language, told: &told).enumerated() {
        let branch = isLast ? "└─ " : "├─ "
        let trunk = isLast ? "   " : "│  "
        lines.append((number == 0 ? branch : trunk) + line)
      }
    }
    return lines
  }
}

extension Explanation {
  /// True if its equation and inputs say all there is to say of where it comes from.
  fileprivate var isArithmetic: Bool {
    guard equation != nil, !inputs.isEmpty, case .predicted(let model, nil) = figure.source else {
      return false
    }
    return !model.hasPrefix("simulation")
  }
}

extension String {
  /// The string with spaces up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension Interval {
  /// The middle, and the bounds where they differ.
  fileprivate func shown(_ dimension: Dimension) -> Text {
    let middle = Interval.number(mid, dimension)
    let (from, to) = (Interval.number(low, dimension), Interval.number(high, dimension))
    guard from != to else { return middle }
    return Text(en: "\(middle) (\(from) to \(to))", fr: "\(middle) (\(from) à \(to))")
  }

  private static func number(_ value: Double, _ dimension: Dimension) -> Text {
    if dimension == .count, value == value.rounded(), let whole = Int(exactly: value) {
      return Text(en: "\(whole)", fr: "\(whole)")
    }
    return Text(en: "\(value, dimension)", fr: "\(value, dimension)")
  }
}
