import PalierModel

/// A response as checks and extractions look at it.
final class ResponseText {
  private let content: [UInt8]
  private let response: ResponseParser

  /// A response with its decoded body.
  init(_ response: ResponseParser, content: [UInt8]) {
    self.response = response
    self.content = content
  }

  /// The body.
  private(set) lazy var body = String(decoding: content, as: UTF8.self)
  /// The status line and the headers, one on each line.
  private(set) lazy var headers = String(decoding: response.headers, as: UTF8.self)

  /// The first value at a path of a JSON body.
  func json(_ path: JSONPath) -> String? { JSONText(content).first(path) }

  /// The first header of a name.
  func header(_ name: String) -> String? { response.header(name) }

  /// True if the body contains these bytes.
  func contains(_ text: [UInt8]) -> Bool { content.contains(text) }
}

extension [UInt8] {
  /// True if these bytes stand somewhere; O(count × text.count) at worst.
  func contains(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    guard count >= text.count else { return false }
    search: for start in 0...(count - text.count) where self[start] == first {
      for index in text.indices where self[start + index] != text[index] { continue search }
      return true
    }
    return false
  }
}

extension ResponseParser {
  /// The value of the first header of a name, where headers are kept; names in any case.
  func header(_ name: String) -> String? {
    for line in headers.split(separator: UInt8(ascii: "\n")).dropFirst() {
      guard line.count > name.utf8.count,
        line[line.startIndex + name.utf8.count] == UInt8(ascii: ":"),
        zip(line, name.utf8).allSatisfy({ lowercased($0) == lowercased($1) })
      else { continue }
      let value = String(decoding: line.dropFirst(name.utf8.count + 1), as: UTF8.self)
      return Substring(value).trimmingBlanks
    }
    return nil
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
