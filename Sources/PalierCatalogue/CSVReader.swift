/// Reads comma-separated values as RFC 4180 describes them, one record after the other.
///
/// Lines end with LF or CR LF; empty lines are passed over. Complexity: O(bytes).
struct CSVReader {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var nextLine = 1
  /// The line on which the last record began, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    // A byte order mark is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The fields of the next record; nil at the end.
  mutating func next() throws(CatalogueError) -> [String]? {
    while position < bytes.count, isLineEnd { passLineEnd() }
    guard position < bytes.count else { return nil }
    line = nextLine
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard position < bytes.count else { return fields }
      if bytes[position] == UInt8(ascii: ",") {
        position += 1
      } else {
        passLineEnd()
        return fields
      }
    }
  }

  private var isLineEnd: Bool {
    let byte = bytes[position]
    if byte == UInt8(ascii: "\n") { return true }
    return byte == UInt8(ascii: "\r") && position + 1 < bytes.count
      && bytes[position + 1] == UInt8(ascii: "\n")
  }

  private mutating func passLineEnd() {
    position += bytes[position] == UInt8(ascii: "\r") ? 2 : 1
    nextLine += 1
  }

  private mutating func field() throws(CatalogueError) -> String {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quoted() }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), !isLineEnd {
      if bytes[position] == UInt8(ascii: "\"") { throw error(.strayQuote) }
      position += 1
    }
    return try text(bytes[start..<position])
  }

  private mutating func quoted() throws(CatalogueError) -> String {
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") { nextLine += 1 }
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == byte {
        content.append(byte)
        position += 1
      } else if position == bytes.count || bytes[position] == UInt8(ascii: ",") || isLineEnd {
        return try text(content[...])
      } else {
        throw error(.strayQuote)
      }
    }
    throw error(.openQuote)
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(CatalogueError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw error(.notText) }
    return text
  }

  private func error(_ mistake: CatalogueError.Mistake) -> CatalogueError {
    CatalogueError(mistake, file: file, line: line)
  }
}
