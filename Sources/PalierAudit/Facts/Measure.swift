/// A number in a text, or a range of numbers, with the word after it.
struct Measure: Sendable, Hashable {
  /// The lower end, or the number itself.
  let low: Double
  /// The upper end, or the number itself.
  let high: Double
  /// The word after it in small letters, without a space: `gb`, `vcpu`, `%`; empty: none.
  let unit: String
  /// What follows it on its line, in small letters.
  let rest: String
  /// True if a sign says that it is the least.
  let isOpen: Bool

  /// Bytes, if it is an amount of memory or disk.
  var bytes: ClosedRange<Double>? {
    let factors: [String: Double] = [
      "kb": 1_024, "ko": 1_024, "kib": 1_024, "mb": 1_048_576, "mo": 1_048_576, "m": 1_048_576,
      "mib": 1_048_576, "gb": 1_073_741_824, "go": 1_073_741_824, "g": 1_073_741_824,
      "gib": 1_073_741_824, "tb": 1_099_511_627_776, "to": 1_099_511_627_776,
      "tib": 1_099_511_627_776,
    ]
    return factors[unit].map { low * $0...high * $0 }
  }

  /// Cores, if it is a number of them.
  var cores: ClosedRange<Double>? {
    let units: Set<String> = [
      "vcpu", "vcpus", "cpu", "cpus", "vcore", "vcores", "core", "cores", "cœurs", "coeurs", "cœur",
      "coeur",
    ]
    return units.contains(unit) ? low...high : nil
  }

  /// Seconds, if it is a time as short as response times are.
  var seconds: Double? {
    let factors = ["s": 1.0, "ms": 0.001, "sec": 1, "min": 60]
    return low == high ? factors[unit].map { low * $0 } : nil
  }

  /// All numbers of a line, in order: `8 vCPU`, `12-24 GB`, `10k-15k`, `1 440€`, `100,000`.
  ///
  /// Complexity: O(length).
  static func all(in line: String) -> [Measure] {
    let characters = Array(line.prefix(2_000))
    var found: [Measure] = []
    var index = 0
    while index < characters.count {
      let before = index > 0 ? characters[index - 1] : " "
      guard characters[index].isASCII, characters[index].isNumber,
        !before.isLetter, before != "_", before != "."
      else {
        index += 1
        continue
      }
      let (low, lowUnit, afterLow) = number(characters, from: index)
      var high = low
      var unit = lowUnit
      var end = afterLow
      var start = end
      while start < characters.count, characters[start] == " " { start += 1 }
      if start + 1 < characters.count, "-–à".contains(characters[start]) {
        var second = start + 1
        while second < characters.count, " ~€$".contains(characters[second]) { second += 1 }
        if second < characters.count, characters[second].isASCII, characters[second].isNumber {
          let (value, otherUnit, after) = number(characters, from: second)
          // In "2024-10-24" and the like the dashes join no range.
          let isDate = after < characters.count && characters[after] == "-"
          if isDate {
            index = after + 1
            while index < characters.count, characters[index].isNumber || characters[index] == "-" {
              index += 1
            }
            continue
          }
          if value >= low || !otherUnit.isEmpty {
            high = value
            end = after
            if unit.isEmpty || otherUnit.isEmpty { unit = unit.isEmpty ? otherUnit : unit }
            found.append(
              joined(low, lowUnit, high, otherUnit.isEmpty ? lowUnit : otherUnit, characters, end)
            )
            index = end
            continue
          }
        }
      }
      found.append(joined(low, unit, high, unit, characters, end))
      index = max(end, index + 1)
    }
    return found
  }

  private static func joined(
    _ low: Double,
    _ lowUnit: String,
    _ high: Double,
    _ unit: String,
    _ characters: [Character],
    _ end: Int
  ) -> Measure {
    var low = low
    // "500 MB - 2 GB": both ends in the second one's unit.
    if !lowUnit.isEmpty, lowUnit != unit {
      let one = Measure(low: 1, high: 1, unit: lowUnit, rest: "", isOpen: false).bytes
      let other = Measure(low: 1, high: 1, unit: unit, rest: "", isOpen: false).bytes
      if let one, let other { low = low * one.lowerBound / other.lowerBound }
    }
    let rest = String(characters[min(end, characters.count)...]).lowercased()
    return Measure(
      low: min(low, high),
      high: max(low, high),
      unit: unit,
      rest: rest,
      isOpen: rest.hasPrefix("+")
    )
  }

  /// A number with its multiplier and its unit, and where it ends.
  private static func number(
    _ characters: [Character],
    from start: Int
  ) -> (value: Double, unit: String, end: Int) {
    var index = start
    var digits = ""
    func digit(_ place: Int) -> Bool {
      place < characters.count && characters[place].isASCII && characters[place].isNumber
    }
    while index < characters.count {
      let character = characters[index]
      if digit(index) {
        digits.append(character)
      } else if ", \u{A0}\u{202F}_".contains(character), digit(index + 1), digit(index + 2),
        digit(index + 3), !digit(index + 4), !digits.contains("."), digits.count <= 9,
        character != " " || digits.count <= 3
      {
        // Thousands.
      } else if character == "." || character == ",", digit(index + 1), !digits.contains(".") {
        digits.append(".")
      } else {
        break
      }
      index += 1
    }
    var value = Double(digits) ?? 0
    var end = index
    var place = index
    if place < characters.count, characters[place] == "+" { place += 1 }
    while place < characters.count, characters[place] == " ", place - index < 2 { place += 1 }
    var unit = ""
    while place < characters.count,
      characters[place].isLetter || "€$%×".contains(characters[place]), unit.count < 14
    {
      unit.append(characters[place])
      place += 1
    }
    unit = unit.lowercased()
    let isAttached = index < characters.count && characters[index].isLetter
    if isAttached, unit == "k" {
      value *= 1_000
      end = place
      unit = ""
    } else if !unit.isEmpty {
      end = characters[index..<place].contains("+") ? index : place
    }
    return (value, unit, end)
  }
}
