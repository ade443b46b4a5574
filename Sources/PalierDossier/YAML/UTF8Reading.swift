import PalierModel

/// Turns the bytes of a file into text, or says where they are not UTF-8.
enum UTF8Reading {
  /// The text, without its byte order mark.
  ///
  /// Complexity: O(length).
  static func text(of bytes: [UInt8], file: String) throws(YAMLFailure) -> String {
    guard bytes.count <= YAMLComposer.longest else { throw YAMLFailure.tooLong(file: file) }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    var decoder = UTF8()
    var rest = content.makeIterator()
    var line = 1
    var column = 1
    var offset = content.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      offset += String(scalar).utf8.count
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    throw YAMLFailure.notUTF8(
      at: SourceLocation(file: file, line: line, column: column),
      byte: offset < content.endIndex ? content[offset] : 0
    )
  }
}
