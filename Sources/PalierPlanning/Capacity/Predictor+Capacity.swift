public import PalierModel
import PalierQueueing

extension Predictor {
  /// The worlds in which the capacity is computed.
  static let capacityWorlds = 24
  /// Responses that a percentile near the capacity rests on.
  static let capacityResponses = 15_000.0
  /// The same where two systems meet the same customers, and only the difference counts.
  static let comparedResponses = 4_000.0

  /// The relative standard deviation of a capacity that rests on few responses.
  static let noiseOfShortSearch = 0.03

  /// The highest load that meets every objective, at one speed of the machine; nil without
  /// objectives, or if no load up to a million breaks them.
  ///
  /// In each of 24 worlds drawn from what the calibration allows, the load is found at which the
  /// worst objective is just met. The middle is the median of the answers, the bounds are their
  /// 2.5 % and 97.5 % quantiles. With less than the full effort, see ``PredictionEffort``.
  public func capacity(
    speed: Double,
    load: @Sendable (Int) -> LoadLevel = LoadLevel.users
  ) throws
    -> Interval?
  {
    let answers = try capacities(in: Predictor.capacityWorlds, speed: speed, load: load)
    return answers.map {
      Interval(quantilesOf: $0.filter(\.isFinite))
        .widened(by: discrepancy.capacity)
        .widened(by: effort.isFull ? 0 : Predictor.noiseOfShortSearch)
    }
  }

  /// The capacity in each of so many worlds, infinite where no load breaks an objective; nil
  /// without objectives, or if none does in the world in which all averages are exact.
  ///
  /// World number i of two predictors with one calibration and one seed is the same world.
  func capacities(
    in worlds: Int,
    speed: Double,
    load: @Sendable (Int) -> LoadLevel = LoadLevel.users
  ) throws -> [Double]? {
    guard !builder.system.objectives.isEmpty else { return nil }
    var random = RandomSource(seed: seed, stream: 23)
    let middle = try fullWorld(speed: speed, load: load)
    let isOpen = load(1).isOpen
    let bounds = SaturationBounds(builder, middle, open: isOpen)
    let guess = bounds.least.map { max(1, Int(min(1e6, $0))) } ?? 16
    guard let first = try crossing(in: middle, near: guess, seed: seed, load: load) else {
      return nil
    }
    let occupancy = try occupancy(load(max(1, Int(first))), speed: speed)
    let drift = builder.calibration.speed.halfWidth / 1.96
    let draws = (0..<worlds).map { number in
      // The machine's speed is not known in advance: it will drift as it did.
      let speed = max(0.1, speed + drift * random.normal())
      let draw = DemandDraw(
        builder.calibration,
        speed: speed,
        occupancy: occupancy,
        modelError: modelError,
        using: &random
      )
      return (draw: draw, seed: seed &+ UInt64(number) &* 7919)
    }
    if !effort.isFull, let least = bounds.least {
      return draws.map { world in
        first * (SaturationBounds(builder, world.draw, open: isOpen).least ?? least) / least
      }
    }
    return try parallelMap(draws) { world in
      try crossing(in: world.draw, near: max(1, Int(first)), seed: world.seed, load: load)
        ?? .infinity
    }
  }

  /// The capacity in the world in which all averages are exact, looked for near a first guess; nil
  /// without objectives, or if no load breaks one.
  ///
  /// The same seed meets the same customers, so that two systems can be compared by it.
  func typicalCapacity(
    speed: Double,
    near guess: Double,
    load: (Int) -> LoadLevel = LoadLevel.users
  ) throws -> Double? {
    guard !builder.system.objectives.isEmpty else { return nil }
    let middle = try fullWorld(speed: speed, load: load)
    return try crossing(
      in: middle,
      near: max(1, Int(min(1e6, guess))),
      seed: seed,
      responses: Predictor.comparedResponses,
      load: load
    )
  }

