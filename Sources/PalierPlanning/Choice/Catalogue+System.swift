public import PalierCatalogue
public import PalierModel

extension Catalogue {
  /// The catalogue as a system sees it: with the offers that its dossier declares, and with speeds
  /// relative to its own machine where that one is an offer of the catalogue.
  public func including(offersOf system: System) -> Catalogue {
    let declared = system.claims.compactMap { claim in
      if case .offer(let offer) = claim.content { Offer(declared: offer) } else { nil }
    }
    let all = declared.isEmpty ? self : adding(Catalogue(declared))
    let own = system.machine.offer?.value.lowercased()
    guard let reference = all.offers.first(where: { $0.name.lowercased() == own }) else {
      return all
    }
    let speed = system.machine.speed?.value ?? Interval(exactly: 1)
    return Catalogue(all.offers.map { $0.speeding(relativeTo: reference, of: speed) })
  }
}
