import PalierModel
import PalierQueueing

extension NetworkBuilder {
  /// Beyond so many times, an action that is repeated counts as repeated so often.
  private static let mostTimes = 10_000.0

  /// The steps of a chain that do an action, in one world: one for each time that it may be done.
  ///
  /// Where a time is not certain it has its probability, so that the mean is as declared.
  func steps(of action: Action, in draw: DemandDraw) -> [Step] {
    let operations = action.groups.flatMap { group -> [Operation] in
      let ways = group.compactMap { routes[$0.name]?.way(in: draw, pools: poolServices) }
      if ways.count == 1 { return ways[0] }
      return [.fork(ways, atMost: action.connections)]
    }
    let step = Step(
      action: action.name,
      think: Distribution(think: action.think?.value, action.thinkShape),
      operations: operations,
      held: action.held != nil,
      timeout: action.stages.isEmpty ? action.timeout?.mid : nil,
      newConnection: action.requests.allSatisfy { routes[$0.name]?.newConnection ?? false }
    )
    let times = min(action.repetition?.times ?? 1, NetworkBuilder.mostTimes)
    return (0..<Int(times.rounded(.up))).map { number in
      var step = step
      step.chance = (action.chance?.mid ?? 1) * min(1, times - Double(number))
      return step
    }
  }
}

extension Distribution {
  /// Think times about an interval's middle, or over it; none where there is no interval.
  init(think: Interval?, _ shape: ThinkShape) {
    guard let think else {
      self = .constant(0)
      return
    }
    switch shape {
    case .uniform:
      self = think.isExact ? .constant(think.mid) : .uniform(low: think.low, high: think.high)
    case .exponential: self = .exponential(mean: think.mid)
    case .logNormal(let variation): self = .logNormal(mean: think.mid, variation: variation)
    }
  }
}
