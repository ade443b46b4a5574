/// What can be asked of an observer, as a line of text.
public enum ObservationQuestion: Sendable, Hashable {
  /// The CPU time of every service.
  case cpu
  /// All that one service uses: a full reading, or a light one.
  case service(String, isFull: Bool)
  /// What the machine does.
  case host
  /// The speed of the cores between two moments of the observer's monotonic clock, in seconds.
  case speed(from: Double, to: Double)

  /// The question of a line; nil if it is none.
  public init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("cpu", 1): self = .cpu
    case ("host", 1): self = .host
    case ("full", 2): self = .service(words[1], isFull: true)
    case ("light", 2): self = .service(words[1], isFull: false)
    case ("speed", 3):
      guard let start = Double(words[1]), let end = Double(words[2]) else { return nil }
      self = .speed(from: start, to: end)
    default: return nil
    }
  }

  /// The line that asks it.
  public var line: String {
    switch self {
    case .cpu: "cpu"
    case .host: "host"
    case .service(let name, let isFull): "\(isFull ? "full" : "light") \(name)"
    case .speed(let start, let end): "speed \(start) \(end)"
    }
  }
}
