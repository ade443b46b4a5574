import PalierModel
import PalierQueueing

extension TierPlanner {
  /// What a system uses at a load, and how much there is.
  ///
  /// Response times lower the rates that the use of the cores is computed from: where the load is
  /// borne (`isBorne`), no more of them are busy than there are.
  func resources(
    of system: System,
    _ use: ResourceUse,
    _ storage: Interval,
    at load: Interval,
    isBorne: Bool = false
  ) -> [TierResource] {
    var resources: [TierResource] = []
    var cpu = use.cpu(at: load)
    if isBorne, let cores = system.machine.cpu?.value {
      let asked = cpu.reduce(0) { $0 + $1.cores.mid }
      let share = asked > cores.mid ? cores.mid / asked : 1
      cpu = cpu.map { service, busy in
        let value = Interval(
          low: min(busy.value.low, busy.mid * share),
          mid: busy.mid * share,
          high: min(busy.value.high, cores.high)
        )
        return (service, Figure(value, .count, from: busy.source))
      }
    }
    if !cpu.isEmpty {
      resources.append(
        TierResource(
          name: "machine.cpu",
          used: TierPlanner.busy(cpu.map(\.cores), of: isBorne ? system.machine.cpu : nil),
          limit: system.machine.cpu
        )
      )
    }
    let memory = use.memory()
    if !memory.isEmpty {
      resources.append(
        TierResource(
          name: "machine.memory",
          used: TierPlanner.sum(memory.map(\.bytes)),
          limit: system.machine.memory
        )
      )
    }
    if storage.high > 0 {
      resources.append(
        TierResource(
          name: "machine.disk",
          used: Figure(
            storage,
            .information,
            from: .predicted(model: "sum of the data", error: nil)
          ),
          limit: system.machine.disk
        )
      )
    }
    if let network = use.network(at: load) {
      resources.append(TierResource(name: "machine.network", used: network))
    }
    for (service, cores) in cpu {
      resources.append(
        TierResource(
          name: service + ".cpu",
          used: cores,
          limit: system.service(named: service)?.limits.cpu
        )
      )
    }
    for (service, bytes) in memory {
      resources.append(
        TierResource(
          name: service + ".memory",
          used: bytes,
          limit: system.service(named: service)?.limits.memory
        )
      )
    }
    return resources + connections(of: system)
  }

  /// The most connections that callers can hold to each service that limits them: the pool of each
  /// worker, or one for each of its threads.
  private func connections(of system: System) -> [TierResource] {
    system.services.compactMap { service in
      guard let limit = service.connections else { return nil }
      let callers = system.services.filter { $0.calls.contains { $0.value == service.name } }
      let held = callers.compactMap { caller in
        caller.workers.map {
          $0.value * ((caller.pool ?? caller.threads)?.value ?? Interval(exactly: 1))
        }
      }
      guard !held.isEmpty, held.count == callers.count else { return nil }
      return TierResource(
        name: service.name + ".connections",
        used: Figure(
          held.reduce(Interval(exactly: 0), +),
          .count,
          from: .predicted(model: "workers × pool of the callers", error: nil)
        ),
        limit: limit
      )
    }
  }

  /// The cores that are busy together, no more than there are where that is known.
  private static func busy(_ cores: [Figure], of machine: Figure?) -> Figure {
    let sum = sum(cores)
    guard let most = machine?.value.high else { return sum }
    return Figure(sum.value.map { min($0, most) }, .count, from: sum.source)
  }

  static func sum(_ figures: [Figure]) -> Figure {
    Figure(
      figures.reduce(Interval(exactly: 0)) { $0 + $1.value },
      figures.first?.dimension ?? .count,
      from: .predicted(model: "sum of the services", error: nil)
    )
  }

  /// Limits for each service, in proportion to what it uses, that sum to the machine.
  ///
  /// Of the memory a tenth is left to the operating system and its cache of files.
  func shares(of system: System, _ use: ResourceUse, at load: Interval) -> [ServiceShare] {
    let cpu = use.cpu(at: load)
    let memory = use.memory()
    let cpuSum = cpu.reduce(0) { $0 + $1.cores.mid }
    let memorySum = memory.reduce(0) { $0 + $1.bytes.mid }
    // To divide all of the memory among some would leave none to the rest.
    let isDivisible = withoutMemory(system, use).isEmpty
    return system.services.compactMap { service in
      var share = ServiceShare(service: service.name)
      if let cores = system.machine.cpu, cpuSum > 0,
        let own = cpu.first(where: { $0.service == service.name })
      {
        share.cpu = TierPlanner.proportional(cores, own.cores.mid / cpuSum)
      }
      if let bytes = system.machine.memory, memorySum > 0, isDivisible,
        let own = memory.first(where: { $0.service == service.name })
      {
        share.memory = TierPlanner.proportional(bytes, 0.9 * own.bytes.mid / memorySum)
      }
      return share.cpu == nil && share.memory == nil ? nil : share
    }
  }

  /// Services on the machine of whose memory nothing is known.
  func withoutMemory(_ system: System, _ use: ResourceUse) -> [String] {
    let known = use.memory().map(\.service)
    return system.services.filter { $0.kind.value != .other && !known.contains($0.name) }
      .map(\.name)
  }

  private static func proportional(_ whole: Figure, _ share: Double) -> Figure {
    Figure(
      Interval(exactly: whole.mid * share),
      whole.dimension,
      from: .predicted(model: "the machine divided in proportion to use", error: nil)
    )
  }
}
