import PalierModel

/// A command line after reading: what was given, each value already known to be readable.
struct ParsedArguments: Sendable {
  /// What stood without dashes, in order, the command's name left out.
  var words: [String] = []
  private var values: [String: [String]] = [:]

  /// The value given for an option; nil if it was not given.
  subscript<Value>(option: Option<Value>) -> Value? {
    values[option.declaration.name]?.last.flatMap(option.read)
  }

  /// The values given for an option that may be repeated, in order.
  func all<Value>(_ option: Option<Value>) -> [Value] {
    (values[option.declaration.name] ?? []).compactMap(option.read)
  }

  /// True if the option was given.
  func has(_ option: OptionDeclaration) -> Bool { values[option.name] != nil }

  /// True if the option was given.
  func has<Value>(_ option: Option<Value>) -> Bool { has(option.declaration) }

  /// Notes an option; a switch has an empty value.
  ///
  /// Returns false if it had been given before.
  mutating func note(_ option: OptionDeclaration, value: String) -> Bool {
    values[option.name, default: []].append(value)
    return values[option.name]?.count == 1
  }
}
