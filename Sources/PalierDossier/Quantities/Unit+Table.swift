import PalierModel

extension Unit {
  /// Days of a month and of a year on average, for rates given by the month or the year.
  private static let daysOfYear = 365.25
  private static let day = 86_400.0

  /// Every unit but those of money, of each dimension the smallest first.
  ///
  /// The first of a dimension is its SI unit, and writes any value without loss.
  static let table: [Unit] = [
    Unit("", .count),
    Unit("%", .ratio, over: 100, mistaken: ["percent", "pct", "pc", "pourcent"]),

    Unit("s", .time, mistaken: ["sec", "secs", "second", "seconds", "seconde", "secondes"]),
    Unit("ns", .time, over: 1e9),
    Unit("µs", .time, over: 1e6, aliases: ["us", "μs"]),
    Unit("ms", .time, over: 1e3, mistaken: ["msec", "millis"]),
    Unit(
      "min",
      .time,
      times: 60,
      mistaken: ["m", "mn", "mins", "minute", "minutes"]
    ),
    Unit("h", .time, times: 3_600, mistaken: ["hr", "hrs", "hour", "hours", "heure", "heures"]),
    Unit("d", .time, times: day, aliases: ["j"], mistaken: ["day", "days", "jour", "jours"]),
    Unit(
      "months",
      .time,
      times: daysOfYear * day,
      over: 12,
      aliases: ["month", "mois"],
      mistaken: ["mo", "Months"]
    ),
    Unit(
      "years",
      .time,
      times: daysOfYear * day,
      aliases: ["year", "ans", "an"],
      mistaken: ["y", "yr", "yrs", "a", "année", "années"]
    ),

    Unit("B", .information, aliases: ["o"], mistaken: ["bytes", "byte", "octets", "octet"]),
    Unit("kB", .information, times: 1e3, aliases: ["ko"], mistaken: ["KB", "KO", "Ko"]),
    Unit("KiB", .information, times: 1_024, aliases: ["Kio"], mistaken: ["k", "K", "kiB"]),
    Unit("MB", .information, times: 1e6, aliases: ["Mo"]),
    Unit("MiB", .information, times: 1_048_576, aliases: ["Mio"], mistaken: ["m", "M", "Mi"]),
    Unit("GB", .information, times: 1e9, aliases: ["Go"]),
    Unit("GiB", .information, times: 1_073_741_824, aliases: ["Gio"], mistaken: ["g", "G", "Gi"]),
    Unit("TB", .information, times: 1e12, aliases: ["To"]),
    Unit(
      "TiB",
      .information,
      times: 1_099_511_627_776,
      aliases: ["Tio"],
      mistaken: ["t", "T", "Ti"]
    ),

    Unit("B/s", .dataRate, aliases: ["o/s"]),
    volume("MB/year", 1e6, aliases: ["Mo/an"], perYear: 1),
    volume("MB/month", 1e6, aliases: ["Mo/mois"], perYear: 12),
    volume("MB/day", 1e6, aliases: ["Mo/jour", "Mo/j", "MB/d"], perYear: daysOfYear),
    volume("GB/year", 1e9, aliases: ["Go/an"], perYear: 1),
    Unit("kbit/s", .dataRate, times: 1e3, over: 8, mistaken: ["kbps", "kb/s", "Kb/s"]),
    volume("GB/month", 1e9, aliases: ["Go/mois"], perYear: 12),
    Unit("kB/s", .dataRate, times: 1e3, aliases: ["ko/s"]),
    volume("GB/day", 1e9, aliases: ["Go/jour", "Go/j", "GB/d"], perYear: daysOfYear),
    Unit("Mbit/s", .dataRate, times: 1e6, over: 8, mistaken: ["Mbps", "mbps", "Mb/s", "Mbit"]),
    volume("TB/month", 1e12, aliases: ["To/mois"], perYear: 12),
    Unit("MB/s", .dataRate, times: 1e6, aliases: ["Mo/s"]),
    Unit("MiB/s", .dataRate, times: 1_048_576, aliases: ["Mio/s"]),
    Unit("Gbit/s", .dataRate, times: 1e9, over: 8, mistaken: ["Gbps", "gbps", "Gb/s", "Gbit"]),
    Unit("GB/s", .dataRate, times: 1e9, aliases: ["Go/s"]),

    Unit("/s", .frequency, mistaken: ["/sec", "rps", "req/s", "Hz"]),
    Unit("/year", .frequency, over: daysOfYear * day, aliases: ["/an"]),
    Unit("/month", .frequency, times: 12, over: daysOfYear * day, aliases: ["/mois"]),
    Unit("/week", .frequency, over: 7 * day, aliases: ["/semaine"]),
    Unit("/day", .frequency, over: day, aliases: ["/d", "/jour", "/j"]),
    Unit("/h", .frequency, over: 3_600, mistaken: ["/hour", "/heure"]),
    Unit("/min", .frequency, over: 60, mistaken: ["/minute", "/m"]),

    growth("month", aliases: ["mois"], mistaken: ["m", "mo"], perYear: 12),
    growth("year", aliases: ["an"], mistaken: ["y", "yr", "a", "année"], perYear: 1),
    growth("week", aliases: ["semaine"], mistaken: ["w"], perYear: daysOfYear / 7),
    growth("day", aliases: ["jour"], mistaken: ["d", "j"], perYear: daysOfYear),

    Unit("W", .power),
    Unit("kW", .power, times: 1e3, mistaken: ["KW"]),
  ]

