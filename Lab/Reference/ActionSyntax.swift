import PalierQueueing

/// Reads `query=cpu:2ms/erlang4,wait:20ms/uniform:0.2,hold:1..3s,call:127.0.0.1:8101/query`.
enum ActionSyntax {
  /// An action and its name, which is its path without the slash.
  ///
  /// - Throws: ``OptionError`` naming the part that is not understood.
  static func parse(_ text: String) throws -> (name: String, action: Action) {
    let sides = text.split(separator: "=", maxSplits: 1)
    guard sides.count == 2 else { throw OptionError.badAction(text, part: text) }
    var action = Action()
    for part in sides[1].split(separator: ",") {
      let words = part.split(separator: ":", maxSplits: 1)
      guard words.count == 2 else { throw OptionError.badAction(text, part: String(part)) }
      switch (words[0], distribution(words[1]), callee(words[1])) {
      case ("cpu", let demand?, _): action.demand = demand
      case ("wait", let time?, _): action.steps.append(.wait(time))
      case ("hold", let time?, _): action.steps.append(.hold(time))
      case ("call", _, let callee?): action.steps.append(.call(callee))
      default: throw OptionError.badAction(text, part: String(part))
      }
    }
    return (String(sides[0]), action)
  }

  /// `2ms`, `1..3s` (uniform), or a mean and its shape after a slash.
  static func distribution(_ text: Substring) -> Distribution? {
    let sides = text.split(separator: "/", maxSplits: 1)
    guard let first = sides.first else { return nil }
    if let dots = first.firstRange(of: ".."), sides.count == 1 {
      guard let high = time(first[dots.upperBound...]) else { return nil }
      let unit = first.reversed().prefix { $0.isLetter }.reversed()
      let lowText = first[..<dots.lowerBound]
      let low = time(lowText) ?? time(lowText + String(unit))
      guard let low, low <= high else { return nil }
      return .uniform(low: low, high: high)
    }
    guard let mean = time(first) else { return nil }
    guard sides.count == 2 else { return .constant(mean) }
    return shaped(sides[1], mean: mean)
  }

  private static func shaped(_ shape: Substring, mean: Double) -> Distribution? {
    let words = shape.split(separator: ":", maxSplits: 1)
    let parameter = words.count == 2 ? Double(words[1]) : nil
    switch (words.first, parameter) {
    case ("exponential", nil): return .exponential(mean: mean)
    case ("uniform", let spread?) where (0...1).contains(spread):
      return .uniform(low: mean * (1 - spread), high: mean * (1 + spread))
    case ("lognormal", let variation?) where variation >= 0:
      return .logNormal(mean: mean, variation: variation)
    case (let name?, nil) where name.hasPrefix("erlang"):
      guard let stages = Int(name.dropFirst(6)), (1...1_000).contains(stages) else { return nil }
      return .erlang(shape: stages, mean: mean)
    default: return nil
    }
  }

  /// Seconds of `500us`, `2ms`, `1.5s`.
  private static func time(_ text: Substring) -> Double? {
    let units = [("us", 1e-6), ("ms", 1e-3), ("s", 1)]
    guard let (unit, size) = units.first(where: { text.hasSuffix($0.0) }),
      let number = Double(text.dropLast(unit.count)), number >= 0, number.isFinite
    else { return nil }
    return number * size
  }

  private static func callee(_ text: Substring) -> Action.Callee? {
    let sides = text.split(separator: "/", maxSplits: 1)
    guard sides.count == 2, sides[0].hasPrefix("127.0.0.1:"),
      let port = UInt16(sides[0].dropFirst("127.0.0.1:".count))
    else { return nil }
    return Action.Callee(port: port, path: "/" + sides[1])
  }
}
