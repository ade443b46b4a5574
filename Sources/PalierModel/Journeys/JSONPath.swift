/// A path to a value within a JSON text: a subset of RFC 9535.
///
/// A path is `$` followed by segments, each one name (`.id`, `['a name']`), one index (`[0]`, `[-1]`
/// from the end) or the wildcard (`.*`, `[*]`). Filters, slices, lists of selectors and descendants
/// (`..`) are not read. At most 32 segments.
public struct JSONPath: Sendable, Hashable, Codable {
  /// One step down.
  public enum Segment: Sendable, Hashable, Codable {
    /// To the member of an object.
    case name(String)
    /// To an element of a list; a negative one counts from the end, -1 being the last.
    case index(Int)
    /// To every member or element.
    case wildcard
  }

  /// The path as it was written.
  public let text: String
  /// Its steps.
  public let segments: [Segment]

  /// The most steps of a path.
  public static let longest = 32

  /// The path that a text writes, or nil if it is none.
  ///
  /// Complexity: O(length).
  public init?(_ text: String) {
    var scanner = JSONPathScanner(text)
    guard let segments = scanner.segments() else { return nil }
    self.text = text
    self.segments = segments
  }
}

/// Reads the segments of a path (RFC 9535, section 2.5).
private struct JSONPathScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func segments() -> [JSONPath.Segment]? {
    guard take("$") else { return nil }
    var segments: [JSONPath.Segment] = []
    while next != nil {
      skipBlanks()
      guard let segment = segment(), segments.count < JSONPath.longest else { return nil }
      segments.append(segment)
    }
    return segments
  }

  private mutating func segment() -> JSONPath.Segment? {
    if take(".") { return take("*") ? .wildcard : shorthand() }
    guard take("[") else { return nil }
    skipBlanks()
    guard let selector = selector() else { return nil }
    skipBlanks()
    return take("]") ? selector : nil
  }

  private mutating func selector() -> JSONPath.Segment? {
    switch next {
    case "*":
      position += 1
      return .wildcard
    case "'", "\"": return quoted().map(JSONPath.Segment.name)
    default: return index()
    }
  }

  /// A name without quotes: letters, digits and `_`, not beginning with a digit.
  private mutating func shorthand() -> JSONPath.Segment? {
    let start = position
    while let scalar = next, isNameScalar(scalar, isFirst: position == start) { position += 1 }
    guard position > start else { return nil }
    return .name(String(String.UnicodeScalarView(scalars[start..<position])))
  }

  private func isNameScalar(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    case "0"..."9": !isFirst
    default: scalar.value >= 0x80
    }
  }

  private mutating func index() -> JSONPath.Segment? {
    let isNegative = take("-")
    let start = position
    while let scalar = next, ("0"..."9").contains(scalar) { position += 1 }
    let digits = String(String.UnicodeScalarView(scalars[start..<position]))
    // No leading zero and no -0; the numbers that a double holds exactly.
    guard let value = Int(digits), value < 1 << 53, digits.first != "0" || digits.count == 1,
      !(isNegative && value == 0)
    else { return nil }
    return .index(isNegative ? -value : value)
  }

  private mutating func quoted() -> String? {
    guard let quote = next else { return nil }
    position += 1
    var name = String.UnicodeScalarView()
    while let scalar = next {
      position += 1
      switch scalar {
      case quote: return String(name)
      case "\\":
        guard let escaped = escaped(in: quote) else { return nil }
        name.append(escaped)
      case ..<" ": return nil
      default: name.append(scalar)
      }
    }
    return nil
  }

  private mutating func escaped(in quote: Unicode.Scalar) -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case quote, "\\", "/": return scalar
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      guard let unit = codeUnit() else { return nil }
      guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
      guard take("\\"), take("u"), let low = codeUnit(), (0xDC00...0xDFFF).contains(low) else {
        return nil
      }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func codeUnit() -> UInt32? {
    guard position + 4 <= scalars.count else { return nil }
    let digits = String(String.UnicodeScalarView(scalars[position..<(position + 4)]))
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    position += 4
    return UInt32(digits, radix: 16)
  }

  private mutating func skipBlanks() {
    while let scalar = next, [" ", "\t", "\n", "\r"].contains(scalar) { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }
}
