/// Solves a flattened network: the method of layers (Rolia & Sevcik 1995), all layers at once,
/// with Linearizer (Chandy & Neuse 1982) for what an arriving customer finds.
///
/// Each class sees a closed network of the stations that it visits from within its holder. The
/// time inside a token is a station's service time for the class that asks for it, and the rest of
/// its round is the think time of the class inside; these are iterated together until they agree.
/// See Docs/MODEL.md.
///
/// Complexity: O(iterations × classes × visits × classes); some hundred iterations.
struct LayeredSolver {
  var model: LayeredModel
  /// Customers of each chain; infinite for open chains.
  let customers: [Double]
  /// Arrivals a second of each open chain.
  let rates: [Double]

  /// What holds with so many customers, or with one of a class fewer.
  struct Level {
    /// By entry: the mean numbers waiting and being served, and seconds waited in a round.
    var waiting: [Double]
    var serving: [Double]
    var waits: [Double]
  }

  var level: Level
  /// By entry: seconds of service in a round.
  var services: [Double]
  /// By class: the population, and seconds of a round spent elsewhere.
  var populations: [Double]
  var elsewhere: [Double]
  /// By node: seconds inside, in a round.
  var inside: [Double]
  /// By chain: rounds a second.
  var throughputs: [Double]
  /// By station: the mean seconds that a token is held.
  var holdingTimes: [Double]
  /// By station: what is left of a holding time that an arrival finds under way, over its mean.
  var residuals: [Double]
  /// Linearizer's corrections, by class that is reduced and by entry.
  var waitingShift: [[Double]]
  var servingShift: [[Double]]
  /// True if the iteration came to rest.
  var converged = false

  init(_ model: LayeredModel, customers: [Double], rates: [Double]) {
    self.model = model
    self.customers = customers
    self.rates = rates
    let zeros = [Double](repeating: 0, count: model.entries.count)
    level = Level(waiting: zeros, serving: zeros, waits: zeros)
    services = zeros
    populations = model.classes.map { customers[$0.chain] }
    elsewhere = [Double](repeating: 0, count: model.classes.count)
    inside = [Double](repeating: 0, count: model.nodes.count)
    throughputs = rates
    holdingTimes = [Double](repeating: 0, count: model.stations.count)
    residuals = [Double](repeating: 1, count: model.stations.count)
    waitingShift = [[Double]](repeating: zeros, count: model.classes.count)
    servingShift = waitingShift
  }

  /// Iterates to the solution.
  mutating func solve() {
    iterate()
    // Two corrections: a third changes the answer by less than it errs (Chandy & Neuse 1982).
    for _ in 0..<2 {
      correct()
      iterate()
    }
  }

  /// Iterates all layers with the corrections as they are.
  mutating func iterate() {
    converged = false
    for _ in 0..<400 where !converged {
      updateRounds()
      updatePopulations()
      let before = level.waits
      updateWaits(&level, reduced: nil)
      converged = true
      for entry in before.indices {
        let change = level.waits[entry] - before[entry]
        let chain = model.classes[model.entries[entry].classIndex].chain
        let round = customers[chain] / throughputs[chain]
        let scale = round.isFinite ? round : level.waits[entry] + services[entry]
        if change.magnitude > 1e-7 * scale { converged = false }
        // Half steps where tokens are nested keep the layers from chasing each other.
        if change < 0 { level.waits[entry] -= change / 2 }
      }
    }
    updateRounds()
  }

  /// From waits to times inside tokens, and to each chain's throughput.
  private mutating func updateRounds() {
    for node in inside.indices { inside[node] = model.nodes[node].time }
    for entry in services.indices { services[entry] = 0 }
    for index in model.nodes.indices.reversed() {
      let node = model.nodes[index]
      guard let parent = node.parent, let entry = node.entry else { continue }
      let visit = model.entries[entry]
      let station = model.stations[visit.station]
      switch station.discipline {
      case .tokens:
        services[entry] += inside[index]
        inside[parent] += inside[index] + level.waits[entry] * node.visits / visit.visits
      case .cores:
        services[entry] += node.time
        inside[parent] += node.time + level.waits[entry] * node.time / visit.work
      case .allowances:
        services[entry] += node.visits * station.allowanceTime
        inside[parent] += level.waits[entry] * node.visits / visit.visits
      }
    }
    for chain in throughputs.indices where customers[chain].isFinite {
      var round = model.thinkTimes[chain]
      for (index, node) in model.nodes.enumerated() where node.chain == chain && node.parent == nil
      {
        round += inside[index]
      }
      throughputs[chain] = customers[chain] == 0 ? 0 : customers[chain] / round
    }
    for (index, entry) in model.entries.enumerated() {
      let throughput = throughputs[model.classes[entry.classIndex].chain]
      level.waiting[index] = throughput * level.waits[index]
      level.serving[index] = throughput * services[index]
    }
    for station in model.stations.indices {
      var visits = 0.0
      var serving = 0.0
      var times = Moments()
      for entry in model.entriesOfStation[station] {
        let visit = model.entries[entry]
        let throughput = throughputs[model.classes[visit.classIndex].chain]
        visits += throughput * visit.visits
        serving += level.serving[entry]
        times.add(visit.times, weight: throughput)
      }
      holdingTimes[station] = visits > 0 ? serving / visits : 0
      if model.stations[station].discipline == .tokens, times.mean > 0 {
        let residual = times.square * visits / (2 * times.mean * times.mean)
        residuals[station] = 1 + (residual - 1) * absence(from: station)
      }
    }
  }

