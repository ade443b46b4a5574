import PalierModel

extension Dimension {
  /// What a message calls a value of this dimension, with its article.
  var name: Text {
    switch self {
    case .count: Text(en: "a plain number", fr: "un nombre sans unité")
    case .ratio: Text(en: "a share", fr: "une proportion")
    case .time: Text(en: "a duration", fr: "une durée")
    case .information: Text(en: "an amount of data", fr: "une quantité de données")
    case .dataRate: Text(en: "a data rate", fr: "un débit de données")
    case .frequency: Text(en: "a number of times in a period", fr: "une fréquence")
    case .growth: Text(en: "a growth in a period", fr: "une croissance sur une période")
    case .power: Text(en: "a power", fr: "une puissance")
    case .money: Text(en: "an amount of money", fr: "une somme d'argent")
    case .monthlyMoney: Text(en: "a monthly price", fr: "un prix mensuel")
    }
  }

  /// Values as a dossier writes them.
  var examples: [String] {
    switch self {
    case .count: ["4", "100_000", "20..30"]
    case .ratio: ["1 %", "8..12 %"]
    case .time: ["250 ms", "1 s", "5..20 s"]
    case .information: ["512 MiB", "8 GiB", "256 GB"]
    case .dataRate: ["20 Mbit/s", "2 MB/s"]
    case .frequency: ["20/day", "3/s"]
    case .growth: ["5 %/month", "12 %/year"]
    case .power: ["6 W"]
    case .money: ["50 EUR"]
    case .monthlyMoney: ["4.20 EUR/month"]
    }
  }

  /// The unit of this dimension that people mean most often, for advice on a number without one.
  var usualUnit: String {
    switch self {
    case .count: ""
    case .ratio: "%"
    case .time: "s"
    case .information: "MiB"
    case .dataRate: "Mbit/s"
    case .frequency: "/day"
    case .growth: "%/month"
    case .power: "W"
    case .money(let currency): currency
    case .monthlyMoney(let currency): currency + "/month"
    }
  }
}

extension Text {
  /// The texts in a row, the last after "or".
  static func alternatives(_ texts: [Text]) -> Text {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? Text(verbatim: "") }
    let first = Text.joined(texts.dropLast(), separator: ", ")
    return Text(en: "\(first) or \(last)", fr: "\(first) ou \(last)")
  }

  /// The codes in a row, each quoted as its language quotes them.
  static func quoted(_ codes: [String]) -> Text {
    .joined(codes.map { Text(en: "`\($0)`", fr: "« \($0) »") }, separator: ", ")
  }
}
