public import PalierModel

/// What a system asks of a machine at its peak, each figure with where it comes from.
public struct OfferNeeds: Sendable, Hashable {
  /// People at the same time at the peak.
  public let load: Figure
  /// Cores of the reference kept busy at the peak; nil where nobody knows what requests cost.
  public let work: Figure?
  /// Seconds of work of one request, and the objective that limits its response time most.
  public let workload: Workload?
  /// Cores, where no work is known: those of the machine that the dossier describes.
  public let cores: Figure?
  /// Memory, in bytes: that of the services, and of the whole a tenth for the operating system; else
  /// that of the machine that the dossier describes.
  public let memory: Figure?
  /// Disk, in bytes: today's data with full backups.
  public let disk: Figure?
  /// Disk after ``months``, in bytes.
  public let laterDisk: Interval?
  /// Outgoing transfer, in bytes a month (a month of 730.5 hours).
  public let transfer: Figure?
  /// Growth of the population a month; nil where it is not declared.
  public let growth: Figure?
  /// Months that are looked ahead.
  public let months: Double
  /// What would tell what is not known.
  public let missing: [Text]

  /// Months that are looked ahead.
  public static let foresight = 36.0

  /// Needs of a system with so many people at the same time.
  ///
  /// `peak` is the load at the peak of the dossier, where it says enough; data scale with the load
  /// over it.
  public init(
    _ system: System,
    calibration: Calibration?,
    peak: PeakLoad?,
    load people: Figure,
    months: Double = OfferNeeds.foresight
  ) {
    self.init(
      system,
      calibration: calibration,
      peak: peak,
      load: people,
      months: months,
      part: Part()
    )
  }

  /// Needs of one machine that does a part of the work.
  ///
  /// Each part gets of the response time what it has of the work, so that the ratio of the two stays
  /// that of the whole.
  init(
    _ system: System,
    calibration: Calibration?,
    peak: PeakLoad?,
    load people: Figure,
    months: Double = OfferNeeds.foresight,
    part: Part
  ) {
    let use = ResourceUse(system, calibration)
    var missing: [Text] = []
    let load = people.value
    self.load = people
    self.months = months
    growth = system.population.expectedGrowth

    let cpu = use.cpu(at: load)
    let whole = cpu.reduce(Interval(exactly: 0)) { $0 + $1.cores.value }
    let own = TierPlanner.sum(cpu.filter { part.has($0.service) }.map(\.cores))
    work =
      own.value.high > 0
      ? Figure(own.value * part.share, .count, from: own.source) : nil
    var workload = work == nil ? nil : OfferNeeds.workload(system, use, whole, load)
    workload?.work = own.value * part.share
    self.workload = workload
    cores = work == nil ? part.leastCores ?? system.machine.cpu : nil
    if work == nil { missing.append(TierPlanner.missingDemands) }

    let held = use.memory().filter { part.has($0.service) }
    // Where no work is known the machine as described is asked for, its memory as its cores.
    let isAsDescribed = work == nil && part.services == nil && system.machine.memory != nil
    if held.isEmpty || isAsDescribed {
      memory = part.leastMemory ?? system.machine.memory
      if held.isEmpty { missing.append(OfferNeeds.missingMemory) }
    } else {
      let sum = TierPlanner.sum(held.map(\.bytes))
      memory = Figure(
        sum.value * (1 / (1 - OfferNeeds.systemShare)),
        .information,
        from: .predicted(model: "sum of the services over 0.9", error: nil)
      )
      let silent = system.services.map(\.name).filter { name in
        part.has(name) && !held.contains { $0.service == name }
      }
      if !silent.isEmpty { missing.append(OfferNeeds.silence(of: silent)) }
    }

    let scale = peak.flatMap { $0.concurrent.mid > 0 ? load.mid / $0.concurrent.mid : nil }
    let holding = part.data.kept(of: system)
    let storage = StoragePlan(holding, scale: scale.flatMap { $0 == 1 ? nil : $0 })
    let today = storage.total(after: 0)
    disk =
      today.high > 0
      ? Figure(today, .information, from: .predicted(model: "sum of the data", error: nil)) : nil
    laterDisk =
      disk == nil ? nil : OfferNeeds.grown(today, StoragePlan(holding), after: months)
    transfer = OfferNeeds.transfer(system, calibration, peak, load).flatMap { rate in
      guard part.sendsResponses else { return nil }
      return Figure(
        rate * (part.share * CalendarDate.month),
        .information,
        from: .predicted(model: "responses of an average month", error: nil)
      )
    }
    self.missing = missing
  }

  /// True if something is known that machines can have too little of.
  public var asksForSomething: Bool {
    work != nil || cores != nil || memory != nil || disk != nil
  }

