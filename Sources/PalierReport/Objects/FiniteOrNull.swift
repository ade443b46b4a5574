/// A number that JSON shows as null where it is not finite: the upper bound of a measurement too
/// short to have one, say.
@propertyWrapper
struct FiniteOrNull: Encodable {
  var wrappedValue: Double

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if wrappedValue.isFinite {
      try container.encode(wrappedValue)
    } else {
      try container.encodeNil()
    }
  }
}
