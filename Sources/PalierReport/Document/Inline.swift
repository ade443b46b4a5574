public import PalierModel

/// A piece of running text, in one language.
public enum Inline: Sendable, Hashable {
  /// Words.
  case text(String)
  /// Words that matter.
  case strong(String)
  /// A name, setting or command, exactly as it is written elsewhere.
  case code(String)
  /// A figure, which brings its source.
  case figure(Figure)
}
