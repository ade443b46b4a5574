import PalierQueueing

/// Convolution (Buzen 1973) in whole numbers: exact, and written independently of the solver.
///
/// With all times in units of `unit` seconds and `scale` a common multiple of all numbers of
/// servers, `G(n) scale^n N!` is a natural number.
struct ExactConvolution {
  /// A station, by the time that each of its first customers adds.
  ///
  /// `f(k) = times[1] … times[k]`, the last time repeated for ever, in units divided by `scale`.
  struct Station {
    var times: [UInt32]
  }

  static let unit = 0.001
  let delay: UInt32
  let stations: [Station]
  let scale: UInt32

  /// A network whose demands are whole milliseconds, or whose rates are 1/milliseconds.
  init(delay: Int, servers: [(Int, demand: Int)], inverseRates: [[Int]] = []) {
    var multiple = 1
    for (count, _) in servers {
      for k in 1...count where multiple % k != 0 { multiple = leastMultiple(multiple, k) }
    }
    scale = UInt32(multiple)
    self.delay = UInt32(delay)
    stations =
      servers.map { count, demand in
        Station(times: (1...count).map { UInt32(demand * multiple / $0) })
      } + inverseRates.map { Station(times: $0.map { UInt32($0 * multiple) }) }
  }

  /// The same network for the solver.
  static func network(
    delay: Int,
    servers: [(Int, demand: Int)],
    inverseRates: [[Int]] = []
  ) -> ClosedNetwork {
    ClosedNetwork(
      thinkTime: Double(delay) * unit,
      stations: servers.map { .servers($0, demand: Double($1) * unit) }
        + inverseRates.map { .rates($0.map { 1 / (Double($0) * unit) }) }
    )
  }

  /// Rounds a second with so many customers.
  func throughput(customers: Int) -> Double {
    let column = column(customers, leavingOut: nil)
    return column[customers - 1].divided(by: column[customers]) * Double(scale) / Self.unit
  }

  /// The mean number of customers at a station.
  func queueLength(at station: Int, customers: Int) -> Double {
    let rest = column(customers, leavingOut: station)
    var value = BigNatural(0)
    var weighted = BigNatural(0)
    for k in stride(from: customers, through: 0, by: -1) {
      // value = Σ over j ≥ k of f(j)/f(k) G'(N − j); weighted counts each term j − k times.
      if k < customers {
        let time = time(station, k + 1)
        weighted.multiply(by: 1, adding: value)
        weighted.multiply(by: time)
        value.multiply(by: time, adding: rest[customers - k])
      } else {
        value = rest[0]
      }
    }
    return weighted.divided(by: value)
  }

  private func time(_ station: Int, _ k: Int) -> UInt32 {
    let times = stations[station].times
    return times[min(k, times.count) - 1]
  }

  /// `G(n) scale^n N!` for n from 0 to `customers`.
  private func column(_ customers: Int, leavingOut omitted: Int?) -> [BigNatural] {
    // (delay scale)^n N!/n!
    var term = BigNatural(1)
    for n in stride(from: customers, to: 0, by: -1) { term.multiply(by: UInt32(n)) }
    var column = [term]
    for n in stride(from: 1, through: customers, by: 1) {
      term.multiply(by: delay)
      term.multiply(by: scale)
      term.divide(by: UInt32(n))
      column.append(term)
    }
    for index in stations.indices where index != omitted {
      column = multiply(column, by: stations[index])
    }
    return column
  }

  private func multiply(_ column: [BigNatural], by station: Station) -> [BigNatural] {
    let times = station.times
    let last = times.count
    var tail = BigNatural(0)
    return column.indices.map { n in
      // tail = Σ over k ≥ last of f(k)/f(last) G(n − k).
      tail.multiply(by: times[last - 1], adding: n >= last ? column[n - last] : BigNatural(0))
      var sum = tail
      for k in stride(from: last - 1, through: 0, by: -1) {
        sum.multiply(by: times[k], adding: n >= k ? column[n - k] : BigNatural(0))
      }
      return sum
    }
  }
}

private func leastMultiple(_ left: Int, _ right: Int) -> Int {
  var (a, b) = (left, right)
  while b > 0 { (a, b) = (b, a % b) }
  return left / a * right
}
