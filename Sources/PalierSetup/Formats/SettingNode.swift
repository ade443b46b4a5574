public import PalierModel

/// A line of a settings file, or a block of lines, with the comment above it.
public indirect enum SettingNode: Sendable, Hashable {
  /// A key with its value, as the program writes it.
  case setting(String, String, comment: [Text])
  /// Lines as they are: a script, a statement that is no key with a value.
  case verbatim(String, comment: [Text])
  /// A block, or a section, with what stands in it.
  case block(String, comment: [Text], [SettingNode])
}
