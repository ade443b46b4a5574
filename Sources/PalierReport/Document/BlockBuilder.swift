/// Collects the parts of a document from a closure, conditions and loops included.
@resultBuilder
public enum BlockBuilder {
  /// One part.
  public static func buildExpression(_ part: some DocumentPart) -> [Block] { [part.block] }
  /// A part that may be missing.
  public static func buildExpression(_ part: (some DocumentPart)?) -> [Block] {
    part.map { [$0.block] } ?? []
  }
  /// Parts that were made elsewhere.
  public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
  /// All of them, in order.
  public static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap(\.self) }
  /// The parts of an `if` without `else`.
  public static func buildOptional(_ blocks: [Block]?) -> [Block] { blocks ?? [] }
  /// The parts of the branch taken.
  public static func buildEither(first blocks: [Block]) -> [Block] { blocks }
  /// The parts of the branch taken.
  public static func buildEither(second blocks: [Block]) -> [Block] { blocks }
  /// The parts of every turn of a loop.
  public static func buildArray(_ turns: [[Block]]) -> [Block] { turns.flatMap(\.self) }
}
