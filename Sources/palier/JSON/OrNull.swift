/// A value that `--json` prints as null where there is none, so that its key is always there.
@propertyWrapper
struct OrNull<Value: Encodable>: Encodable {
  private var value: Value?

  var wrappedValue: Value? {
    get { value }
    set { value = newValue }
  }

  init(wrappedValue: Value?) { value = wrappedValue }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
