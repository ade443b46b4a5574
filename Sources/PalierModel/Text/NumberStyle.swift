/// How one language writes numbers and quantities.
///
/// English: `12,345.6`, `25%`. French: `12 345,6`, `25 %`, with narrow non-breaking spaces (U+202F).
public struct NumberStyle: Sendable {
  private let decimalMark: String
  private let groupMark: String
  private let beforePercent: String
  private let unitSpace: String
  private let language: Language

  /// The style of a language.
  public init(_ language: Language) {
    self.language = language
    switch language {
    case .english: (decimalMark, groupMark, beforePercent, unitSpace) = (".", ",", "", "\u{A0}")
    case .french:
      (decimalMark, groupMark, beforePercent, unitSpace) = (",", "\u{202F}", "\u{202F}", "\u{A0}")
    }
  }

  /// A whole number, grouped by thousands from five digits on.
  public func integer(_ value: Int) -> String {
    grouped(String(value.magnitude), negative: value < 0)
  }

  /// A number rounded to `decimals` decimals (0 to 9), half away from zero.
  public func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return notFinite(value) }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return String(value) }
    let digits = String(Int(scaled))
    let negative = value < 0 && scaled > 0
    guard decimals > 0 else { return grouped(digits, negative: negative) }
    let padded =
      String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return grouped(String(padded.dropLast(decimals)), negative: negative)
      + decimalMark + padded.suffix(decimals)
  }

  /// A number with `digits` significant digits, and no more decimals than these need.
  public func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return notFinite(value) }
    guard value != 0 else { return "0" }
    var magnitude = 0
    var rest = value.magnitude
    while rest >= 10 {
      rest /= 10
      magnitude += 1
    }
    while rest < 1, magnitude > -12 {
      rest *= 10
      magnitude -= 1
    }
    let decimals = min(9, max(0, digits - 1 - magnitude))
    let text = fixed(value, decimals: decimals)
    guard decimals > 0 else { return text }
    var trimmed = Substring(text)
    while trimmed.last == "0" { trimmed.removeLast() }
    if trimmed.hasSuffix(decimalMark) { trimmed.removeLast(decimalMark.count) }
    return String(trimmed)
  }

  /// An amount of money: whole, or with two decimals below a hundred, as prices are written.
  ///
  /// What is less than a tenth, or has a third decimal below one, such as the price of a kWh, keeps
  /// three significant digits.
  public func money(_ value: Double) -> String {
    let size = value.magnitude
    guard size.isFinite, size >= 0.1, size < 100 else { return significant(value) }
    func isWhole(times scale: Double) -> Bool {
      abs(size * scale - (size * scale).rounded()) < 1e-9 * scale
    }
    if isWhole(times: 1) || (size < 1 && isWhole(times: 1_000) && !isWhole(times: 100)) {
      return significant(value)
    }
    return fixed(value, decimals: 2)
  }

  /// A ratio as a percentage.
  public func percent(_ ratio: Double, decimals: Int = 0) -> String {
    fixed(ratio * 100, decimals: decimals) + beforePercent + "%"
  }

  /// A value in SI units, written in the unit that suits its size, such as `12.3 ms`.
  public func quantity(_ value: Double, _ dimension: Dimension) -> String {
    switch dimension {
    case .ratio: return percent(value, decimals: value.magnitude < 0.1 ? 1 : 0)
    case .count: return significant(value)
    default: break
    }
    let (scaled, unit) = dimension.displayUnit(for: value, in: language)
    return (dimension.isMoney ? money(scaled) : significant(scaled)) + unitSpace + unit
  }

  private func notFinite(_ value: Double) -> String {
    if value.isNaN { return "–" }
    return value < 0 ? "−∞" : "∞"
  }

  private func grouped(_ digits: String, negative: Bool) -> String {
    var result = ""
    if digits.count < 5 {
      result = digits
    } else {
      for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { result += groupMark }
        result.append(digit)
      }
    }
    return (negative ? "−" : "") + result
  }
}
