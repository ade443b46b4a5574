import PalierQueueing

/// When each request is answered, computed from when it came alone: what a tester should find.
///
/// Answers leave in the order in which requests came, but for independent times.
struct ResponseTimes {
  private let behaviour: Behaviour
  private var random: RandomSource
  private var first: Int64?
  private var lastDeparture: Int64 = 0

  init(_ behaviour: Behaviour) {
    self.behaviour = behaviour
    random = RandomSource(seed: behaviour.seed)
  }

  /// When a request that comes at `arrival` (nanoseconds, never falling) is to be answered.
  mutating func departure(ofArrivalAt arrival: Int64) -> Int64 {
    let origin = first ?? arrival
    first = origin
    var start = arrival
    if let stall = behaviour.stall, stall.contains(Double(arrival - origin) * 1e-9) {
      start = origin + Int64(stall.upperBound * 1e9)
    }
    switch behaviour.service {
    case .independent(let mean): return start + Int64(random.exponential() * mean * 1e9)
    case .delay(let seconds): lastDeparture = start + Int64(seconds * 1e9)
    case .exponential(let rate):
      lastDeparture = max(start, lastDeparture) + Int64(random.exponential() / rate * 1e9)
    }
    return lastDeparture
  }
}
