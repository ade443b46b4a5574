/// A text with open values, cut into pieces once so that filling it is appending bytes.
struct TemplateText {
  /// How a value must be written where it stands.
  enum Escaping {
    /// As it is.
    case none
    /// Percent-encoded, everything but unreserved characters (RFC 3986).
    case path
    /// As `application/x-www-form-urlencoded`.
    case form
    /// As the inside of a JSON string.
    case json
    /// Without line ends.
    case header
  }

  enum Piece {
    case literal([UInt8])
    /// The value of the user's row of this table in this column.
    case column(table: Int, Int, Escaping)
    /// The user's extracted value in this slot.
    case slot(Int, Escaping)
  }

  private(set) var pieces: [Piece] = []

  /// The bytes, if no piece differs from user to user.
  var constant: [UInt8]? {
    switch pieces.count {
    case 0: return []
    case 1:
      if case .literal(let bytes) = pieces[0] { return bytes }
      return nil
    default: return nil
    }
  }

  mutating func append(_ text: String) { append(Array(text.utf8)) }

  mutating func append(_ bytes: [UInt8]) {
    if case .literal(var last) = pieces.last {
      last += bytes
      pieces[pieces.count - 1] = .literal(last)
    } else if !bytes.isEmpty {
      pieces.append(.literal(bytes))
    }
  }

  mutating func append(_ other: TemplateText) {
    for piece in other.pieces {
      if case .literal(let bytes) = piece { append(bytes) } else { pieces.append(piece) }
    }
  }

  mutating func append(_ piece: Piece) { pieces.append(piece) }

  /// Writes the text of one user to the end of `bytes`.
  func render(into bytes: inout [UInt8], _ values: UserValues) {
    for piece in pieces {
      switch piece {
      case .literal(let literal): bytes += literal
      case .column(let table, let column, let escaping):
        TemplateText.append(values.value(table: table, column: column), escaping, to: &bytes)
      case .slot(let slot, let escaping):
        TemplateText.append(values.slots[slot], escaping, to: &bytes)
      }
    }
  }

  /// Writes a value as its place needs it.
  static func append(_ value: String, _ escaping: Escaping, to bytes: inout [UInt8]) {
    for byte in value.utf8 {
      switch escaping {
      case .none: bytes.append(byte)
      case .path: appendPercentEncoded(byte, spaceAsPlus: false, to: &bytes)
      case .form: appendPercentEncoded(byte, spaceAsPlus: true, to: &bytes)
      case .json: appendJSON(byte, to: &bytes)
      case .header:
        if byte != UInt8(ascii: "\r"), byte != UInt8(ascii: "\n"), byte != 0 { bytes.append(byte) }
      }
    }
  }

  static func appendPercentEncoded(
    _ byte: UInt8,
    spaceAsPlus: Bool = false,
    to bytes: inout [UInt8]
  ) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      bytes.append(byte)
    case UInt8(ascii: " ") where spaceAsPlus: bytes.append(UInt8(ascii: "+"))
    default:
      bytes.append(UInt8(ascii: "%"))
      bytes.append(hexadecimalDigit(byte >> 4))
      bytes.append(hexadecimalDigit(byte & 15))
    }
  }

  private static func appendJSON(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<32:
      bytes += Array("\\u00".utf8)
      bytes.append(hexadecimalDigit(byte >> 4))
      bytes.append(hexadecimalDigit(byte & 15))
    default: bytes.append(byte)
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
