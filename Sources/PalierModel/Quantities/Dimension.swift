/// What a number measures.
///
/// Values are always held in the SI unit named with each case.
public enum Dimension: Sendable, Hashable, Codable {
  /// A number of things: users, workers, rows.
  case count
  /// A share or a utilisation; 1 is the whole.
  case ratio
  /// Seconds.
  case time
  /// Bytes.
  case information
  /// Bytes a second.
  case dataRate
  /// Events a second.
  case frequency
  /// Relative growth a month, compounded: 0.05 is 5 % a month.
  case growth
  /// Watts.
  case power
  /// Money in a currency (ISO 4217), paid once.
  case money(String)
  /// Money in a currency (ISO 4217), paid each month.
  case monthlyMoney(String)

  /// The unit that suits a value's size, and the value expressed in it; no unit for counts and ratios.
  public func displayUnit(for value: Double, in language: Language) -> (value: Double, unit: String)
  {
    let size = value.magnitude
    let french = language == .french
    switch self {
    case .count, .ratio: return (value, "")
    case .time:
      switch size {
      case 0: return (value, "s")
      case ..<0.001: return (value * 1e6, "µs")
      case ..<1: return (value * 1e3, "ms")
      case ..<120: return (value, "s")
      case ..<7_200 where size != 3_600: return (value / 60, "min")
      case ..<172_800: return (value / 3_600, "h")
      case ..<10_368_000: return (value / 86_400, french ? "j" : "d")
      default: return (value / CalendarDate.month, french ? "mois" : "months")
      }
    case .information: return Dimension.bytes(value, french ? "o" : "B")
    case .dataRate:
      return Dimension.scaled(value, french ? "o/s" : "B/s", by: 1_000, ["", "k", "M", "G", "T"])
    case .frequency: return (value, "/s")
    case .growth: return (value * 100, french ? "%/mois" : "%/month")
    case .power: return (value, "W")
    case .money(let currency): return (value, currency)
    case .monthlyMoney(let currency): return (value, currency + (french ? "/mois" : "/month"))
    }
  }

  private static func scaled(
    _ value: Double,
    _ unit: String,
    by base: Double,
    _ prefixes: [String]
  ) -> (value: Double, unit: String) {
    var scaled = value
    for prefix in prefixes.dropLast() {
      if scaled.magnitude < base { return (scaled, prefix + unit) }
      scaled /= base
    }
    return (scaled, prefixes[prefixes.count - 1] + unit)
  }

  /// True for amounts of money, once or each month.
  public var isMoney: Bool {
    switch self {
    case .money, .monthlyMoney: true
    default: false
    }
  }

  /// Bytes: 512 MiB and 400 GB each in the units in which they are round, all else by thousands.
  private static func bytes(_ value: Double, _ unit: String) -> (value: Double, unit: String) {
    isBinary(value.magnitude)
      ? scaled(value, unit, by: 1_024, ["", "Ki", "Mi", "Gi", "Ti"])
      : scaled(value, unit, by: 1_000, ["", "k", "M", "G", "T"])
  }

  /// True for a whole number of mebibytes (below one, of kibibytes) that is no round decimal one.
  private static func isBinary(_ size: Double) -> Bool {
    let isLarge = size >= 1_048_576
    guard size >= 1_024, size < 9e15,
      size.truncatingRemainder(dividingBy: isLarge ? 1_048_576 : 1_024) == 0
    else { return false }
    var digits = Int(size)
    while digits % 10 == 0 { digits /= 10 }
    return digits >= (isLarge ? 10_000 : 1_000)
  }
}
