import PalierModel

extension TierPlanner {
  /// No more things that give way are named than these.
  static let mostYielding = 3

  /// What gives way, in order: stations that saturate, and the disk where the data of so many people
  /// fill it.
  ///
  /// Memory and connections have no place in it: services hold theirs whatever the load.
  func yielding(_ stations: [Bottleneck], of system: System) -> [Bottleneck] {
    let disk = filling(system).map {
      Bottleneck(station: Station(owner: "machine", resource: .disk), users: $0)
    }
    return Array(
      (stations + [disk].compactMap(\.self)).sorted { $0.users < $1.users }
        .prefix(TierPlanner.mostYielding)
    )
  }

  /// The least number of people at the same time, in whole numbers, whose data fill the disk when
  /// they are reached; nil where no number does, or where the population is not known.
  ///
  /// By bisection: more people never store less, and never come sooner.
  private func filling(_ system: System) -> Double? {
    guard let today, today.mid > 0, let disk = system.machine.disk, !system.data.isEmpty else {
      return nil
    }
    func overflows(_ users: Double) -> Bool {
      let load = Figure(Interval(exactly: users), .count, from: PeakLoad.little)
      let months = growth?.months(from: today, to: load.value).mid ?? 0
      let plan = StoragePlan(system, scale: scale(at: load))
      return plan.total(after: months.isFinite ? months : 0).mid >= disk.mid
    }
    var (low, high) = (0.0, 1.0)
    while !overflows(high) {
      guard high < TierPlanner.mostPeople else { return nil }
      (low, high) = (high, high * 2)
    }
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded()
      if overflows(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// More people are on no machine.
  private static let mostPeople = 1e9
}
