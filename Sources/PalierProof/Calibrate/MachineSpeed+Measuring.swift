public import PalierModel
import PalierObserve
import PalierPlatform

extension MachineSpeed {
  /// The least time that a measurement takes, in seconds.
  public static let shortest = 1.0

  /// Measures every core that this process may use, for so many seconds.
  ///
  /// The cores are kept busy meanwhile, as those of a machine in use are. `goesOn` is told the
  /// seconds left, several times a second, and ends the measurement early by returning false. Throws
  /// ``PalierError`` where cores cannot be used, or where nothing was measured.
  public static func measured(
    for seconds: Double,
    goesOn: (_ left: Double) -> Bool
  ) throws -> MachineSpeed {
    let cores = Affinity.cores()
    let yardstick = try Yardstick.start(cores: cores, keepingBusy: true)
    defer { yardstick.stop() }
    let host = HostProbe()
    let (before, own) = (try host.read(), CPUClock.processSeconds())
    let start = MonotonicClock.seconds()
    var now = start
    while now < start + seconds, goesOn(start + seconds - now) {
      MonotonicClock.sleep(until: min(now + 0.2, start + seconds))
      now = MonotonicClock.seconds()
    }
    guard let whole = yardstick.speed(from: start, to: now) else { throw ProofError.interrupted }
    let ownTime = CPUClock.processSeconds() - own
    let times = try host.read().since(before).cores.filter { cores.contains($0.key) }.map(\.value)
    var speed = MachineSpeed(
      whole,
      windows: yardstick.series(from: start, to: now, step: 1),
      cores: cores,
      host: .current()
    )
    let total = times.reduce(0) { $0 + $1.total }
    let busy = times.reduce(0) { $0 + $1.busy }
    speed.others = total > 0 ? max(0, busy - ownTime) / total : nil
    return speed
  }

  /// The speed that readings of the whole time and of each second of it show.
  init(_ whole: SpeedReading, windows: [SpeedReading], cores: [Int], host: HostProfile) {
    func interval(_ speed: (SpeedReading) -> Double?) -> Interval? {
      speed(whole).map { mid in
        let all = windows.compactMap(speed) + [mid]
        return Interval(low: all.min() ?? mid, mid: mid, high: all.max() ?? mid)
      }
    }
    self.init(
      host: host,
      architecture: MachineSpeed.architecture,
      cores: cores,
      seconds: whole.end - whole.start,
      kinds: YardstickKind.allCases.compactMap { kind in
        interval { $0.byKind[kind] }.map { Kind(kind.rawValue, $0) }
      },
      combined: interval(\.mean) ?? Interval(exactly: whole.mean)
    )
  }

  private static var architecture: String {
    #if arch(x86_64)
    "x86_64"
    #elseif arch(arm64)
    "aarch64"
    #else
    "other"
    #endif
  }
}
