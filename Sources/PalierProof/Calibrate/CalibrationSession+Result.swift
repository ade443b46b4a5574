import PalierLoad
import PalierModel
import PalierObserve
import PalierPlatform

extension CalibrationSession {
  /// Everything measured, at reference speed.
  func calibration(
    run: String,
    date: String,
    yardstick: Yardstick,
    overlap: Double?
  ) throws
    -> Calibration
  {
    let speed = SpeedLookup(yardstick)
    let exponents = bench.watches.indices.map { exponent(ofService: $0, speed) }
    var remarks: [Text] = []
    let profiles = try (actions + entries).map { action in
      try profile(action, exponents: exponents.map(\.mid), speed: speed, remarks: &remarks)
    }
    let services = bench.watches.indices.map { index in
      service(at: index, exponent: exponents[index], speed, overlap: index == entry ? overlap : nil)
    }
    for (watch, profile) in zip(bench.watches, services) {
      remarks += CalibrationSession.contradictions(watch: watch, profile: profile)
    }
    let stolen = samples.values.reduce(0) { $0 + $1.stolen }
    if stolen > 0 { remarks.append(CalibrationSession.leftOut(stolen: stolen)) }
    let times = samples.values.flatMap { $0.usable.map(\.time) }
    return Calibration(
      run: run,
      system: bench.system.name,
      variant: plan.variant,
      date: date,
      host: bench.host,
      speed: speed.range(of: times),
      services: services,
      actions: profiles,
      remarks: remarks
    )
  }

  private static func leftOut(stolen count: Int) -> Text {
    Text(
      en: "\(count) requests left out: the hypervisor took the services' core meanwhile",
      fr: "\(count) requêtes écartées : l'hyperviseur a pris le cœur des services entre-temps"
    )
  }

  private func exponent(ofService service: Int, _ speed: SpeedLookup) -> Interval {
    guard bench.watches[service].service.speed != .fixed else { return Interval(exactly: 0) }
    return SpeedExponent.learnt(
      from: actions.enumerated().flatMap { number, action in
        samples[action.name]?.windows(
          ofService: service,
          action: number,
          background: background[service],
          speed: { speed.speed(at: $0) }
        ) ?? []
      }
    )
  }

  private func profile(
    _ action: Action,
    exponents: [Double],
    speed: SpeedLookup,
    remarks: inout [Text]
  ) throws -> ActionProfile {
    let set = samples[action.name] ?? SampleSet()
    let close = set.atReference(
      set.usable,
      background: background,
      exponents: exponents,
      speed: { speed.speed(at: $0) }
    )
    let spaced = set.atReference(
      set.spaced,
      background: background,
      exponents: exponents,
      speed: { speed.speed(at: $0) }
    )
    let isCached = bench.system.caches.contains { rule in
      rule.actions.contains { $0.value == action.name }
    }
    let split = isCached ? HitMissSplit(close + spaced) : nil
    if let split, split.misses.isEmpty {
      remarks.append(
        Text(
          en: "\(action.name): no miss of its cache was seen; all requests count as hits",
          fr:
            "\(action.name) : aucun défaut de cache observé ; toutes les requêtes comptent comme des succès"
        )
      )
    }
    let dearestHit = split?.hits.map(\.totalCPU).max() ?? .infinity
    let hits = close.filter { $0.totalCPU <= dearestHit }
    guard let backToBack = DemandProfile(hits.isEmpty ? close : hits) else {
      if set.throttled > 0, let limited = bench.watches.first(where: { $0.quota != nil }) {
        throw ProofError(.alwaysThrottled(service: limited.service.name))
      }
      throw ProofError(
        .actionFails(
          action: action.name,
          detail: Text(
            en: "nothing was measured in time",
            fr: "rien n'a été mesuré à temps"
          )
        )
      )
    }
    if set.throttled > 0 {
      remarks.append(
        Text(
          en:
            "\(action.name): \(set.throttled) requests were held back by a CPU limit and left out",
          fr: "\(action.name) : \(set.throttled) requêtes freinées par une limite de CPU, écartées"
        )
      )
    }
    let requests = Double(max(1, set.requests))
    return ActionProfile(
      name: action.name,
      backToBack: backToBack,
      spaced: DemandProfile(spaced.filter { $0.totalCPU <= dearestHit }),
      misses: split.flatMap { DemandProfile($0.misses) },
      closesConnection: Double(set.closed) > requests / 2,
      requestBytes: Double(set.bytesOut) / requests,
      responseBytes: Double(set.bytesIn) / requests
    )
  }

