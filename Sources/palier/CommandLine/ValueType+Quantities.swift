import PalierModel

extension ValueType<Double> {
  /// A duration in seconds, above zero.
  static let duration = ValueType(
    placeholder: Text(en: "TIME", fr: "DURÉE"),
    expected: Text(
      en: "a duration with its unit, such as 500ms, 10s or 2min",
      fr: "une durée avec son unité, comme 500ms, 10s ou 2min"
    ),
    read: { text in seconds(text).flatMap { $0 > 0 ? $0 : nil } }
  )

  /// A share of the whole, as a ratio from 0 to 1.
  static let share = ValueType(
    placeholder: Text(en: "PERCENT", fr: "POURCENT"),
    expected: Text(
      en: "a percentage from 0% to 100%, such as 20%",
      fr: "un pourcentage de 0 % à 100 %, comme 20 %"
    ),
    read: { text in
      guard text.hasSuffix("%") else { return nil }
      return number(text.dropLast()).flatMap { (0...100).contains($0) ? $0 / 100 : nil }
    }
  )

  /// A multiple of something, from 1 on.
  static let multiple = ValueType(
    placeholder: Text(en: "FACTOR", fr: "FACTEUR"),
    expected: Text(
      en: "a factor from 1x on, such as 10x",
      fr: "un facteur à partir de 1x, comme 10x"
    ),
    read: { text in
      guard text.hasSuffix("x") else { return nil }
      return number(text.dropLast()).flatMap { $0 >= 1 ? $0 : nil }
    }
  )

  /// The number of a text with a decimal point or comma, spaces around it and `_` within left out.
  static func number(_ text: Substring) -> Double? {
    let digits = text.filter { $0 != "_" && !$0.isWhitespace }.replacing(",", with: ".")
    guard let first = digits.first, first.isNumber || first == "." else { return nil }
    return Double(digits).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The seconds of a duration with its unit, at least zero.
  static func seconds(_ text: some StringProtocol) -> Double? {
    let units = ["ms": 0.001, "s": 1, "min": 60, "h": 3_600]
    let unit = String(text.reversed().prefix { $0.isLetter }.reversed())
    guard let scale = units[unit] else { return nil }
    return number(Substring(text.dropLast(unit.count))).map { $0 * scale }
  }
}

extension ValueType<Interval> {
  /// A duration or a range of durations, in seconds: `1s`, `1s..3s`, `1..3s`.
  static let durations = ValueType(
    placeholder: Text(en: "TIME", fr: "DURÉE"),
    expected: Text(
      en: "a duration or a range with its unit, such as 1s or 1..3s",
      fr: "une durée ou une plage avec son unité, comme 1s ou 1..3s"
    ),
    read: { text in
      let bounds = text.split(separator: "..", omittingEmptySubsequences: false)
      guard let last = bounds.last, bounds.count <= 2 else { return nil }
      guard let high = ValueType<Double>.seconds(last) else { return nil }
      guard bounds.count == 2 else { return Interval(exactly: high) }
      let unit = last.reversed().prefix { $0.isLetter }.reversed()
      let first =
        ValueType<Double>.seconds(bounds[0]) ?? ValueType<Double>.seconds(bounds[0] + unit)
      return first.flatMap { $0 <= high ? Interval($0, high) : nil }
    }
  )
}

extension ValueType<LatencyBound> {
  /// A bound on a statistic of response times: `p95<=30ms`.
  static let bound = ValueType(
    placeholder: Text(en: "BOUND", fr: "LIMITE"),
    expected: Text(
      en: "a bound on mean, p50, p75, p90, p95 or p99, such as `p95<=30ms`",
      fr: "une limite sur mean, p50, p75, p90, p95 ou p99, comme « p95<=30ms »"
    ),
    read: { text in
      let parts = text.replacing("≤", with: "<=").split(separator: "<=")
      guard parts.count == 2,
        let statistic = Objectives.Statistic(rawValue: parts[0].filter { !$0.isWhitespace }),
        let limit = ValueType<Double>.seconds(parts[1]), limit > 0
      else { return nil }
      return LatencyBound(statistic: statistic, limit: limit)
    }
  )
}

/// A bound on a statistic of response times, in seconds.
struct LatencyBound: Sendable, Hashable {
  /// The statistic.
  let statistic: Objectives.Statistic
  /// The bound, in seconds.
  let limit: Double
}
