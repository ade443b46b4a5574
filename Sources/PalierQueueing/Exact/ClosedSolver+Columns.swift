/// The columns of the convolution. A column holds `x(n)` for n from 0 to N, with `x(0) = 0`, after
/// enough zeros that `x` can be read as far below 0 as a polynomial reaches.
extension ClosedSolver {
  /// Lays out the factors of a network and returns the time spent where nobody waits.
  mutating func prepare(_ network: ClosedNetwork, customers: Int) -> Double {
    var delay = network.thinkTime
    var coefficients = 0
    padding = 1
    factors.removeAll(keepingCapacity: true)
    for station in network.stations {
      var factor = Factor(offset: coefficients)
      switch station {
      case .servers(let servers, let demand) where servers >= customers || demand == 0:
        delay += demand
      case .servers(let servers, let demand):
        factor.inverseRate = demand / Double(servers)
        factor.degree = servers - 1
        factor.guarded = servers > 500
      case .rates(let rates):
        factor.inverseRate = 1 / (rates.prefix(customers).max() ?? .infinity)
        factor.degree = ClosedSolver.degree(rates, customers: customers)
        factor.guarded = true
      }
      coefficients += factor.degree
      padding = max(padding, factor.degree)
      factors.append(factor)
    }
    if differences.count < coefficients {
      differences = [Double](repeating: 0, count: coefficients)
      inverses = differences
    }
    stride = padding + customers + 1
    for index in factors.indices where factors[index].degree > 0 {
      fillCoefficients(of: factors[index], network.stations[index])
    }
    return delay
  }

  /// The last number of customers, up to `customers`, whose rate is below the greatest.
  private static func degree(_ rates: [Double], customers: Int) -> Int {
    let reached = rates.prefix(customers)
    let greatest = reached.max() ?? 0
    if rates.count < customers, rates[rates.count - 1] < greatest { return customers }
    return (reached.lastIndex { $0 < greatest } ?? -1) + 1
  }

  private mutating func fillCoefficients(of factor: Factor, _ station: ClosedNetwork.Station) {
    for k in 1...factor.degree {
      let inverse = 1 / station.rate(customers: k)
      inverses[factor.offset + k - 1] = inverse
      differences[factor.offset + k - 1] = max(0, inverse - factor.inverseRate)
    }
  }

  /// Multiplies all factors, and returns where `x(0)` of the product stands in `columns`.
  ///
  /// Single servers come before polynomials: `x` then never exceeds any station's greatest rate,
  /// which keeps the sums over polynomials small.
  mutating func convolve(delay: Double, customers: Int) -> Int {
    var last = 0
    for index in factors.indices where factors[index].degree > 0 {
      last += 1
      factors[index].column = last
    }
    // Two more columns, for products that leave one polynomial out.
    if columns.count < (last + 3) * stride {
      columns = [Double](repeating: 0, count: (last + 3) * stride)
    }
    for column in 0..<(last + 3) {
      for position in (column * stride)...start(of: column) { columns[position] = 0 }
    }
    fillFirstColumn(delay: delay, customers: customers)
    for factor in factors where factor.degree > 0 {
      multiply(
        by: factor,
        start(of: factor.column - 1),
        into: start(of: factor.column),
        1...customers
      )
    }
    return start(of: last)
  }

  /// Where `x(0)` of a column stands in `columns`.
  func start(of column: Int) -> Int { column * stride + padding }

  /// The product of the delays, `delay^n / n!`, and of all single servers.
  private mutating func fillFirstColumn(delay: Double, customers: Int) {
    let first = start(of: 0)
    var started = delay > 0
    if started {
      for n in 1...customers { columns[first + n] = Double(n) / delay }
    }
    for factor in factors where factor.inverseRate > 0 {
      let demand = factor.inverseRate
      if !started {
        for n in 1...customers { columns[first + n] = 1 / demand }
        started = true
        continue
      }
      // With p(n), the probability that the new server is idle:
      // x'(n) = x(n) p(n) / p(n − 1), and 1/p(n) = 1 + demand x(n) / p(n − 1).
      var idle = 1.0
      for n in 1...customers {
        let inverse = 1 / (idle + demand * columns[first + n])
        columns[first + n] *= inverse
        idle *= inverse
        if idle < 1e-290 { idle = 0 }
      }
    }
    if !started {
      for n in 1...customers { columns[first + n] = .infinity }
    }
  }