  /// Bytes in a period.
  private static func volume(
    _ symbol: String,
    _ bytes: Double,
    aliases: [String],
    perYear: Double
  ) -> Unit {
    Unit(symbol, .dataRate, times: bytes * perYear, over: daysOfYear * day, aliases: aliases)
  }

  private static func growth(
    _ period: String,
    aliases: [String],
    mistaken: [String],
    perYear: Double
  ) -> Unit {
    Unit(
      symbol: "%/" + period,
      aliases: aliases.map { "%/" + $0 },
      mistaken: mistaken.map { "%/" + $0 },
      dimension: .growth,
      conversion: .growth(perYear: perYear)
    )
  }

  /// The unit of that spelling, money included, or nil.
  ///
  /// Complexity: O(table).
  static func named(_ spelling: String) -> Unit? {
    table.first { $0.symbol == spelling || $0.aliases.contains(spelling) } ?? money(spelling)
  }

  /// The unit probably meant, first among those of the dimensions that fit.
  static func suggestion(for spelling: String, among dimensions: [Dimension]) -> Unit? {
    let fitting = table.filter { dimensions.contains($0.dimension) }
    for units in fitting.isEmpty ? [table] : [fitting, table] {
      if let unit = units.first(where: { $0.mistaken.contains(spelling) }) { return unit }
      let folded = spelling.lowercased()
      if let unit = units.first(where: { unit in
        unit.spellings.contains { $0.lowercased() == folded }
      }) {
        return unit
      }
      let spellings = units.flatMap(\.spellings).filter { $0.count > 2 }
      if let closest = spelling.count > 16
        ? nil : SpellingSuggestion.closest(to: spelling, among: spellings)
      {
        return units.first { $0.spellings.contains(closest) }
      }
    }
    return nil
  }

  private var spellings: [String] { [symbol] + aliases }

  /// `EUR`, `€`, `EUR/month`: an amount of a currency (ISO 4217), once or each month.
  private static func money(_ spelling: String) -> Unit? {
    let parts = spelling.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let currency = first == "€" ? "EUR" : String(first)
    let isCode = currency.utf8.count == 3 && currency.utf8.allSatisfy { (65...90).contains($0) }
    guard isCode else { return nil }
    switch parts.dropFirst().first {
    case nil: return Unit(currency, .money(currency))
    case "month", "mois": return Unit(currency + "/month", .monthlyMoney(currency))
    case "year", "an": return Unit(currency + "/year", .monthlyMoney(currency), over: 12)
    default: return nil
    }
  }
}
