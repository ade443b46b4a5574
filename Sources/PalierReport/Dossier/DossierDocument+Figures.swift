import PalierModel
import PalierPlanning
import PalierProof

extension DossierDocument {
  /// Every figure with its source, and what the answer rests on.
  var figuresChapter: [Block] {
    var blocks: [Block] = []
    let rests = Section(.sensitivity) {
      sensitivity
      if let calibration = plan.calibration { planned.basis(calibration) }
    }
    if !rests.blocks.isEmpty { blocks.append(rests.block) }
    let figures = Section(.figures) {
      Table(
        columns: [
          .words(en: "Figure", fr: "Grandeur"), .words(en: "Name", fr: "Nom"),
          .numbers(en: "Value", fr: "Valeur"), .words(en: "Source", fr: "Source"),
        ],
        rows: plan.figures.map { figure in
          [
            .text(figure.label),
            .prose(Prose(en: "\(code: figure.name)", fr: "\(code: figure.name)")),
            .figure(figure.figure), .text(figure.figure.source.kind),
          ]
        }
      )
    }
    blocks.append(figures.block)
    blocks += ProofTelling.ending(
      system: system,
      sources: sources,
      measured: plan.calibration?.isDeclared == false
    )
    return blocks
  }

  /// What moves an answer most, and how far.
  @BlockBuilder private var sensitivity: [Block] {
    let lines = plan.sensitivity.lines.prefix(DossierDocument.linesShown)
    if !lines.isEmpty {
      movements(Array(lines))
      Notes(
        [
          Text(
            en:
              "Each answer at the lower and at the upper end of one figure, all others in their middles; less than half a percent is left out.",
            fr:
              "Chaque réponse au bas et au haut d'une seule valeur, les autres en leur milieu ; moins d'un demi pour cent est omis."
          )
        ] + untried
      )
    }
  }

  private func movements(_ lines: [Sensitivity.Line]) -> Table {
    let answers = Sensitivity.Answer.allCases.filter { answer in
      lines.contains { $0.effects[answer] != nil }
    }
    var columns: [Table.Column] = [
      .words(en: "Figure", fr: "Grandeur"), .numbers(en: "Value", fr: "Valeur"),
      .words(en: "Moved by", fr: "Déplacée de"),
    ]
    columns += answers.map { .numbers($0.words, from: $0.source) }
    var table = Table(
      Text(
        en: "How far the answers move with one figure alone",
        fr: "De combien les réponses bougent avec une seule valeur"
      ),
      columns: columns
    )
    for line in lines {
      let effects = answers.map { line.effects[$0].map(cell) ?? .empty }
      let name = Prose(
        en: "\(line.label) (\(code: line.name))",
        fr: "\(line.label) (\(code: line.name))"
      )
      table.append([.prose(name), .figure(line.figure), range(of: line)] + effects)
    }
    return table
  }

  private func range(of line: Sensitivity.Line) -> Cell {
    if line.movedWithinBounds { return .text(en: "its bounds", fr: "ses bornes") }
    guard let steps = line.movedByWhole else { return .text(en: "±10%", fr: "±10 %") }
    return line.figure.mid > 1
      ? .text(en: "±\(steps)", fr: "±\(steps)") : .text(en: "one more", fr: "un de plus")
  }

  private static let linesShown = 20

  private var untried: [Text] {
    let count = plan.sensitivity.untried
    guard count > 0 else { return [] }
    return [
      Text(
        en: "Of the many figures that may move the capacity, the lightest \(count) were not tried.",
        fr:
          "Parmi les nombreuses valeurs qui jouent sur la capacité, les \(count) plus légères n'ont pas été essayées."
      )
    ]
  }

  private func cell(_ effect: Sensitivity.Effect) -> Cell {
    func signed(_ ratio: Double) -> Text {
      let sign = ratio > 0 ? "+" : ""
      return Text(en: "\(sign)\(percent: ratio)", fr: "\(sign)\(percent: ratio)")
    }
    let (low, high) = (signed(effect.atLow), signed(effect.atHigh))
    return .text(Text(en: "\(low) to \(high)", fr: "\(low) à \(high)"))
  }
}

extension Sensitivity.Answer {
  /// It in a word or two.
  fileprivate var words: Text {
    switch self {
    case .capacity: Text(en: "Capacity", fr: "Capacité")
    case .peak: Text(en: "People at the peak", fr: "Personnes à la pointe")
    case .disk: Text(en: "Disk", fr: "Disque")
    case .cost: Text(en: "Cost", fr: "Coût")
    }
  }

  /// Where its movements come from.
  fileprivate var source: Source {
    .predicted(
      model: self == .capacity ? "simulation in one world" : "one figure moved alone",
      error: nil
    )
  }
}
