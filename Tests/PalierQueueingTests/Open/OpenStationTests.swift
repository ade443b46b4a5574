import PalierQueueing
import Testing

@Suite("Open stations")
struct OpenStationTests {
  struct ErlangCase: Sendable {
    var servers: Int
    var load: Double
    var loss: Double
    var waiting: Double
  }

  @Test(
    "Erlang's formulas give what their sums give in rational arithmetic",
    arguments: [
      ErlangCase(servers: 1, load: 0.5, loss: 1.0 / 3, waiting: 0.5),
      ErlangCase(servers: 2, load: 1, loss: 0.2, waiting: 1.0 / 3),
      ErlangCase(servers: 3, load: 2, loss: 4.0 / 19, waiting: 4.0 / 9),
      ErlangCase(servers: 10, load: 7, loss: 0.07874088296957026, waiting: 0.22173121588381545),
      ErlangCase(servers: 100, load: 90, loss: 0.026957380464359214, waiting: 0.2169404809063664),
    ]
  )
  func erlang(_ item: ErlangCase) {
    let loss = Erlang.lossProbability(servers: item.servers, load: item.load)
    #expect(loss.isClose(to: item.loss, within: 1e-12))
    let waiting = Erlang.waitingProbability(servers: item.servers, load: item.load)
    #expect(waiting.isClose(to: item.waiting, within: 1e-12))
  }

  @Test("one exponential server: R = S / (1 − ρ)")
  func oneServer() {
    let station = OpenStation(arrivalRate: 8, serviceTime: 0.1)
    #expect(station.responseTime.isClose(to: 0.5, within: 1e-12))
    #expect(station.queueLength.isClose(to: 4, within: 1e-12))
    // The response time is exponential: its median is R ln 2.
    #expect(station.percentile(0.5).isClose(to: 0.5 * 0.693_147_180_56, within: 1e-9))
    #expect(station.percentile(0.95).isClose(to: 0.5 * 2.995_732_273_55, within: 1e-9))
  }

  @Test("Pollaczek and Khinchine's formula with one server", arguments: [0.0, 0.25, 1, 2.5, 9])
  func oneGeneralServer(_ variation: Double) {
    let station = OpenStation(arrivalRate: 7, serviceTime: 0.1, squaredVariation: variation)
    let expected = 0.7 * 0.1 * (1 + variation) / (2 * 0.3)
    #expect(station.waitingTime.isClose(to: expected, within: 1e-12))
  }

  @Test("constant service times, several servers, within 4 % of the exact waiting time")
  func constantService() {
    for servers in [2, 4, 8] {
      for utilisation in [0.5, 0.8, 0.9] {
        let load = Double(servers) * utilisation
        let station = OpenStation(
          arrivalRate: load,
          servers: servers,
          serviceTime: 1,
          squaredVariation: 0
        )
        let exact = constantServiceWaiting(servers: servers, load: load)
        #expect(station.waitingTime.isClose(to: exact, within: 0.04))
      }
    }
  }

  /// The mean waiting time of M/D/c with a service time of 1, by Crommelin's argument (1932).
  ///
  /// All that are in service now have left one service time later, so the number present goes
  /// from k to max(0, k − c) and a Poisson number; its stationary mean gives Little's law.
  private func constantServiceWaiting(servers: Int, load: Double) -> Double {
    let size = 160
    var arrivals = [exponential(-load)]
    for k in 1..<60 { arrivals.append(arrivals[k - 1] * load / Double(k)) }
    var present = [1.0] + [Double](repeating: 0, count: size - 1)
    for _ in 0..<400 {
      var next = [Double](repeating: 0, count: size)
      for (k, probability) in present.enumerated() where probability > 1e-15 {
        let left = max(0, k - servers)
        for (new, share) in arrivals.enumerated() where left + new < size {
          next[left + new] += probability * share
        }
      }
      present = next
    }
    let mean = present.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    return mean / load - 1
  }

  private func exponential(_ x: Double) -> Double {
    // The series of e^|x|, all terms positive.
    var (term, sum) = (1.0, 1.0)
    for k in 1..<200 {
      term *= x.magnitude / Double(k)
      sum += term
    }
    return x < 0 ? 1 / sum : sum
  }

  @Test("percentiles belong to the mean: the tail's integral is the mean response time")
  func tail() {
    for (servers, rate) in [(1, 0.7), (2, 1.0), (2, 1.9), (8, 7.0), (8, 7.5), (40, 12)] {
      let station = OpenStation(arrivalRate: rate, servers: servers, serviceTime: 1)
      let step = 0.002
      var integral = 0.0
      for index in 0..<150_000 {
        integral += step * station.probability(responseLongerThan: (Double(index) + 0.5) * step)
      }
      #expect(integral.isClose(to: station.responseTime, within: 1e-5))
      let p95 = station.percentile(0.95)
      #expect(station.probability(responseLongerThan: p95).isClose(to: 0.05, within: 1e-9))
    }
  }

  @Test("the distribution passes smoothly where d = 1")
  func removableSingularity() {
    func tail(_ rate: Double) -> Double {
      OpenStation(arrivalRate: rate, servers: 2, serviceTime: 1).probability(responseLongerThan: 2)
    }
    #expect(tail(1).isClose(to: tail(1 + 1e-9), within: 1e-7))
  }

  @Test("saturated stations wait for ever")
  func saturated() {
    let station = OpenStation(arrivalRate: 21, servers: 2, serviceTime: 0.1)
    #expect(station.waitingTime == .infinity)
    #expect(station.percentile(0.95) == .infinity)
    #expect(station.utilisation > 1)
  }

  @Test("more load never lowers waiting; more variation neither")
  func monotone() {
    for servers in [1, 2, 4, 16] {
      for variation in [0.0, 0.5, 1, 4] {
        var before = 0.0
        for step in 1..<40 {
          var station = OpenStation(
            arrivalRate: Double(servers * step) / 40,
            servers: servers,
            serviceTime: 1,
            squaredVariation: variation
          )
          let waiting = station.waitingTime
          #expect(waiting >= before)
          before = waiting
          station.squaredVariation += 0.5
          #expect(station.waitingTime >= waiting)
        }
      }
    }
  }
}
