/// A program's version, number by number.
public struct Version: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The numbers, the most important first.
  public let numbers: [Int]

  /// A version of these numbers.
  public init(_ numbers: Int...) { self.numbers = numbers }

  /// The version at the start of a text such as `15.4 (Debian)`; nil if it starts with no number.
  public init?(_ text: String) {
    let start = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let numbers = start.split(separator: ".").compactMap { Int($0) }
    guard !numbers.isEmpty else { return nil }
    self.numbers = numbers
  }

  /// The numbers with points between them.
  public var description: String { numbers.map(String.init).joined(separator: ".") }

  /// True if the left one came earlier; `15` comes before `15.4`.
  public static func < (left: Version, right: Version) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
