import PalierModel

extension ClaimContext {
  /// How many requests come on average and at the peak, and what they keep busy.
  func review(_ claim: LoadClaim) -> [ClaimFinding] {
    var population = system.population
    if let people = claim.people {
      population.dailyActive = people
      population.concurrent = nil
    }
    if let each = claim.each { population.requests = each }
    let load = PeakLoad(population, round: system.round)
    var findings: [ClaimFinding] = []
    if let requests = claim.requests {
      findings.append(
        compare(
          Text(en: "requests on average", fr: "requêtes en moyenne"),
          requests,
          with: load?.requests?.average,
          because: Text(
            en: "people of a day × requests of each",
            fr: "personnes d'un jour × requêtes de chacune"
          ),
          else: countRequests
        )
      )
    }
    if let peak = claim.peak {
      let found = load?.requests?.peak
      let message = contradiction(AverageAsPeak.self)?.message
      findings.append(
        compare(
          Text(en: "requests at the peak", fr: "requêtes à la pointe"),
          peak,
          with: found,
          because: message
            ?? Text(
              en: "requests of a day × share of the busiest hour × burst",
              fr: "requêtes du jour × part de l'heure la plus chargée × pic"
            ),
          else: countRequests
        )
      )
    }
    if let cores = claim.cpu { findings.append(busy(cores, load)) }
    return findings
  }

  /// Cores that are busy, by the utilisation law at the peak.
  private func busy(_ cores: Figure, _ load: PeakLoad?) -> ClaimFinding {
    let subject = Text(en: "cores busy at the peak", fr: "cœurs occupés à la pointe")
    let use = ResourceUse(system, planner.demands(of: system))
    let each = load.map { use.cpu(at: $0.concurrent.value) } ?? []
    let found = each.isEmpty ? nil : TierPlanner.sum(each.map(\.cores))
    let message = contradiction(WorkOfRequests.self)?.message
    return compare(
      subject,
      cores,
      with: found,
      because: message
        ?? Text(
          en: "utilisation law: requests a second × CPU time of each",
          fr: "loi de l'utilisation : requêtes par seconde × temps processeur de chacune"
        ),
      else: calibrate
    )
  }

  private var countRequests: Text {
    Text(
      en: "count them in the web server's access log",
      fr: "les compter dans le journal d'accès du serveur web"
    )
  }
}
