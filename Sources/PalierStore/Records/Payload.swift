#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a caller stores with a record: any `Codable` value, kept as JSON text.
///
/// The store does not know the types of the rooms that use it; they do.
public struct Payload: Sendable, Hashable {
  /// The JSON text, its keys sorted.
  public let json: String

  init(json: String) { self.json = json }

  /// The JSON of a value.
  ///
  /// Infinite and undefined numbers become the strings `inf`, `-inf` and `nan`.
  public init(_ value: some Encodable) throws(StoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf",
      negativeInfinity: "-inf",
      nan: "nan"
    )
    do {
      json = String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw StoreError(.unwritableRecord, detail: "\(type(of: value)): \(error)")
    }
  }

  /// The value again.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(StoreError) -> Value
  {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf",
      negativeInfinity: "-inf",
      nan: "nan"
    )
    do {
      return try decoder.decode(type, from: Data(json.utf8))
    } catch {
      throw StoreError(.unreadableRecord, detail: "\(type): \(error)")
    }
  }
}