  /// The question to offers; cores whose speed nobody says are as fast as `coreSpeed` says.
  public func question(coreSpeed: Interval) -> ChoiceQuestion {
    var question = ChoiceQuestion(
      Requirement(
        cores: cores?.value,
        memory: memory?.value,
        disk: disk?.value,
        transfer: transfer?.value
      ),
      workload: workload,
      growth: growth?.value ?? Interval(exactly: 0),
      months: months,
      // Cores that are asked for as such are counted, not measured.
      coreSpeed: work == nil ? Interval(exactly: 1) : coreSpeed
    )
    question.laterDisk = laterDisk
    return question
  }

  /// The share of the memory that is left to the operating system and its cache of files.
  static let systemShare = 0.1

  /// The work, and of the objectives the one that leaves the least room above the work of what it is
  /// about.
  private static func workload(
    _ system: System,
    _ use: ResourceUse,
    _ work: Interval,
    _ load: Interval
  ) -> Workload? {
    let rates = ActionRates(system)
    let requests = rates.total * load * system.originShare
    guard requests.mid > 0, requests.low > 0 else { return nil }
    // Numerator and denominator hold the same people, so that bounds go together.
    let mean = Interval(
      low: work.low / requests.low,
      mid: work.mid / requests.mid,
      high: work.high / requests.high
    )
    var strictest: (slack: Double, workload: Workload)?
    for objective in system.objectives.responseTimes {
      let share = objective.statistic.quantile
      let least = share.map { -naturalLogarithm(1 - $0) } ?? 1
      var requestWork = mean
      var bound = objective.limit.value
      if let name = objective.action, let action = system.action(named: name) {
        // A slow action among fast ones waits behind fast ones, but works for its own time.
        if let own = use.work(ofOne: name, at: load) {
          requestWork = own.mid > mean.mid ? own : mean
        }
        bound = action.outside.map { bound.minus($0.value) } ?? bound
      }
      let slack = requestWork.mid > 0 ? bound.mid / (requestWork.mid * least) : .infinity
      if slack < strictest?.slack ?? .infinity {
        strictest = (
          slack, Workload(work: work, requestWork: requestWork, bound: bound, share: share)
        )
      }
    }
    return strictest?.workload ?? Workload(work: work, requestWork: mean, bound: nil)
  }

  /// Disk after some months: it becomes so many times today's as the plan of the dossier's own
  /// population says.
  private static func grown(
    _ today: Interval,
    _ own: StoragePlan,
    after months: Double
  ) -> Interval {
    let (start, end) = (own.total(after: 0), own.total(after: months))
    func times(_ bound: (Interval) -> Double) -> Double {
      bound(start) > 0 ? bound(today) * bound(end) / bound(start) : bound(today)
    }
    return Interval(low: times(\.low), mid: times(\.mid), high: times(\.high))
  }

  /// Bytes a second that leave on the average of a month, for so many people at the peak; nil where
  /// the size of a response is not known.
  ///
  /// Where requests a day are declared, they are what is answered; else people send what their pauses
  /// allow, and as many are there on average as come in a day × their sessions. The share of the
  /// busiest hour is in neither. Where only the peak is known, a day is 1/h times its busiest hour.
  private static func transfer(
    _ system: System,
    _ calibration: Calibration?,
    _ peak: PeakLoad?,
    _ load: Interval
  ) -> Interval? {
    let population = system.population
    let times = peak.flatMap { $0.concurrent.mid > 0 ? load.mid / $0.concurrent.mid : nil } ?? 1
    if let average = peak?.requests?.average {
      return RegionPlan.meanResponse(of: system, calibration).map { average.value * $0 * times }
    }
    return ResourceUse(system, calibration).network(at: Interval(exactly: 1)).map { each in
      if population.concurrent == nil, let daily = peak?.daily, let session = population.session {
        let sessions = population.sessions?.value ?? Interval(exactly: 1)
        return each.value * daily.value * sessions * session.value * (times / 86_400)
      }
      let hour = (population.peakHour ?? PeakLoad.usualPeakHour).value
      return each.value * load
        * (hour.low > 0 ? hour.map { min(1, 1 / (24 * $0)) } : Interval(exactly: 1))
    }
  }

  private static let missingMemory = Text(
    en:
      "Nobody says how much memory the services hold: `memory` of each service, or `palier calibrate`, would tell.",
    fr:
      "Personne ne dit combien de mémoire les services occupent : « memory » de chaque service, ou « palier calibrate », le dirait."
  )

  private static func silence(of services: [String]) -> Text {
    let names = services.joined(separator: ", ")
    return Text(
      en: "The memory of these services is not known and not counted: \(names).",
      fr: "La mémoire de ces services n'est ni connue ni comptée : \(names)."
    )
  }
}

extension Interval {
  /// The bound less a time that is spent anyway, never below 0.
  fileprivate func minus(_ other: Interval) -> Interval {
    Interval(
      low: max(0, low - other.high),
      mid: max(0, mid - other.mid),
      high: max(0, high - other.low)
    )
  }
}
