/// How fast the cores of a machine are, on the scale of ``Calibration/speed``.
///
/// Speeds compare between machines of one architecture: the pieces of work are compiled code.
public struct MachineSpeed: Sendable, Hashable, Codable {
  /// The speed at one kind of work.
  public struct Kind: Sendable, Hashable, Codable {
    /// The stable name of the work, such as `branches`.
    public var name: String
    /// The speed: over all of the time, and in its slowest and fastest second.
    public var speed: Interval

    /// A speed at one kind of work.
    public init(_ name: String, _ speed: Interval) {
      self.name = name
      self.speed = speed
    }
  }

  /// The machine.
  public var host: HostProfile
  /// The instruction set, such as `x86_64`.
  public var architecture: String
  /// The cores that were measured.
  public var cores: [Int]
  /// Seconds of measuring.
  public var seconds: Double
  /// The share of these cores' time that other programs took, from 0 to 1; nil where it is not known.
  public var others: Double?
  /// The kinds of work.
  public var kinds: [Kind]
  /// All kinds together (their geometric mean): over all of the time, and in its slowest and fastest
  /// second.
  public var combined: Interval

  /// A measured speed.
  public init(
    host: HostProfile,
    architecture: String,
    cores: [Int],
    seconds: Double,
    kinds: [Kind],
    combined: Interval
  ) {
    self.host = host
    self.architecture = architecture
    self.cores = cores
    self.seconds = seconds
    self.kinds = kinds
    self.combined = combined
  }

  /// True if other programs took so much of the cores that they, and what they leave in the caches,
  /// may have slowed the work down.
  public var isDisturbed: Bool { (others ?? 0) > 0.1 }

  /// The speed that a program's work may have: the middle is that of all kinds together, the bounds
  /// those of the slowest and the fastest kind, or of the time where that spread further.
  public var bracket: Interval {
    let middles = kinds.map(\.speed.mid)
    return Interval(
      low: min(combined.low, middles.min() ?? combined.low),
      mid: combined.mid,
      high: max(combined.high, middles.max() ?? combined.high)
    )
  }

  /// The speed of one core, times that of the machine on which a calibration was made, as that
  /// machine then ran.
  ///
  /// The drift of the machine calibrated on is left out: predictions hold it already.
  public func factor(relativeTo calibration: Calibration) -> Interval {
    bracket * (1 / calibration.speed.mid)
  }
}
