import PalierModel

extension ActionRoute {
  /// Adds the seconds for which the request holds a place of each service while nobody waits: its own
  /// CPU time there, and all that happens meanwhile in the services that it calls.
  func addHolding(in draw: DemandDraw, to sums: inout [Double], weight: Double) {
    let demands = profile.backToBack
    _ = hold(entry, demands, cpuFactors(demands, draw), demands.mean.waiting, &sums, weight)
  }

  private func hold(
    _ service: Int,
    _ demands: DemandProfile,
    _ factors: [Double],
    _ waiting: Double,
    _ sums: inout [Double],
    _ weight: Double
  ) -> Double {
    let used = callees[service].filter { demands.mean.cpu[$0] > 0 }
    var seconds = ownCPU(of: demands.mean, service) * factors[service]
    for callee in used {
      let inside = callee == used.last ? waiting : 0
      seconds += hold(callee, demands, factors, inside, &sums, weight)
    }
    seconds += self.waiting(in: service, isInnermost: used.isEmpty, of: waiting)
    if service == entry { seconds += action.held?.mid ?? 0 }
    sums[service] += weight * seconds
    return seconds
  }
}
