import Foundation

/// The shape of a JSON answer, by name and version; the version rises when a key changes its meaning
/// or goes away, not when keys are added.
struct Schema: Sendable, Encodable {
  /// The name, such as `palier.load`.
  let name: String
  /// The version, from 1.
  let version: Int

  /// The first version of a shape.
  init(_ name: String, version: Int = 1) {
    self.name = name
    self.version = version
  }

  /// An object as JSON text with sorted keys, the schema among them.
  ///
  /// Numbers that are not finite become null where a property is optional; elsewhere they throw.
  func json(_ object: some Encodable) throws -> String {
    try text(object, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// The same on one line, for streams of objects.
  func line(_ object: some Encodable) throws -> String {
    try text(object, [.sortedKeys, .withoutEscapingSlashes])
  }

  private func text(
    _ object: some Encodable,
    _ format: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    return String(
      decoding: try encoder.encode(Labelled(schema: self, object: object)),
      as: UTF8.self
    )
  }

  private struct Labelled<Object: Encodable>: Encodable {
    let schema: Schema
    let object: Object

    enum CodingKeys: CodingKey {
      case schema
    }

    func encode(to encoder: any Encoder) throws {
      try object.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(schema, forKey: .schema)
    }
  }
}
