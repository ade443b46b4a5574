/// Reads what a server says of its own times (W3C Server Timing).
public enum ServerTiming {
  /// The duration of the metric `held` in seconds, or nil if there is none.
  public static func held(in header: String) -> Double? { duration(of: "held", in: header) }

  /// The duration of a metric in seconds; the header has it in milliseconds.
  public static func duration(of metric: String, in header: String) -> Double? {
    for entry in header.split(separator: ",") {
      let parts = entry.split(separator: ";").map { $0.trimmingBlanks }
      guard parts.first?.lowercased() == metric else { continue }
      for part in parts.dropFirst() where part.lowercased().hasPrefix("dur=") {
        let value = part.dropFirst(4).filter { $0 != "\"" }
        if let milliseconds = Double(String(value)), milliseconds.isFinite, milliseconds >= 0 {
          return milliseconds / 1_000
        }
      }
    }
    return nil
  }
}

extension Substring {
  /// The text without blanks at either end.
  var trimmingBlanks: String {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
