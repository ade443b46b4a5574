import PalierModel
import PalierPlanning

/// What `palier explain --json` prints: the figures that there are, or one with its derivation.
struct ExplainReport: Encodable {
  struct Entry: Encodable {
    let name: String
    let label: String
    let predicted: Bool
  }

  struct Node: Encodable {
    let name: String
    let label: String
    let figure: FigureReport
    @OrNull var equation: String?
    let inputs: [Node]

    init(_ explanation: Explanation, in language: Language) {
      name = explanation.name
      label = explanation.label(language)
      figure = FigureReport(explanation.figure, in: language)
      equation = explanation.equation?(language)
      inputs = explanation.inputs.map { Node($0, in: language) }
    }
  }

  let system: String
  @OrNull var figures: [Entry]?
  @OrNull var explanation: Node?

  /// The report of all figures.
  init(_ entries: [Explainer.Entry], of system: String, in language: Language) {
    self.system = system
    figures = entries.map {
      Entry(name: $0.name, label: $0.label(language), predicted: $0.isPredicted)
    }
    explanation = nil
  }

  /// The report of one figure.
  init(_ explanation: Explanation, of system: String, in language: Language) {
    self.system = system
    figures = nil
    self.explanation = Node(explanation, in: language)
  }
}
