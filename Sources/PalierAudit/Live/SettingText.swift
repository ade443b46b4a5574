/// Values of settings as texts of different places have them.
enum SettingText {
  /// Whether two texts mean the same value; nil where that cannot be told.
  ///
  /// `64M` and `67108864` are the same for MySQL; for PostgreSQL a number without a unit has that of
  /// its setting, which is not known here.
  static func isSame(_ left: String, _ right: String, _ kind: FileKind) -> Bool? {
    let (left, right) = (bare(left), bare(right))
    if left == right { return true }
    guard !left.isEmpty, !right.isEmpty, !(left + right).contains(where: { "/ ,$".contains($0) })
    else { return nil }
    if let one = flags[left], let other = flags[right] { return one == other }
    if let one = number(left), let other = number(right) {
      if one.unit.isEmpty, other.unit.isEmpty { return one.value == other.value }
      let bareIsBase = kind == .redis || kind == .mysql
      guard let first = scale(one.unit, kind, bareIsBase),
        let second = scale(other.unit, kind, bareIsBase)
      else { return nil }
      return one.value * first == other.value * second
    }
    // MySQL has several names for one thing, such as character sets.
    guard kind != .mysql, isWord(left), isWord(right) else { return nil }
    return false
  }

  private static let flags = [
    "on": true, "yes": true, "true": true, "1": true, "off": false, "no": false, "false": false,
    "0": false,
  ]

  private static func bare(_ text: String) -> String {
    var text = text.trimmed
    if text.count >= 2, let quote = text.first, quote == "'" || quote == "\"", text.last == quote {
      text = String(text.dropFirst().dropLast())
    }
    return text.lowercased()
  }

  private static func number(_ text: String) -> (value: Double, unit: String)? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard let value = Double(digits) else { return nil }
    let unit = text.dropFirst(digits.count).trimmed
    return unit.allSatisfy(\.isLetter) ? (value, unit) : nil
  }

  private static func isWord(_ text: String) -> Bool {
    text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
  }

  private static func scale(_ unit: String, _ kind: FileKind, _ bareIsBase: Bool) -> Double? {
    if unit.isEmpty { return bareIsBase ? 1 : nil }
    if kind == .postgresql {
      let times = ["ms": 0.001, "s": 1, "min": 60, "h": 3_600, "d": 86_400]
      if let time = times[unit] { return time }
    }
    // Redis counts `1k` as 1,000 bytes and `1kb` as 1,024; MySQL and PostgreSQL know 1,024 only.
    let letters = unit.hasSuffix("b") ? String(unit.dropLast()) : unit
    let base = kind == .redis && !unit.hasSuffix("b") ? 1_000.0 : 1_024
    return switch letters {
    case "": 1
    case "k": base
    case "m": base * base
    case "g": base * base * base
    case "t": base * base * base * base
    default: nil
    }
  }
}