  private func crossing(
    in draw: DemandDraw,
    near guess: Int,
    seed: UInt64,
    responses: Double = Predictor.capacityResponses,
    load: (Int) -> LoadLevel
  ) throws -> Double? {
    let counting = Set(builder.system.objectives.responseTimes.compactMap(\.action))
    let world = try PlannedWorld(
      builder,
      draw,
      like: load(1),
      counting: counting,
      shortly: !effort.isFull
    )
    return try withoutActuallyEscaping(load) { load in
      var rate: (load: Int, responses: Double)?
      var bracket = CapacityBracket(
        resolution: effort.isFull ? 200 : 25,
        stride: effort.isFull ? 0.25 : nearness
      ) { users in
        // What was answered at another load tells how long this one takes: no more than in
        // proportion, and no less at a higher load.
        let known = rate.map { $0.responses * min(1, Double(users) / Double($0.load)) }
        let (stress, seen) = try stress(
          load(users),
          in: world,
          seed: seed,
          responses: effort.responses(responses),
          rate: known
        )
        if seen > 0 { rate = (users, seen) }
        return stress
      }
      return try bracket.crossing(near: guess)
    }
  }

  /// The worst ratio of a statistic to its objective in one long simulation, and the responses a
  /// second of the rarest that an objective asks about.
  ///
  /// `rate` is what is known of the latter; nil: a short run tells.
  private func stress(
    _ load: LoadLevel,
    in world: PlannedWorld,
    seed: UInt64,
    responses: Double,
    rate: Double?
  ) throws -> (stress: Double, rate: Double) {
    let objectives = builder.system.objectives
    let pilot = effort.isFull ? 5 : window(for: 1_000, at: load, usual: 5, least: 0.5).duration
    let expected =
      try rate
      ?? world.run([0], load, duration: pilot, warmUp: pilot * 0.4, seed: seed).first?
      .rate(of: objectives) ?? 1
    // Begun with its crowd, half as long as the slowest response that an objective allows is enough.
    let least = effort.isFull ? 20 : min(20, slowest / 2)
    let duration = max(least, min(1_000, responses / max(0.1, expected)))
    let warmUp = max(duration / (effort.isFull ? 10 : 6), settling(at: load))
    let result = try world.run([0], load, duration: duration, warmUp: warmUp, seed: seed)
    guard let result = result.first else { return (0, 0) }
    let stress = ObjectiveStress(objectives, errors: result.errorShare) {
      statistic,
      action in
      let found = action.map { name in result.actions.first { $0.name == name } } ?? result.overall
      guard let found else { return nil }
      // What nobody saw the end of took at least the time that it works for.
      guard found.completions > 0 else { return leastResponse(of: action) }
      guard let level = statistic.quantile else { return found.mean }
      return Predictor.levels.firstIndex(of: level).map { found.percentiles[$0] }
    }
    return (stress.worst, result.rate(of: objectives))
  }
}

extension Predictor {
  /// The slowest response that the objectives allow; 1 s without any.
  private var slowest: Double {
    builder.system.objectives.responseTimes.map(\.limit.mid).max() ?? 1
  }

  /// How far from its asymptotic bound the capacity is first looked for, as a share of that: no more
  /// users than X (Z + limit) meet an objective.
  private var nearness: Double { min(0.25, max(0.02, slowest / (bounds?.cycle ?? slowest))) }

  /// The time that an action works for and waits outside, without ever waiting for another; of all
  /// actions that are not held, that of the shortest.
  private func leastResponse(of name: String?) -> Double {
    let actions = builder.calibration.actions.filter { action in
      name.map { action.name == $0 } ?? (builder.system.action(named: action.name)?.held == nil)
    }
    return actions.map { $0.backToBack.mean.totalCPU + $0.backToBack.mean.waiting }.min() ?? 0
  }
}

extension Replication {
  /// Responses a second of the rarest action that an objective asks about.
  fileprivate func rate(of objectives: Objectives) -> Double {
    let rates = objectives.responseTimes.map { objective in
      objective.action.map { name in actions.first { $0.name == name }?.throughput ?? 0 }
        ?? overall.throughput
    }
    return rates.min() ?? overall.throughput
  }
}

extension Objectives {
  /// True if nothing is asked for.
  public var isEmpty: Bool { responseTimes.isEmpty && errors == nil }
}
