import PalierModel

/// The load of one step of `palier load`: a number that stays, or two between which it changes evenly.
struct OfferedLevel: Sendable, Hashable {
  /// Users or arrivals a second at the start.
  let first: Double
  /// The same at the end; nil: it stays.
  let last: Double?

  /// A level as it is written, `10` or `10..100`, each number at least `least`.
  init?(_ text: Substring, least: Double, isWhole: Bool) {
    let numbers = text.split(separator: "..", omittingEmptySubsequences: false)
      .map { ValueType<Double>.number($0) ?? 0 }
    guard (1...2).contains(numbers.count),
      numbers.allSatisfy({ $0 >= least && (!isWhole || $0 == $0.rounded()) && $0 <= 1e9 })
    else { return nil }
    first = numbers[0]
    last = numbers.count == 2 ? numbers[1] : nil
  }
}

extension ValueType<[OfferedLevel]> {
  /// Numbers of users, separated by commas.
  static let users = ValueType(
    placeholder: Text(en: "N,N,…", fr: "N,N,…"),
    expected: Text(
      en: "whole numbers from 1 on, such as 5,10,25, or 10..100 for one that rises",
      fr: "des nombres entiers à partir de 1, comme 5,10,25, ou 10..100 pour qu'il monte"
    ),
    read: { read($0, least: 1, isWhole: true) }
  )

  /// Arrivals a second, separated by commas.
  static let rates = ValueType(
    placeholder: Text(en: "RATE,…", fr: "DÉBIT,…"),
    expected: Text(
      en: "arrivals a second above 0, such as 1000 or 100,200, or 100..1000 for a rate that rises",
      fr:
        "des arrivées par seconde au-dessus de 0, comme 1000 ou 100,200, ou 100..1000 pour qu'elles montent"
    ),
    read: { read($0, least: .leastNonzeroMagnitude, isWhole: false) }
  )

  private static func read(_ text: String, least: Double, isWhole: Bool) -> [OfferedLevel]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let levels = parts.compactMap { OfferedLevel($0, least: least, isWhole: isWhole) }
    return levels.count == parts.count ? levels : nil
  }
}
