/// The mean of a time, in seconds, and of its square; or sums of these.
struct Moments {
  var mean = 0.0
  var square = 0.0

  /// A time's moments.
  init(mean: Double = 0, square: Double = 0) {
    self.mean = mean
    self.square = square
  }

  init(_ time: Distribution) {
    let mean = time.mean
    self.init(mean: mean, square: mean * mean * (1 + time.squaredVariation))
  }

  /// What operations take one after the other, independently, when nobody waits.
  init(_ operations: [Operation], missRatios: (Int) -> Double) {
    var mean = 0.0
    var variance = 0.0
    for operation in operations {
      let moments = Moments(operation, missRatios: missRatios)
      mean += moments.mean
      variance += moments.square - moments.mean * moments.mean
    }
    self.init(mean: mean, square: variance + mean * mean)
  }

  private init(_ operation: Operation, missRatios: (Int) -> Double) {
    switch operation {
    case .enter(_, let inside), .with(_, let inside): self.init(inside, missRatios: missRatios)
    case .compute(let time), .delay(let time), .hold(let time): self.init(time)
    case .lookup(let cache, let hit, let miss):
      self.init()
      let ratio = missRatios(cache)
      add(Moments(hit, missRatios: missRatios), weight: 1 - ratio)
      add(Moments(miss, missRatios: missRatios), weight: ratio)
    case .fork(let branches, _):
      self.init(branches.flatMap { $0 }, missRatios: missRatios)
    case .scaled(let factors, let inside):
      let alternatives = Operation.alternatives(factors, inside)
      self.init(.choose(alternatives), missRatios: missRatios)
    case .choose(let alternatives):
      self.init()
      for alternative in alternatives {
        add(
          Moments(alternative, missRatios: missRatios),
          weight: 1 / Double(alternatives.count)
        )
      }
    }
  }

  /// Adds another time's moments with a weight.
  mutating func add(_ other: Moments, weight: Double) {
    mean += weight * other.mean
    square += weight * other.square
  }
}
