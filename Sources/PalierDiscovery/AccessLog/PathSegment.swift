/// One part of a path between slashes, and whether it names a thing or one of many.
enum PathSegment: Equatable {
  /// A name that the program gives.
  case literal
  /// A number, a date or another identifier.
  case identifier
  /// What may be a secret or a person: a long key, an address for mail.
  case token

  /// What a segment is.
  ///
  /// Complexity: O(length).
  init(_ segment: Substring.UTF8View) {
    let length = segment.count
    var digits = 0
    var hexadecimal = 0
    var upper = 0
    var lower = 0
    var marks = 0
    for byte in segment {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): lower += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): marks += 1
      case UInt8(ascii: "@"):
        self = .token
        return
      default: break
      }
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "f"): hexadecimal += 1
      default: break
      }
    }
    let letters = upper + lower
    if digits > 0, digits + marks == length {
      self = .identifier
    } else if length == 36, digits + hexadecimal == 32, marks == 4 {
      self = .token
    } else if length >= 16, digits >= 2, digits + hexadecimal == length {
      self = .token
    } else if length >= 20, digits >= 3, upper >= 2, lower >= 2, digits + letters + marks == length
    {
      self = .token
    } else if length > 200 || PathSegment.escapesMail(segment) {
      self = .token
    } else {
      self = .literal
    }
  }

  private static func escapesMail(_ segment: Substring.UTF8View) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in segment {
      if before.0 == UInt8(ascii: "%"), before.1 == UInt8(ascii: "4"), byte == UInt8(ascii: "0") {
        return true
      }
      before = (before.1, byte)
    }
    return false
  }
}
