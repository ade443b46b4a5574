public import PalierQueueing

/// One level of load, held for a while.
public struct LoadStep: Sendable, Hashable, Codable {
  /// How much load.
  public enum Load: Sendable, Hashable, Codable {
    /// So many users, each waiting for a response before going on.
    case closed(users: Int)
    /// Journeys begun each second, whatever the responses do.
    case open(rate: Double, arrivals: Chain.Arrivals)
  }

  /// How much load.
  public var load: Load
  /// Seconds before the measurement, over which new users enter.
  public var warmUp: Double
  /// Seconds measured.
  public var duration: Double
  /// The users, or the arrivals a second, at the end of the window, which the load reaches evenly; nil:
  /// it stays the same.
  public var finalLoad: Double?
  /// False for a step that the engine's limits do not end: a search has to go beyond the capacity.
  public var isLimited = true

  /// A step.
  public init(_ load: Load, to finalLoad: Double? = nil, warmUp: Double = 0, duration: Double) {
    self.load = load
    self.finalLoad = finalLoad
    self.warmUp = warmUp
    self.duration = duration
  }

  /// The users, or the arrivals a second, at the start of the window.
  public var offered: Double {
    switch load {
    case .closed(let users): Double(users)
    case .open(let rate, _): rate
    }
  }

  /// True for an open load.
  public var isOpen: Bool {
    if case .open = load { true } else { false }
  }

  /// True if the other step offers the same, for whatever time.
  public func isSameLoad(as other: LoadStep) -> Bool {
    load == other.load && finalLoad == other.finalLoad
  }

  var isValid: Bool {
    let load = offered >= 0 && offered.isFinite
    let end = finalLoad ?? offered
    return load && end >= 0 && end.isFinite && warmUp >= 0 && warmUp.isFinite && duration > 0
      && duration.isFinite
  }
}
