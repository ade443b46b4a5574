import PalierModel

extension Explainer {
  /// How the load divides among regions; nil without regions.
  var regionPlan: RegionPlan? { RegionPlan(system, peak: peak, calibration: calibration) }

  /// What each region bears and sends, and what passes between them.
  var regions: [Explanation] {
    guard let plan = regionPlan else { return [] }
    let lines = zip(system.regions, plan.lines).flatMap { region, line in
      [share(of: region, line)]
        + [
          people(in: region, line), requests(in: region, line), atOrigin(in: region, line),
          egress(of: region, line),
        ].compactMap(\.self)
    }
    return lines + [delivered(plan), replication(plan)].compactMap(\.self)
  }

  /// What sending from a region costs a month.
  func egressCost(of region: Region, _ name: String, _ cost: Figure) -> Explanation {
    let line = regionPlan?.lines.first { $0.name == region.name }
    let price = leaf(
      region.perGigabyte == nil ? "costs.egress.per_gb" : "regions.\(region.name).per_gb",
      Text(en: "price of a GB sent", fr: "prix du Go envoyé"),
      system.priceOfEgress(from: region)
    )
    return Explanation(
      name,
      Text(en: "sending from \(region.name), a month", fr: "envoi depuis \(region.name), par mois"),
      cost,
      equation: Text(en: "bytes sent a month × price", fr: "octets envoyés par mois × prix"),
      from: [line.flatMap { egress(of: region, $0) }, price].compactMap(\.self)
    )
  }

  private func share(of region: Region, _ line: RegionPlan.Line) -> Explanation {
    let name = "region.\(region.name).share"
    let label = Text(
      en: "share of the load in \(region.name)",
      fr: "part de la charge à \(region.name)"
    )
    if let declared = region.share { return Explanation(name, label, declared) }
    let others = system.regions.compactMap { other in
      leaf(
        "region.\(other.name).share",
        Text(en: "share of the load in \(other.name)", fr: "part de la charge à \(other.name)"),
        other.share
      )
    }
    let open = system.regions.count - others.count
    guard !others.isEmpty else {
      let alike = Text(en: "no shares are declared: all alike", fr: "sans parts : toutes égales")
      return Explanation(
        name,
        label,
        Figure(line.share, .ratio, from: .assumed(by: "Palier", why: alike))
      )
    }
    return Explanation(
      name,
      label,
      Figure(line.share, .ratio, from: .predicted(model: "share of the region", error: nil)),
      equation: Text(
        en: "what the declared shares leave / \(open) regions",
        fr: "ce que laissent les parts déclarées / \(open) régions"
      ),
      from: others
    )
  }

  private func people(in region: Region, _ line: RegionPlan.Line) -> Explanation? {
    line.people.map {
      Explanation(
        "region.\(region.name).people",
        Text(
          en: "people at the same time in \(region.name)",
          fr: "personnes en même temps à \(region.name)"
        ),
        $0,
        equation: Text(en: "people at the same time × share", fr: "personnes en même temps × part"),
        from: [concurrent, share(of: region, line)].compactMap(\.self)
      )
    }
  }

  private func requests(in region: Region, _ line: RegionPlan.Line) -> Explanation? {
    line.requests.map {
      Explanation(
        "region.\(region.name).requests",
        Text(
          en: "requests a second at the peak in \(region.name)",
          fr: "requêtes par seconde à la pointe à \(region.name)"
        ),
        $0,
        equation: Text(en: "requests at the peak × share", fr: "requêtes à la pointe × part"),
        from: [peakFigure("peak.requests"), share(of: region, line)].compactMap(\.self)
      )
    }
  }

  private func atOrigin(in region: Region, _ line: RegionPlan.Line) -> Explanation? {
    line.atOrigin.map {
      Explanation(
        "region.\(region.name).at_origin",
        Text(
          en: "requests a second that reach the servers of \(region.name)",
          fr: "requêtes par seconde qui atteignent les serveurs de \(region.name)"
        ),
        $0,
        equation: Text(
          en: "requests there × what the delivery network leaves",
          fr: "requêtes là-bas × ce que laisse le réseau de diffusion"
        ),
        from: [requests(in: region, line), offload].compactMap(\.self)
      )
    }
  }

  private func egress(of region: Region, _ line: RegionPlan.Line) -> Explanation? {
    line.egress.map {
      Explanation(
        "region.\(region.name).egress",
        Text(
          en: "bytes that the servers of \(region.name) send in a month",
          fr: "octets envoyés en un mois par les serveurs de \(region.name)"
        ),
        $0,
        equation: Text(
          en: "average requests × a month × mean response × share × what the network leaves",
          fr: "requêtes moyennes × un mois × réponse moyenne × part × ce que laisse le réseau"
        ),
        from: [peakFigure("peak.average_requests"), share(of: region, line), offload]
          .compactMap(\.self) + responses
      )
    }
  }

  private var offload: Explanation? {
    leaf(
      "cdn.offload",
      Text(
        en: "share that the delivery network answers",
        fr: "part à laquelle répond le réseau de diffusion"
      ),
      system.delivery?.offload
    )
  }

  private func delivered(_ plan: RegionPlan) -> Explanation? {
    plan.delivered.map {
      Explanation(
        "cdn.delivered",
        Text(
          en: "bytes that the delivery network delivers in a month",
          fr: "octets livrés en un mois par le réseau de diffusion"
        ),
        $0,
        equation: Text(
          en: "average requests × a month × mean response × share that it answers",
          fr: "requêtes moyennes × un mois × réponse moyenne × part à laquelle il répond"
        ),
        from: [peakFigure("peak.average_requests"), offload].compactMap(\.self) + responses
      )
    }
  }

  private func replication(_ plan: RegionPlan) -> Explanation? {
    let copied = system.data.filter { ($0.replicas?.mid ?? 1) > 1 }
    return plan.replication.map {
      Explanation(
        "regions.replication",
        Text(
          en: "bytes that pass between regions in a month",
          fr: "octets qui passent d'une région à l'autre en un mois"
        ),
        $0,
        equation: Text(
          en: "sum over the data of (copies − 1) × bytes added in the first month",
          fr: "somme sur les données de (copies − 1) × octets ajoutés le premier mois"
        ),
        from: copied.flatMap { set in
          let path = "data.\(set.name)."
          return [
            leaf(
              path + "replicas",
              Text(en: "copies of \(set.name)", fr: "copies de \(set.name)"),
              set.replicas
            ),
            leaf(path + "rows", Text(en: "rows", fr: "lignes"), set.size == nil ? set.rows : nil),
            leaf(
              path + "row",
              Text(en: "bytes of one row", fr: "octets d'une ligne"),
              set.size == nil ? set.row : nil
            ),
            leaf(path + "size", Text(en: "size", fr: "taille"), set.size),
          ].compactMap(\.self)
        }
          + growth.filter { figure in
            figure.name == "population.growth"
              || copied.contains { figure.name.hasPrefix("data.\($0.name).") }
          }
      )
    }
  }
}
