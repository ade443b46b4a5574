public import PalierModel

/// Finds values in a JSON text by their paths, without building a tree (RFC 8259, RFC 9535).
///
/// Only the way to the value is read closely; what is passed over is skipped by its brackets and
/// quotes. Never traps, whatever the bytes.
public struct JSONText: Sendable {
  private let bytes: [UInt8]

  /// A text.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first value at a path: a string without its quotes and escapes, anything else as written;
  /// nil if there is none, or the text is no JSON on the way there.
  ///
  /// Complexity: O(length × segments).
  public func first(_ path: JSONPath) -> String? {
    guard let range = find(path.segments[...], at: afterBlanks(0)) else { return nil }
    if bytes[range.lowerBound] == UInt8(ascii: "\"") {
      return string(range.lowerBound + 1..<range.upperBound - 1)
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The first value that the segments lead to from the value that begins at `start`.
  private func find(_ segments: ArraySlice<JSONPath.Segment>, at start: Int) -> Range<Int>? {
    guard let segment = segments.first else {
      guard let end = end(ofValueAt: start) else { return nil }
      return start..<end
    }
    let rest = segments.dropFirst()
    switch (byte(start), segment) {
    case (UInt8(ascii: "{"), .name(let name)):
      return firstMember(of: start) { key, value in
        matches(key, name) ? find(rest, at: value) : nil
      }
    case (UInt8(ascii: "{"), .wildcard):
      return firstMember(of: start) { _, value in find(rest, at: value) }
    case (UInt8(ascii: "["), .index(let index)):
      guard let wanted = index >= 0 ? index : count(ofListAt: start).map({ $0 + index }) else {
        return nil
      }
      return firstElement(of: start) { number, value in
        number == wanted ? find(rest, at: value) : nil
      }
    case (UInt8(ascii: "["), .wildcard):
      return firstElement(of: start) { _, value in find(rest, at: value) }
    default: return nil
    }
  }

  /// What `body` finds first in the members of an object, given the places of key and value.
  private func firstMember(
    of start: Int,
    _ body: (Range<Int>, Int) -> Range<Int>?
  ) -> Range<Int>? {
    var position = afterBlanks(start + 1)
    while byte(position) == UInt8(ascii: "\""), let keyEnd = end(ofStringAt: position) {
      let colon = afterBlanks(keyEnd)
      guard byte(colon) == UInt8(ascii: ":") else { return nil }
      let value = afterBlanks(colon + 1)
      if let found = body(position + 1..<keyEnd - 1, value) { return found }
      guard let end = end(ofValueAt: value) else { return nil }
      position = afterBlanks(end)
      guard byte(position) == UInt8(ascii: ",") else { return nil }
      position = afterBlanks(position + 1)
    }
    return nil
  }

  /// What `body` finds first in the elements of a list, given their numbers and places.
  private func firstElement(
    of start: Int,
    _ body: (Int, Int) -> Range<Int>?
  ) -> Range<Int>? {
    var position = afterBlanks(start + 1)
    var number = 0
    while byte(position) != UInt8(ascii: "]"), let end = end(ofValueAt: position) {
      if let found = body(number, position) { return found }
      number += 1
      position = afterBlanks(end)
      guard byte(position) == UInt8(ascii: ",") else { return nil }
      position = afterBlanks(position + 1)
    }
    return nil
  }

  private func count(ofListAt start: Int) -> Int? {
    var count = 0
    _ = firstElement(of: start) { number, _ in
      count = number + 1
      return nil
    }
    return count
  }

  // MARK: Tokens

  private func byte(_ position: Int) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private func afterBlanks(_ position: Int) -> Int {
    var position = position
    while let byte = byte(position), [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    return position
  }

  /// The place after a value, or nil if none begins there.
  private func end(ofValueAt start: Int) -> Int? {
    switch byte(start) {
    case UInt8(ascii: "\""): end(ofStringAt: start)
    case UInt8(ascii: "{"), UInt8(ascii: "["): end(ofBracketAt: start)
    default: end(ofWordAt: start)
    }
  }

  private func end(ofBracketAt start: Int) -> Int? {
    var depth = 0
    var position = start
    while let byte = byte(position) {
      switch byte {
      case UInt8(ascii: "\""):
        guard let end = end(ofStringAt: position) else { return nil }
        position = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    return nil
  }

  private func end(ofStringAt start: Int) -> Int? {
    var position = start + 1
    while let byte = byte(position) {
      position += 1
      if byte == UInt8(ascii: "\"") { return position }
      if byte == UInt8(ascii: "\\") { position += 1 }
    }
    return nil
  }

  /// Numbers, `true`, `false` and `null`.
  private func end(ofWordAt start: Int) -> Int? {
    var position = start
    while let byte = byte(position), isWordByte(byte) { position += 1 }
    guard position > start else { return nil }
    let word = bytes[start..<position]
    if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) {
      return position
    }
    return decimalValue(bytes[start]) != nil || bytes[start] == UInt8(ascii: "-") ? position : nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  // MARK: Strings

  private func matches(_ key: Range<Int>, _ name: String) -> Bool {
    if bytes[key].contains(UInt8(ascii: "\\")) { return string(key) == name }
    return bytes[key].elementsEqual(name.utf8)
  }

  /// The characters between two quotes, escapes resolved.
  private func string(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "\\")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var units: [UInt16] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      while position < range.upperBound, bytes[position] != UInt8(ascii: "\\") { position += 1 }
      units += String(decoding: bytes[start..<position], as: UTF8.self).utf16
      guard position + 1 < range.upperBound else { break }
      let escape = bytes[position + 1]
      position += 2
      guard escape == UInt8(ascii: "u") else {
        units.append(UInt16(JSONText.escapes[escape] ?? escape))
        continue
      }
      var unit: UInt16 = 0
      for digit in bytes[position..<min(position + 4, range.upperBound)] {
        unit = unit << 4 | UInt16(hexadecimalValue(digit) ?? 0)
      }
      units.append(unit)
      position = min(position + 4, range.upperBound)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
    UInt8(ascii: "t"): 9,
  ]
}
