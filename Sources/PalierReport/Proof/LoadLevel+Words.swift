import PalierModel
import PalierPlanning

extension LoadLevel {
  /// The load in words, such as `100 people`.
  var words: Text {
    switch self {
    case .users(1): Text(en: "1 person", fr: "1 personne")
    case .users(let count): Text(en: "\(count) people", fr: "\(count) personnes")
    case .arrivals(let rate, _):
      Text(en: "\(rate) arrivals a second", fr: "\(rate) arrivées par seconde")
    }
  }

  /// The question whether a system bears the load.
  func question(of system: String) -> Text {
    switch self {
    case .users(1):
      Text(
        en: "Can 1 person use \(system)?",
        fr: "\(system) : une personne peut-elle s'en servir ?"
      )
    case .users:
      Text(
        en: "Can \(words) use \(system) at the same time?",
        fr: "\(system) : \(words) peuvent-elles s'en servir en même temps ?"
      )
    case .arrivals:
      Text(
        en: "Can \(system) take \(words)?",
        fr: "\(system) : la charge de \(words) tient-elle ?"
      )
    }
  }

  /// The load as the horizontal axis of a chart.
  var axis: Axis {
    switch self {
    case .users:
      Axis(en: "people at the same time", fr: "personnes en même temps", .count)
    case .arrivals: Axis(en: "arrivals a second", fr: "arrivées par seconde", .count)
    }
  }

  /// The heading of a column of loads.
  var column: Table.Column {
    switch self {
    case .users: .numbers(en: "People", fr: "Personnes")
    case .arrivals: .numbers(en: "Arrivals/s", fr: "Arrivées/s")
    }
  }

  /// What a number of such loads counts.
  func unit(of amount: Double) -> Text {
    switch self {
    case .users:
      // French counts in the singular up to two.
      Text(en: amount == 1 ? "person" : "people", fr: amount < 2 ? "personne" : "personnes")
    case .arrivals: axis.title
    }
  }

  /// A capacity in this load's unit, rounded down to whole people.
  func rounded(_ capacity: Interval) -> Interval {
    switch self {
    case .users: capacity.map { ($0 + 1e-9).rounded(.down) }
    case .arrivals: capacity
    }
  }
}
