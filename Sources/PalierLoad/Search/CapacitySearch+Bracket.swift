import Foundation

/// Between which loads the crossing lies, and where to look next while they are far apart.
extension CapacitySearch {
  /// The least load that is worth a trial.
  var lowestLoad: Double { limits.isWhole ? 1 : limits.firstLoad / 1_000 }

  /// The highest load that passed and the lowest that failed, on their sides of the load that
  /// contradicts the fewest seconds of trials; of two such loads the lower one.
  var bracket: (pass: CapacityTrial?, fail: CapacityTrial?) {
    let sorted = trials.sorted { $0.load < $1.load }
    var against = sorted.reduce(0) { $0 + ($1.passes ? $1.duration : 0) }
    var least = against
    var split = 0
    for (index, trial) in sorted.enumerated() {
      against += trial.passes ? -trial.duration : trial.duration
      let isEndOfLoad = index + 1 == sorted.count || sorted[index + 1].load > trial.load
      if isEndOfLoad, against < least {
        least = against
        split = index + 1
      }
    }
    return (sorted[..<split].last { $0.passes }, sorted[split...].first { !$0.passes })
  }

  /// The load that narrows the bracket most, or nil where it is narrow enough.
  var nextBracketingLoad: Double? {
    switch bracket {
    case (nil, nil): return rounded(limits.firstLoad)
    case (.some(let pass), nil):
      if pass.load >= limits.highestLoad { return limits.highestLoad * 2 }
      // Just beyond where it is expected; an overload would take time to recover from.
      let beyond = limits.expectedLoad.map { $0 * 1.1 }.flatMap { $0 > pass.load ? $0 : nil }
      let next = pass.load * (limits.isWhole ? 2 : growth(beyond: pass))
      return min(rounded(min(next, beyond ?? .infinity)), limits.highestLoad)
    case (nil, .some(let fail)):
      // The last failure was at the least load there is: nothing lower can be tried.
      if limits.isWhole, fail.load <= 1 { return 0 }
      return rounded(fail.load / 2)
    case (.some(let pass), .some(let fail)):
      let gap = fail.load - pass.load
      let isNarrow = fail.load / pass.load <= (limits.isWhole ? 1.2 : 1.25)
      if isNarrow || limits.isWhole && gap <= 2 { return nil }
      // Between them where the line through both would cross, kept off the ends.
      let low = log(max(pass.severity, 1e-3))
      let high = log(max(fail.severity, 1.000_1))
      let share = min(0.75, max(0.25, -low / (high - low)))
      return rounded(pass.load + share * gap)
    }
  }

  /// How many times the highest arrival rate that passed is tried next.
  ///
  /// Where the reciprocal of severity falls, it is followed to its crossing, by steps that are smaller
  /// the nearer the objective is; where it does not yet, by doubling or, near the objective, by a
  /// quarter.
  private func growth(beyond pass: CapacityTrial) -> Double {
    var points = trials.filter(\.passes).sorted { $0.load < $1.load }
      .map { (load: $0.load, reciprocal: 1 / max($0.severity, 1e-9)) }
    if let alone = limits.severityAlone { points.insert((0, 1 / max(alone, 1e-9)), at: 0) }
    let room = 1 / max(pass.severity, 1e-9) - 1
    guard let last = points.last,
      let before = points.dropLast().last(where: { $0.load < last.load }),
      before.reciprocal > last.reciprocal
    else { return room > 1 ? 2 : 1.25 }
    let slope = (before.reciprocal - last.reciprocal) / (last.load - before.load)
    let crossing = last.load + (last.reciprocal - 1) / slope
    return min(1 + min(1, max(0.05, 0.3 * room)), max(crossing / pass.load, 1.05))
  }
}
