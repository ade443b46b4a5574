public import PalierModel

/// A figure with what it was made from, down to what was declared, measured or assumed.
public struct Explanation: Sendable, Hashable {
  /// Its stable name, such as `peak.concurrent`.
  public let name: String
  /// What it is.
  public let label: Text
  /// The figure.
  public let figure: Figure
  /// How it follows from its inputs; nil where it was written or measured.
  public let equation: Text?
  /// What it was made from.
  public let inputs: [Explanation]

  /// A figure; without an equation and inputs, one that others are made from.
  public init(
    _ name: String,
    _ label: Text,
    _ figure: Figure,
    equation: Text? = nil,
    from inputs: [Explanation] = []
  ) {
    self.name = name
    self.label = label
    self.figure = figure
    self.equation = equation
    self.inputs = inputs
  }

  /// It and all that it was made from, each once, in the order in which they first appear.
  public var all: [Explanation] {
    var seen: Set<String> = []
    return ([self] + inputs.flatMap(\.all)).filter { seen.insert($0.name).inserted }
  }
}