  /// Multiplies a column by a polynomial, for the numbers of customers of a window.
  ///
  /// With `q(n) = G'(n) / G(n)`, the product's `x'(n)` is `x(n) q(n − 1) / q(n)`. Reads the source
  /// from `window.lowerBound - degree` on. Complexity: O(window × degree).
  mutating func multiply(
    by factor: Factor,
    _ source: Int,
    into target: Int,
    _ window: ClosedRange<Int>
  ) {
    var previous = sum(factor, source + window.lowerBound - 1)
    for n in window {
      let next = sum(factor, source + n)
      var ratio = previous.value / next.value
      if previous.exponent < next.exponent { ratio *= ClosedSolver.tiny }
      if previous.exponent > next.exponent { ratio /= ClosedSolver.tiny }
      columns[target + n] = columns[source + n] * ratio
      previous = next
    }
  }

  /// `Σ p(k) x(n) x(n − 1) … x(n − k + 1)` by Horner's scheme, in units of `tiny` to a power.
  private func sum(_ factor: Factor, _ position: Int) -> (value: Double, exponent: Int) {
    var index = factor.offset + factor.degree - 1
    var source = position - factor.degree + 1
    var value = differences[index]
    guard factor.guarded else {
      while index > factor.offset {
        index -= 1
        value = differences[index] + inverses[index] * columns[source] * value
        source += 1
      }
      return (1 + columns[position] * value, 0)
    }
    var unit = 1.0
    var exponent = 0
    while index > factor.offset {
      index -= 1
      value = differences[index] * unit + inverses[index] * columns[source] * value
      source += 1
      if value > ClosedSolver.huge {
        value *= ClosedSolver.tiny
        unit *= ClosedSolver.tiny
        exponent += 1
      }
    }
    return (unit + columns[position] * value, exponent)
  }

  private static let huge = 0x1p500
  private static let tiny = 0x1p-500

  /// The mean number of customers at a station when there are `customers` in all.
  ///
  /// The station's queue is that of its single server, `q(n) = x(n) (1 + q(n − 1)) / μ*`, and the
  /// mean degree `Σ k p(k) H(n − k) / Σ p(k) H(n − k)`, H being the product without its polynomial.
  mutating func queueLength(of index: Int, result: Int, customers: Int) -> Double {
    let factor = factors[index]
    guard factor.inverseRate > 0 else { return 0 }
    var queue = 0.0
    for n in 1...customers {
      queue = factor.inverseRate * columns[result + n] * (1 + queue)
    }
    guard factor.degree > 0 else { return queue }
    let rest = leaveOut(index, from: customers - factor.degree + 1, through: customers)
    return queue + meanDegree(of: factor, rest + customers)
  }

  /// Multiplies all factors but one polynomial, and returns where `x(0)` of the product stands;
  /// only the window from `first` on is right.
  mutating func leaveOut(_ index: Int, from first: Int, through last: Int) -> Int {
    var needed = first
    for later in factors[(index + 1)...] where later.degree > 0 { needed -= later.degree }
    var source = start(of: factors[index].column - 1)
    var scratch = columnCount
    for later in factors[(index + 1)...] where later.degree > 0 {
      needed += later.degree
      let target = start(of: scratch)
      multiply(by: later, source, into: target, max(1, needed)...last)
      source = target
      scratch = 2 * columnCount + 1 - scratch
    }
    return source
  }

  /// The number of columns that hold products of factors in their order.
  private var columnCount: Int { 1 + (factors.last { $0.degree > 0 }?.column ?? 0) }

  /// The mean of k with weights `p(k) x(n) … x(n − k + 1)`.
  func meanDegree(of factor: Factor, _ position: Int) -> Double {
    var index = factor.offset + factor.degree - 1
    var source = position - factor.degree + 1
    var value = differences[index]
    var weighted = value
    var unit = 1.0
    while index > factor.offset {
      index -= 1
      let step = inverses[index] * columns[source]
      value = differences[index] * unit + step * value
      weighted = value + step * weighted
      source += 1
      if weighted > ClosedSolver.huge {
        value *= ClosedSolver.tiny
        weighted *= ClosedSolver.tiny
        unit *= ClosedSolver.tiny
      }
    }
    return columns[position] * weighted / (unit + columns[position] * value)
  }
}
