import PalierModel

/// An option together with the type of its value.
struct Option<Value: Sendable>: Sendable {
  /// The option as plain data.
  let declaration: OptionDeclaration
  /// The value, read from the text that was given; nil if it cannot be read.
  let read: @Sendable (String) -> Value?

  /// An option whose value is of a type.
  init(
    _ name: String,
    _ type: ValueType<Value>,
    _ summary: Text,
    standard: Text? = nil,
    repeats: Bool = false
  ) {
    let read = type.read
    self.read = read
    declaration = OptionDeclaration(
      name: name,
      summary: summary,
      value: OptionDeclaration.Value(
        placeholder: type.placeholder,
        expected: type.expected,
        completion: type.completion,
        accepts: { read($0) != nil }
      ),
      standard: standard,
      repeats: repeats
    )
  }
}