  /// The share of a station's customers that are elsewhere.
  ///
  /// Only these arrive at any time of a service. Where all queue, each arrival follows on a
  /// departure, when a service begins and nothing of it is over.
  private func absence(from station: Int) -> Double {
    var present = 0.0
    var population = 0.0
    for entry in model.entriesOfStation[station] {
      present += level.waiting[entry] + level.serving[entry]
      population += populations[model.entries[entry].classIndex]
    }
    return population > 0 ? min(1, max(0, 1 - present / population)) : 1
  }

  /// How many customers of each class there can be at once, and what they do elsewhere.
  private mutating func updatePopulations() {
    for (index, element) in model.classes.enumerated() {
      if let holder = element.holder {
        // The tokens that the other chains leave; at least those that this one holds.
        var free = model.stations[holder].capacity
        var own = 0.0
        for entry in model.entriesOfStation[holder] {
          let visitor = model.entries[entry].classIndex
          if model.classes[visitor].chain == element.chain {
            own += level.serving[entry]
          } else {
            free -= level.serving[entry]
          }
        }
        let asking = element.parents.reduce(0) { $0 + populations[$1] }
        populations[index] = min(asking, max(free, own))
      } else {
        populations[index] = customers[element.chain]
      }
      var stay = 0.0
      for entry in model.entriesOfClass[index] {
        stay += level.waits[entry]
        if model.stations[model.entries[entry].station].discipline != .allowances {
          stay += services[entry]
        }
      }
      elsewhere[index] = max(0, populations[index] / throughputs[element.chain] - stay)
    }
  }

  /// New waits from what an arriving customer finds.
  private func updateWaits(_ level: inout Level, reduced: Int?) {
    var waits = level.waits
    for (index, station) in model.stations.enumerated() {
      let visitors = model.entriesOfStation[index]
      for entry in visitors {
        let own = model.entries[entry].classIndex
        var waiting = 0.0
        var serving = 0.0
        var others = 0.0
        for visitor in visitors {
          let element = model.entries[visitor].classIndex
          guard populations[element].isFinite else {
            waiting += level.waiting[visitor]
            serving += level.serving[visitor]
            others = .infinity
            continue
          }
          let population = populations[element] - (element == reduced ? 1 : 0)
          let left = population - (element == own ? 1 : 0)
          if left > 0 {
            waiting +=
              left * max(0, level.waiting[visitor] / population + waitingShift[own][visitor])
          }
          if station.discipline == .allowances {
            // An allowance stays out after its customer has gone on, so the arriving customer's
            // own count as well.
            others += max(0, population)
            serving += level.serving[visitor]
          } else if left > 0 {
            others += left
            serving +=
              left * max(0, level.serving[visitor] / population + servingShift[own][visitor])
          }
        }
        let busy = station.busyProbability(
          utilisation: min(1, serving / station.capacity),
          others: others
        )
        let ahead = waiting / station.effectiveCopies + busy * residuals[index]
        switch station.discipline {
        case .cores: waits[entry] = model.entries[entry].work * ahead / station.servers
        case .tokens, .allowances:
          waits[entry] =
            model.entries[entry].visits * holdingTimes[index] * ahead / station.servers
        }
      }
    }
    level.waits = waits
  }

  /// Linearizer: how the share of each class that waits or is served changes when one customer
  /// of another class is taken away.
  mutating func correct() {
    for reduced in model.classes.indices where populations[reduced].isFinite {
      guard !model.entriesOfClass[reduced].isEmpty, populations[reduced] > 0 else { continue }
      var lower = level
      for _ in 0..<40 {
        updateNumbers(&lower, reduced: reduced)
        let before = lower.waits
        updateWaits(&lower, reduced: reduced)
        var change = 0.0
        for entry in before.indices {
          change = max(
            change,
            (lower.waits[entry] - before[entry]).magnitude
              / (before[entry] + services[entry])
          )
        }
        if change < 1e-5 { break }
      }
      updateNumbers(&lower, reduced: reduced)
      for (index, entry) in model.entries.enumerated() {
        let population = populations[entry.classIndex]
        guard population.isFinite else { continue }
        let left = population - (entry.classIndex == reduced ? 1 : 0)
        guard left > 0, population > 0 else {
          waitingShift[reduced][index] = 0
          servingShift[reduced][index] = 0
          continue
        }
        waitingShift[reduced][index] =
          lower.waiting[index] / left - level.waiting[index] / population
        servingShift[reduced][index] =
          lower.serving[index] / left - level.serving[index] / population
      }
    }
  }

  /// The numbers at each station with one customer of a class fewer, its waits given.
  private func updateNumbers(_ level: inout Level, reduced: Int) {
    for (index, element) in model.classes.enumerated() {
      let entries = model.entriesOfClass[index]
      var throughput = throughputs[element.chain]
      if populations[index].isFinite {
        var round = elsewhere[index]
        for entry in entries {
          round += level.waits[entry]
          if model.stations[model.entries[entry].station].discipline != .allowances {
            round += services[entry]
          }
        }
        let left = populations[index] - (index == reduced ? 1 : 0)
        throughput = left > 0 && round > 0 ? left / round : 0
      }
      for entry in entries {
        level.waiting[entry] = throughput * level.waits[entry]
        level.serving[entry] = throughput * services[entry]
      }
    }
  }
}
