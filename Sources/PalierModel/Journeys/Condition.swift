/// A question about a value that was extracted before: `$cart`, `not $cart`, `$state != done`.
public struct Condition: Sendable, Hashable, Codable {
  /// How the value is compared.
  public enum Relation: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is there and not empty.
    case isSet = ""
    /// It is not there, or empty.
    case isNotSet = "not"
    /// It is this text.
    case equals = "=="
    /// It is another text.
    case differs = "!="
    /// It is a number above this one.
    case isAbove = ">"
    /// It is a number below this one.
    case isBelow = "<"
  }

  /// The name of the extracted value.
  public var name: String
  /// How it is compared.
  public var relation: Relation
  /// What it is compared with.
  public var value: String

  /// A condition.
  public init(_ name: String, _ relation: Relation = .isSet, _ value: String = "") {
    self.name = name
    self.relation = relation
    self.value = value
  }

  /// The condition that a text writes, or nil if it is none.
  ///
  /// `$NAME`, `not $NAME`, or `$NAME`, one of `==`, `!=`, `<`, `>`, and a value; quotes about the
  /// value are left out.
  public init?(parsing text: String) {
    var rest = text.trimmed[...]
    let isNegated = rest.hasPrefix("not ")
    if isNegated { rest = rest.dropFirst(4).drop { $0 == " " } }
    guard rest.first == "$" else { return nil }
    let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard let first = name.first, !first.isNumber else { return nil }
    let comparison = String(rest[name.endIndex...]).trimmed
    if comparison.isEmpty {
      self.init(String(name), isNegated ? .isNotSet : .isSet)
      return
    }
    let relations: [Relation] = [.equals, .differs, .isAbove, .isBelow]
    guard !isNegated, let relation = relations.first(where: { comparison.hasPrefix($0.rawValue) })
    else { return nil }
    var value = String(comparison.dropFirst(relation.rawValue.count)).trimmed
    if value.count >= 2, let quote = value.first, "\"'".contains(quote), value.last == quote {
      value = String(value.dropFirst().dropLast())
    } else if value.isEmpty || value.hasPrefix("=") {
      return nil
    }
    if relation == .isAbove || relation == .isBelow, Double(value) == nil { return nil }
    self.init(String(name), relation, value)
  }

  /// True if an extracted value, empty where there is none, fulfils it.
  public func holds(for extracted: String) -> Bool {
    switch relation {
    case .isSet: return !extracted.isEmpty
    case .isNotSet: return extracted.isEmpty
    case .equals: return extracted == value
    case .differs: return extracted != value
    case .isAbove, .isBelow:
      guard let number = Double(extracted), let bound = Double(value) else { return false }
      return relation == .isAbove ? number > bound : number < bound
    }
  }
}

extension String {
  /// The text without blanks at either end.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
