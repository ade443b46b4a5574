/// One row of a result, read from left to right.
///
/// The schema's tables are STRICT, so a column holds what it declares: reading one as another type
/// gives nil, and the caller says what a missing value means.
struct Row {
  private let values: [Value]
  private var next = 0

  init(_ values: [Value]) { self.values = values }

  private mutating func take() -> Value {
    defer { next += 1 }
    return next < values.count ? values[next] : .null
  }

  mutating func integer() -> Int? {
    if case .integer(let value) = take() { Int(value) } else { nil }
  }

  mutating func real() -> Double? {
    switch take() {
    case .real(let value): value
    case .integer(let value): Double(value)
    case .null, .text: nil
    }
  }

  mutating func text() -> String? {
    if case .text(let value) = take() { value } else { nil }
  }
}
