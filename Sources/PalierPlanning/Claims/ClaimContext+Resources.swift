import PalierModel

extension ClaimContext {
  /// How much memory is used at the peak.
  func review(_ claim: MemoryClaim) -> [ClaimFinding] {
    let name = claim.service.map { $0.value + ".memory" } ?? "machine.memory"
    let resource = resources.first { $0.name == name }
    let unknown = planner.withoutMemory(
      system,
      ResourceUse(system, planner.demands(of: system))
    )
    let isWhole = claim.service == nil
    // A sum that leaves services out tells nothing of all of them.
    let found = isWhole && !unknown.isEmpty ? nil : resource?.used
    return [
      compare(
        claim.service.map {
          Text(en: "memory of \($0.value)", fr: "mémoire \(French.of($0.value))")
        } ?? Text(en: "memory used", fr: "mémoire utilisée"),
        claim.used,
        with: found,
        because: isWhole && !unknown.isEmpty
          ? Text(
            en: "the memory of \(.row(unknown)) is not known",
            fr: "la mémoire \(French.of(Text.row(unknown).french)) n'est pas connue"
          )
          : Text(
            en: "what settings and limits let the services take",
            fr: "ce que réglages et limites laissent prendre aux services"
          ),
        else: calibrate
      )
    ]
  }

  /// How many connections the callers of a service may hold.
  func review(_ claim: ConnectionsClaim) -> [ClaimFinding] {
    let name = claim.to.value
    let subject = Text(
      en: "connections to \(name)",
      fr: "connexions à \(name)"
    )
    guard let used = resources.first(where: { $0.name == name + ".connections" })?.used else {
      return [
        finding(
          subject,
          claim.number,
          .unknown,
          Text(
            en: "what its callers may open is not declared (`workers`, `pool`)",
            fr: "ce que ses appelants peuvent ouvrir n'est pas déclaré (« workers », « pool »)"
          ),
          measurement: prove
        )
      ]
    }
    // Enough is what is claimed: more than are held is no mistake.
    let isEnough = used.value.high <= claim.number.value.low
    return [
      finding(
        subject,
        claim.number,
        isEnough ? .confirmed : used.value.low > claim.number.value.high ? .corrected : .unknown,
        Text(
          en: "workers × connections of each that the callers may hold",
          fr: "workers × connexions de chacun que peuvent tenir les appelants"
        ),
        found: used,
        measurement: isEnough ? nil : prove
      )
    ]
  }

  /// How much leaves for the people, on average and at the peak.
  func review(_ claim: TrafficClaim) -> [ClaimFinding] {
    let calibration = planner.demands(of: system)
    let response = RegionPlan.meanResponse(of: system, calibration)
    let rates = planner.peak?.requests
    func figure(_ rate: Figure?) -> Figure? {
      guard let rate, let response else { return nil }
      // The tier has so many times the requests of today.
      let scale = tier.map { planner.scale(at: $0.load) } ?? 1
      return Figure(
        rate.value * response * scale,
        .dataRate,
        from: .predicted(model: "requests × bytes", error: nil)
      )
    }
    let measure = Text(
      en: "add up the bytes in the web server's access log",
      fr: "additionner les octets du journal d'accès du serveur web"
    )
    var findings: [ClaimFinding] = []
    if let average = claim.average {
      findings.append(
        compare(
          Text(en: "traffic on average", fr: "trafic moyen"),
          average,
          with: figure(rates?.average),
          because: Text(
            en: "requests on average × bytes of a response",
            fr: "requêtes en moyenne × octets d'une réponse"
          ),
          else: measure
        )
      )
    }
    if let peak = claim.peak {
      findings.append(
        compare(
          Text(en: "traffic at the peak", fr: "trafic à la pointe"),
          peak,
          with: figure(rates?.peak),
          because: Text(
            en: "requests at the peak × bytes of a response",
            fr: "requêtes à la pointe × octets d'une réponse"
          ),
          else: measure
        )
      )
    }
    return findings
  }
}
