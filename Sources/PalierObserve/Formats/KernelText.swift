/// Reads the text formats of /proc and cgroups from bytes, without making strings on the way.
///
/// Nothing here fails on garbage: what cannot be read is nil or left out.
enum KernelText {
  /// The words of a line or file, separated by any number of blanks, tabs and line breaks.
  static func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(whereSeparator: isBlank)
  }

  /// The lines of a file, empty ones left out.
  static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: lineBreak)
  }

  /// A decimal number at the start of the bytes, blanks before it skipped; nil if there is none or
  /// it does not fit.
  static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes.drop(while: isBlank)
    let negative = rest.first == UInt8(ascii: "-")
    if negative { rest = rest.dropFirst() }
    guard let first = rest.first, isDigit(first) else { return nil }
    var value = 0
    for byte in rest {
      guard isDigit(byte) else { break }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(Int(byte) - 48)
      if tooLarge || overflow { return nil }
      value = sum
    }
    return negative ? -value : value
  }

  /// A hexadecimal number that fills the bytes; nil if it does not or is longer than 15 digits.
  static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard 1...15 ~= bytes.count else { return nil }
    var value = 0
    for byte in bytes {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      value = value << 4 | Int(digit)
    }
    return value
  }

  /// Bytes as text; what is no UTF-8 is replaced.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The pairs of a file with a key and a number on each line: `nr_periods 5`, `MemTotal: 8 kB`.
  ///
  /// Numbers followed by `kB` are turned into bytes. The first of two equal keys counts.
  static func pairs(_ bytes: ArraySlice<UInt8>) -> [String: Int] {
    var pairs: [String: Int] = [:]
    for line in lines(bytes) {
      let words = words(line)
      guard words.count >= 2, let number = integer(words[1]) else { continue }
      let key = words[0].last == UInt8(ascii: ":") ? words[0].dropLast() : words[0]
      let isKilobytes = words.count > 2 && words[2].elementsEqual("kB".utf8)
      let (value, overflow) = number.multipliedReportingOverflow(by: isKilobytes ? 1_024 : 1)
      if !overflow, pairs[string(key)] == nil { pairs[string(key)] = value }
    }
    return pairs
  }

  private static let lineBreak = UInt8(ascii: "\n")

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || 9...13 ~= byte || byte == 0 }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }
}
