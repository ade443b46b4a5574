import Glibc
import PalierModel

/// A unit that a dossier may use, and how its numbers become SI values.
struct Unit: Sendable {
  /// How a number in the unit becomes a value in the SI unit of the dimension.
  enum Conversion: Sendable {
    /// `number × times / over`. Two factors, so that `35 ms` becomes exactly 0.035.
    case linear(times: Double, over: Double)
    /// Percent of growth in a period, of which a year holds `perYear`, compounded to a month.
    case growth(perYear: Double)
  }

  /// The unit as Palier writes it; empty for a bare number.
  let symbol: String
  /// Other spellings that mean the same.
  let aliases: [String]
  /// Spellings that people use for it and that are refused, because they may mean something else.
  let mistaken: [String]
  /// What it measures.
  let dimension: Dimension
  /// How its numbers become SI values.
  let conversion: Conversion

  init(
    _ symbol: String,
    _ dimension: Dimension,
    times: Double = 1,
    over: Double = 1,
    aliases: [String] = [],
    mistaken: [String] = []
  ) {
    self.init(
      symbol: symbol,
      aliases: aliases,
      mistaken: mistaken,
      dimension: dimension,
      conversion: .linear(times: times, over: over)
    )
  }

  init(
    symbol: String,
    aliases: [String] = [],
    mistaken: [String] = [],
    dimension: Dimension,
    conversion: Conversion
  ) {
    self.symbol = symbol
    self.aliases = aliases
    self.mistaken = mistaken
    self.dimension = dimension
    self.conversion = conversion
  }

  /// The SI value of a number in this unit.
  func value(of number: Double) -> Double {
    switch conversion {
    case .linear(let times, let over): number * times / over
    case .growth(let perYear):
      perYear == 12 ? number / 100 : pow(1 + number / 100, perYear / 12) - 1
    }
  }

  /// The number in this unit that an SI value is.
  func number(of value: Double) -> Double {
    switch conversion {
    case .linear(let times, let over): value * over / times
    case .growth(let perYear):
      perYear == 12 ? value * 100 : (pow(1 + value, 12 / perYear) - 1) * 100
    }
  }
}
