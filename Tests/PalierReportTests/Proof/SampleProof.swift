import PalierModel
import PalierPlanning
import PalierProof
import PalierQueueing

/// The proofs of a made-up game site before and after a change, as `palier prove` would make them.
enum SampleProof {
  static let system: System = {
    var system = System(name: "Game site")
    let file = "palier.yaml"
    func place(_ line: Int) -> SourceLocation { SourceLocation(file: file, line: line, column: 12) }
    var state = Action(name: "state", method: "GET", path: "/state")
    state.think = Figure(Interval(exactly: 2), .time, from: .declared(place(20)))
    var events = Action(name: "events", method: "GET", path: "/events")
    events.held = Figure(Interval(low: 1, mid: 2, high: 3), .time, from: .declared(place(21)))
    var move = Action(name: "move", method: "POST", path: "/action")
    move.writes = true
    system.actions = [state, events, move]
    system.objectives = Objectives(
      responseTimes: [
        Objectives.ResponseTime(
          .p95,
          of: "state",
          atMost: Figure(Interval(exactly: 1), .time, from: .declared(place(4)))
        )
      ],
      errors: Figure(Interval(exactly: 0.01), .ratio, from: .declared(place(4)))
    )
    system.network = NetworkPath(
      roundTripTime: Figure(Interval(exactly: 0.04), .time, from: .declared(place(30))),
      rate: Figure(Interval(exactly: 2_500_000), .dataRate, from: .declared(place(30)))
    )
    system.population.registered = Figure(
      Interval(exactly: 4_000),
      .count,
      from: .declared(place(6))
    )
    system.population.dailyActive = Figure(
      Interval(low: 0.08, mid: 0.1, high: 0.12),
      .ratio,
      from: .declared(place(7))
    )
    system.population.session = Figure(Interval(exactly: 720), .time, from: .declared(place(8)))
    system.caches = [
      CacheRule(
        name: "state",
        service: Located("web"),
        actions: [Located("state")],
        timeToLive: Figure(Interval(exactly: 5), .time, from: .declared(place(17)))
      )
    ]
    system.changes = [Change(name: "gevent")]
    return system
  }()

  /// The system with the change.
  static let changedSystem: System = {
    var changed = system
    changed.caches[0].timeToLive = Figure(
      Interval(exactly: 30),
      .time,
      from: .declared(SourceLocation(file: "palier.yaml", line: 40, column: 31))
    )
    return changed
  }()

  static let before = Proof(
    run: "260131-154500-K3",
    system: "Game site",
    variant: [],
    date: "2026-01-31T15:45:00Z",
    asked: .users(100),
    answer: .no,
    reason: Text(
      en: "at 25 users: p95 of state is 12.4 s, the objective 1 s",
      fr: "à 25 personnes : p95 de state est de 12,4 s, l'objectif de 1 s"
    ),
    bottlenecks: [
      Bottleneck(station: workers, users: 12),
      Bottleneck(station: Station(owner: "machine", resource: .machine), users: 131),
    ],
    predictedCapacity: Interval(low: 11.2, mid: 12.1, high: 13.4),
    measuredCapacity: Interval(low: 12.1, mid: 12.6, high: 13.2),
    steps: [
      step(5, rates: (3.62, 3.58), state: (0.012, 0.0131), events: 0.004, busy: 0.41, speed: 0.98),
      step(10, rates: (7.11, 7.22), state: (0.19, 0.21), events: 0.09, busy: 0.83, speed: 1.02),
      step(
        25,
        rates: (8.9, 8.1),
        state: (11.2, 12.4),
        events: 9.8,
        busy: 1,
        speed: 1.11,
        raw: 1.08
      ),
      step(
        50,
        rates: (8.9, 8.4),
        state: (36.5, 31.2),
        events: 31,
        busy: 1,
        speed: 1.12,
        raw: 1.09,
        void: Text(
          en: "the response times were still growing when it ended",
          fr: "les temps de réponse augmentaient encore à la fin"
        ),
        errors: 0.064
      ),
    ],
    calibration: calibration(workers: .synchronous, processes: 9, variant: []),
    remarks: [
      Text(
        en: "p95 exceeded 10 times its objective: the run stopped by itself",
        fr: "p95 a dépassé 10 fois son objectif : l'essai s'est arrêté de lui-même"
      )
    ]
  )