  private func service(
    at index: Int,
    exponent: Interval,
    _ speed: SpeedLookup,
    overlap: Double?
  )
    -> ServiceProfile
  {
    let watch = bench.watches[index]
    let requests = samples.values.reduce(0) { $0 + $1.requests }
    let closed = samples.values.reduce(0) { $0 + $1.closed }
    let declared = watch.service.workerClass?.value ?? watch.service.kind.value.defaultWorkerClass
    let evidence = WorkerEvidence(
      processes: watch.workerProcesses,
      closedShare: index == entry && requests > 0 ? Double(closed) / Double(requests) : 0,
      overlapRatio: overlap,
      stickiness: nil,
      declared: declared
    )
    let (workers, texts) = evidence.recognised()
    return ServiceProfile(
      name: watch.service.name,
      processes: watch.workerProcesses,
      workers: workers,
      evidence: texts,
      cores: watch.cores,
      quota: watch.quota,
      speedExponent: exponent,
      background: background[index],
      wakeUp: wakeUps.wakeUp(
        ofService: index,
        exponent: exponent.mid,
        speed: { speed.speed(at: $0) }
      ),
      memory: watch.probe.read(.light).residentMemory
    )
  }

  /// The cores that a service may use with nothing to do before it is said.
  private static let noteworthyBackground = 0.001

  /// What the dossier does not say, or declares otherwise than the measurement shows it.
  private static func contradictions(watch: ServiceWatch, profile: ServiceProfile) -> [Text] {
    var texts: [Text] = []
    let name = profile.name
    if let background = profile.background, background > noteworthyBackground {
      texts.append(
        Text(
          en:
            "\(name): uses \(percent: background, decimals: 1) of a core when nothing is asked of it",
          fr:
            "\(name) : utilise \(percent: background, decimals: 1) d'un cœur quand rien ne lui est demandé"
        )
      )
    }
    let nothing = Text(en: "none", fr: "aucune")
    if let declared = watch.service.workers.map({ Int($0.mid) }), declared != profile.processes,
      profile.workers != .threaded
    {
      texts.append(
        Text(
          en: "\(name): \(declared) workers are declared, \(profile.processes) are running",
          fr: "\(name) : \(declared) workers sont déclarés, \(profile.processes) tournent"
        )
      )
    }
    let enforced = profile.quota.map { $0.budget / $0.period }
    let limit = watch.service.limits.cpu?.mid
    if let most = limit ?? enforced, most < Double(profile.cores.count) || enforced != nil,
      abs((limit ?? .infinity) - (enforced ?? .infinity)) > 0.05 * most
        || (limit == nil) != (enforced == nil)
    {
      let declared = limit.map { Text(en: "\($0) cores", fr: "\($0) cœurs") } ?? nothing
      let actual = enforced.map { Text(en: "\($0) cores", fr: "\($0) cœurs") } ?? nothing
      texts.append(
        Text(
          en:
            "\(name): CPU limit declared \(declared), in force \(actual); predictions use what is declared",
          fr:
            "\(name) : limite de CPU déclarée \(declared), en vigueur \(actual) ; les prédictions utilisent ce qui est déclaré"
        )
      )
    }
    if let declared = watch.service.workerClass?.value,
      declared.isAsynchronous != (profile.workers == .asynchronous), declared != .threads
    {
      texts.append(
        Text(
          en:
            "\(name): worker class \(declared.rawValue) is declared, but its workers behave as \(profile.workers.rawValue)",
          fr:
            "\(name) : la classe \(declared.rawValue) est déclarée, mais les workers se comportent comme \(profile.workers.rawValue)"
        )
      )
    }
    return texts
  }
}
