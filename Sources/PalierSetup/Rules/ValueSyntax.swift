/// How a program writes numbers with units, and yes and no.
public struct ValueSyntax: Sendable {
  let byteUnits: [(name: String, bytes: Int)]
  let timeUnits: [(name: String, seconds: Double)]
  let yes: String
  let no: String
  let quotesWords: Bool

  private static let kibi = 1_024
  private static let mebi = 1_048_576
  private static let gibi = 1_073_741_824

  /// `16m`, `30s`, `on`.
  public static let nginx = ValueSyntax(
    byteUnits: [("g", gibi), ("m", mebi), ("k", kibi)],
    timeUnits: [("s", 1), ("ms", 0.001), ("m", 60), ("h", 3_600), ("d", 86_400)],
    yes: "on",
    no: "off",
    quotesWords: false
  )
  /// Python's literals: plain numbers, `True`, words in quotes.
  public static let python = ValueSyntax(
    byteUnits: [],
    timeUnits: [],
    yes: "True",
    no: "False",
    quotesWords: true
  )
  /// `256MB`, `30s`, `on`.
  public static let postgresql = ValueSyntax(
    byteUnits: [("GB", gibi), ("MB", mebi), ("kB", kibi), ("TB", gibi * 1_024), ("B", 1)],
    timeUnits: [("s", 1), ("ms", 0.001), ("min", 60), ("h", 3_600), ("d", 86_400)],
    yes: "on",
    no: "off",
    quotesWords: true
  )
  /// `256mb`, plain seconds, `yes`.
  public static let redis = ValueSyntax(
    byteUnits: [("gb", gibi), ("mb", mebi), ("kb", kibi)],
    timeUnits: [],
    yes: "yes",
    no: "no",
    quotesWords: false
  )
  /// `256M`, `30s`, `yes`.
  public static let systemd = ValueSyntax(
    byteUnits: [("G", gibi), ("M", mebi), ("K", kibi)],
    timeUnits: [("s", 1), ("ms", 0.001), ("min", 60), ("h", 3_600)],
    yes: "yes",
    no: "no",
    quotesWords: false
  )

  /// `256M`, plain seconds, `ON`.
  public static let mysql = ValueSyntax(
    byteUnits: [("G", gibi), ("M", mebi), ("K", kibi)],
    timeUnits: [],
    yes: "ON",
    no: "OFF",
    quotesWords: false
  )
  /// `30s`; a bare number of a time counts milliseconds.
  public static let haproxy = ValueSyntax(
    byteUnits: [],
    timeUnits: [("s", 1), ("ms", 0.001), ("m", 60), ("h", 3_600), ("d", 86_400), ("us", 1e-6)],
    yes: "on",
    no: "off",
    quotesWords: false
  )
  /// Variables of an environment: plain numbers, `true`.
  public static let environment = ValueSyntax(
    byteUnits: [],
    timeUnits: [],
    yes: "true",
    no: "false",
    quotesWords: false
  )
  /// Plain numbers, `1` for yes.
  public static let plain = ValueSyntax(
    byteUnits: [],
    timeUnits: [],
    yes: "1",
    no: "0",
    quotesWords: false
  )
  /// `30s`, `true`.
  public static let prometheus = ValueSyntax(
    byteUnits: [],
    timeUnits: [("s", 1), ("ms", 0.001), ("m", 60), ("h", 3_600), ("d", 86_400)],
    yes: "true",
    no: "false",
    quotesWords: false
  )

  /// `512m`, `30s`, `true`.
  public static let compose = ValueSyntax(
    byteUnits: [("g", gibi), ("m", mebi), ("k", kibi), ("gb", gibi), ("mb", mebi), ("kb", kibi)],
    timeUnits: [("s", 1), ("ms", 0.001), ("m", 60), ("h", 3_600)],
    yes: "true",
    no: "false",
    quotesWords: false
  )
  /// `512Mi`, plain seconds, `true`.
  public static let kubernetes = ValueSyntax(
    byteUnits: [
      ("Gi", gibi), ("Mi", mebi), ("Ki", kibi), ("G", 1_000_000_000), ("M", 1_000_000),
      ("k", 1_000),
    ],
    timeUnits: [],
    yes: "true",
    no: "false",
    quotesWords: false
  )

  /// The value as the program writes it, with the largest unit that keeps it exact.
  public func write(_ value: SettingValue) -> String {
    switch value {
    case .count(let count): return String(count)
    case .bytes(let bytes):
      let unit = byteUnits.filter { $0.bytes <= bytes && bytes % $0.bytes == 0 }
        .max { $0.bytes < $1.bytes }
      return unit.map { "\(bytes / $0.bytes)\($0.name)" } ?? String(bytes)
    case .seconds(let seconds):
      guard let whole = timeUnits.first else { return ValueSyntax.number(seconds) }
      if seconds == seconds.rounded() { return "\(Int(seconds))\(whole.name)" }
      return "\(Int((seconds * 1_000).rounded()))ms"
    case .ratio(let ratio): return ValueSyntax.number(ratio)
    case .flag(let flag): return flag ? yes : no
    case .word(let word):
      guard quotesWords else { return word.isEmpty ? "\"\"" : word }
      return "'" + word.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
  }

  /// The value that a text means; nil if it is none of that unit.
  public func read(_ text: String, as unit: SettingUnit) -> SettingValue? {
    let bare =
      text.count >= 2 && (text.hasPrefix("'") || text.hasPrefix("\""))
        && text.last == text.first ? String(text.dropFirst().dropLast()) : text
    switch unit {
    case .word: return .word(bare)
    case .count: return Int(bare).map(SettingValue.count)
    case .ratio: return Double(bare).map(SettingValue.ratio)
    case .flag:
      let word = bare.lowercased()
      if ["on", "yes", "true", "1"].contains(word) { return .flag(true) }
      return ["off", "no", "false", "0"].contains(word) ? .flag(false) : nil
    case .bytes(let base):
      let (number, name) = ValueSyntax.split(bare)
      if name.isEmpty { return Int(number).map { .bytes($0 * base) } }
      guard let unit = byteUnits.first(where: { $0.name.lowercased() == name.lowercased() })
      else { return nil }
      return Double(number).map { .bytes(Int($0 * Double(unit.bytes))) }
    case .seconds(let base):
      let (number, name) = ValueSyntax.split(bare)
      if name.isEmpty { return Double(number).map { .seconds($0 * base) } }
      guard let unit = timeUnits.first(where: { $0.name == name }) else { return nil }
      return Double(number).map { .seconds($0 * unit.seconds) }
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  private static func split(_ text: String) -> (number: String, unit: String) {
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    return (String(number), text.dropFirst(number.count).filter { $0 != " " })
  }
}