  static let after = Proof(
    run: "260131-160210-7Q",
    system: "Game site",
    variant: ["gevent"],
    date: "2026-01-31T16:02:10Z",
    asked: .users(100),
    answer: .yes,
    reason: Text(
      en: "at 100 users: p95 of state is 310 ms, the objective 1 s",
      fr: "à 100 personnes : p95 de state est de 310 ms, l'objectif de 1 s"
    ),
    bottlenecks: [Bottleneck(station: Station(owner: "machine", resource: .machine), users: 124)],
    predictedCapacity: Interval(low: 104, mid: 118.4, high: 131),
    measuredCapacity: Interval(low: 111, mid: 114.8, high: 119),
    correctedCapacity: Interval(low: 101, mid: 115.3, high: 128),
    searchSpeed: 0.98,
    steps: [
      step(5, rates: (3.62, 3.61), state: (0.0123, 0.0128), events: 0.004, busy: 0.05, speed: 1.01),
      step(25, rates: (18.1, 17.9), state: (0.021, 0.0204), events: 0.006, busy: 0.24, speed: 1.03),
      step(50, rates: (36.0, 36.2), state: (0.058, 0.063), events: 0.018, busy: 0.49, speed: 1.02),
      step(
        100,
        rates: (70.9, 69.8),
        state: (0.29, 0.31),
        events: 0.09,
        busy: 0.93,
        speed: 0.97,
        raw: 0.9
      ),
    ],
    calibration: calibration(workers: .asynchronous, processes: 16, variant: ["gevent"]),
    remarks: []
  )

  static let promise = Promise(
    variant: ["gevent"],
    from: [],
    calibration: "260131-154300-B2",
    capacity: Interval(low: 96, mid: 112, high: 133),
    bottlenecks: [Bottleneck(station: Station(owner: "machine", resource: .machine), users: 119)],
    steps: after.steps.compactMap { step in
      step.corrected.map { prediction in
        var shifted = prediction
        shifted.overall = scaled(prediction.overall, by: 1.06)
        shifted.actions = prediction.actions.mapValues { scaled($0, by: 1.06) }
        return shifted
      }
    }
  )

  /// An open system that nothing was calibrated of, and whose test did not decide.
  static let undecided = Proof(
    run: "260201-090000-4X",
    system: "API",
    variant: [],
    date: "2026-02-01T09:00:00Z",
    asked: .arrivals(rate: 250, .poisson),
    answer: .undecided,
    reason: Text(
      en: "the step at 250 arrivals a second does not count: the tester was late",
      fr: "le pas à 250 arrivées par seconde ne compte pas : le testeur était en retard"
    ),
    bottlenecks: [],
    predictedCapacity: nil,
    measuredCapacity: nil,
    steps: [],
    calibration: nil,
    remarks: []
  )

  static let history = [
    ("throughput", 42, 0.021, 0.95), ("mean", 42, 0.083, 0.93), ("p95", 42, 0.124, 0.9),
  ]

  static let workers = Station(owner: "web", resource: .workers)

  static func calibration(
    workers: ServiceProfile.Workers,
    processes: Int,
    variant: [String]
  ) -> Calibration {
    Calibration(
      run: variant.isEmpty ? "260131-154300-B2" : "260131-160000-M8",
      system: "Game site",
      variant: variant,
      date: variant.isEmpty ? "2026-01-31T15:43:00Z" : "2026-01-31T16:00:00Z",
      host: HostProfile(
        model: "AMD EPYC 7763",
        kernel: "6.1.0-28-amd64",
        cores: 4,
        memory: 20 * 1_073_741_824,
        schedulerTick: 0.004
      ),
      speed: Interval(low: 0.97, mid: 1.02, high: 1.06),
      services: [
        ServiceProfile(
          name: "web",
          processes: processes,
          workers: workers,
          evidence: [
            Text(
              en: "\(processes) processes used CPU time for requests",
              fr: "\(processes) processus ont consommé du temps CPU pour les requêtes"
            ),
            workers == .synchronous
              ? Text(
                en: "each response closed its connection",
                fr: "chaque réponse a fermé sa connexion"
              )
              : Text(
                en: "twice as many waiting requests as processes took 1.1 times as long as one",
                fr:
                  "deux fois plus de requêtes en attente que de processus ont pris 1,1 fois le temps d'une seule"
              ),
          ],
          cores: [0],
          speedExponent: Interval(low: 1.5, mid: 1.9, high: 2.3),
          memory: 412 * 1_048_576
        ),
        ServiceProfile(
          name: "outside",
          processes: 1,
          workers: .threaded,
          evidence: [],
          cores: [0],
          quota: ServiceProfile.Quota(budget: 0.05, period: 0.1),
          speedExponent: Interval(exactly: 0),
          memory: 38 * 1_048_576
        ),
      ],
      actions: [
        profile(
          "state",
          cpu: [0.0011, 0],
          wait: 0.0003,
          count: 840,
          misses: 0.046,
          spaced: 0.0016
        ),
        profile("events", cpu: [0.0009, 0], wait: 0.001, held: 2.04, count: 96),
        profile("move", cpu: [0.0042, 0.0006], wait: 0.501, count: 118, spaced: 0.0061),
      ],
      remarks: [
        Text(
          en: "web: 9 workers are declared, 8 are running",
          fr: "web : 9 workers sont déclarés, 8 tournent"
        )
      ]
    )
  }

