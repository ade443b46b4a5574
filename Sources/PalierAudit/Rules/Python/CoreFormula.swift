/// Arithmetic over the number of cores, such as `multiprocessing.cpu_count() * 2 + 1`.
enum CoreFormula {
  /// The value with so many cores; nil if the text is no such formula.
  static func value(of text: String, cores: Double) -> Int? {
    var bare = text
    for call in ["multiprocessing.cpu_count()", "os.cpu_count()", "cpu_count()"] {
      bare = bare.replacing(call, with: "n")
    }
    guard bare.contains("n") else { return nil }
    var rest = Array(bare.filter { $0 != " " })[...]
    guard let value = sum(&rest, cores), rest.isEmpty, value.isFinite, value < 1e6 else {
      return nil
    }
    return Int(value)
  }

  private static func sum(_ rest: inout ArraySlice<Character>, _ cores: Double) -> Double? {
    guard var value = product(&rest, cores) else { return nil }
    while let sign = rest.first, sign == "+" || sign == "-" {
      rest.removeFirst()
      guard let next = product(&rest, cores) else { return nil }
      value += sign == "+" ? next : -next
    }
    return value
  }

  private static func product(_ rest: inout ArraySlice<Character>, _ cores: Double) -> Double? {
    guard var value = factor(&rest, cores) else { return nil }
    while rest.first == "*" {
      rest.removeFirst()
      guard let next = factor(&rest, cores) else { return nil }
      value *= next
    }
    return value
  }

  private static func factor(_ rest: inout ArraySlice<Character>, _ cores: Double) -> Double? {
    guard let first = rest.first else { return nil }
    if first == "n" {
      rest.removeFirst()
      return cores
    }
    // Parentheses as deep as a person writes them.
    if first == "(", rest.count < 200 {
      rest.removeFirst()
      let value = sum(&rest, cores)
      guard rest.popFirst() == ")" else { return nil }
      return value
    }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    rest = rest.dropFirst(digits.count)
    return Double(String(digits))
  }
}