  private static func profile(
    _ name: String,
    cpu: [Double],
    wait: Double,
    held: Double = 0,
    count: Int,
    misses: Double? = nil,
    spaced: Double? = nil
  ) -> ActionProfile {
    func demands(_ factor: Double, _ count: Int) -> DemandProfile {
      let samples = (0..<count).map { index in
        let spread = 0.8 + 0.4 * Double(index % 11) / 10
        let used = cpu.map { $0 * factor * spread }
        return DemandSample(
          cpu: used,
          elapsed: used.reduce(0, +) + wait + held,
          held: held
        )
      }
      // A profile of no samples is no profile; there is always one here.
      return DemandProfile(samples) ?? demands(factor, 1)
    }
    return ActionProfile(
      name: name,
      backToBack: demands(1, count),
      spaced: spaced.map { demands($0 / cpu[0], count / 6) },
      misses: misses.map { demands($0 / cpu[0], 14) },
      closesConnection: true,
      requestBytes: 210,
      responseBytes: name == "state" ? 14_300 : 320
    )
  }

  /// A step: throughput and p95 of the state as (predicted, measured).
  private static func step(
    _ users: Int,
    rates: (Double, Double),
    state: (Double, Double),
    events: Double,
    busy: Double,
    speed: Double,
    raw: Double = 1,
    void: Text? = nil,
    errors: Double = 0
  ) -> StepProof {
    func predicted(_ speed: Double, _ factor: Double) -> StepPrediction {
      StepPrediction(
        load: .users(users),
        speed: speed,
        overall: prediction(rates.0, state.0 * 1.1 * factor),
        actions: [
          "state": prediction(rates.0 * 0.55, state.0 * factor),
          "events": prediction(rates.0 * 0.3, events * factor),
          "move": prediction(rates.0 * 0.15, (0.51 + state.0) * factor),
        ],
        utilisations: [
          StationUtilisation(
            station: Station(owner: "machine", resource: .machine),
            utilisation: min(1, busy * 0.42)
          ),
          StationUtilisation(station: workers, utilisation: busy * 0.98),
        ],
        errors: Interval(exactly: 0)
      )
    }
    let measured = MeasuredStep(
      validity: void == nil ? .valid : .undecided,
      reason: void,
      duration: 25,
      overall: measurement(rates.1, state.1 * 1.08),
      actions: [
        "state": measurement(rates.1 * 0.55, state.1),
        "events": measurement(rates.1 * 0.3, events * 1.1),
        "move": measurement(rates.1 * 0.15, 0.53 + state.1),
      ],
      errorShare: errors,
      errors: errors > 0 ? ["timeout": 12] : [:],
      speed: Interval(low: speed * 0.97, mid: speed, high: speed * 1.03),
      utilisations: [
        StationUtilisation(
          station: Station(owner: "machine", resource: .machine),
          utilisation: min(1, busy * 0.44)
        )
      ],
      testerShare: 0.012 * Double(users) / 5,
      machine: MachineUse(
        busy: min(1, busy * 0.46),
        others: 0.02,
        steal: 0.004,
        throttledPeriods: 0,
        swapped: 0,
        memoryAvailable: 12e9,
        diskBytes: 48e6,
        networkBytes: 9e6 * Double(users)
      )
    )
    return StepProof(
      load: .users(users),
      forecast: Forecast([predicted(1.02, raw), predicted(speed, 1)]),
      expectedSpeed: 1.02,
      measured: measured
    )
  }

  private static func prediction(_ rate: Double, _ p95: Double) -> ActionPrediction {
    ActionPrediction(
      throughput: spread(rate, 0.03),
      mean: spread(p95 * 0.45, 0.09),
      p95: spread(p95, 0.16),
      p99: spread(p95 * 1.5, 0.24)
    )
  }

  private static func measurement(_ rate: Double, _ p95: Double) -> MeasuredAction {
    MeasuredAction(
      completions: Int(rate * 25),
      throughput: spread(rate, 0.02),
      mean: spread(p95 * 0.44, 0.05),
      p50: p95 * 0.4,
      p75: p95 * 0.6,
      p90: p95 * 0.85,
      p95: spread(p95, 0.09),
      p99: spread(p95 * 1.6, 0.2)
    )
  }

  private static func scaled(_ prediction: ActionPrediction, by factor: Double) -> ActionPrediction
  {
    ActionPrediction(
      throughput: prediction.throughput * (1 / factor),
      mean: prediction.mean * factor,
      p95: prediction.p95 * factor,
      p99: prediction.p99 * factor
    )
  }

  private static func spread(_ value: Double, _ share: Double) -> Interval {
    Interval(low: value * (1 - share), mid: value, high: value * (1 + share))
  }
}
