import PalierModel

extension ClaimContext {
  /// How many people fit: beside other capacities that are claimed, the one predicted or measured,
  /// and the load that the claimed people make.
  func review(_ claim: CapacityClaim) -> [ClaimFinding] {
    let population = claim.population.value
    let subject = Text(
      en: "capacity, in \(population.words)",
      fr: "capacité, en \(population.words)"
    )
    if self.claim.measured == nil,
      let other = contradiction(DifferingCapacities.self, SmallerMachineHoldsMore.self)
    {
      return [finding(subject, claim.users, .contradictory, other.message)]
    }
    guard claim.cpu == nil, claim.memory == nil else {
      return [
        finding(
          subject,
          claim.users,
          .unknown,
          contradiction(CapacityPopulation.self)?.message ?? ofAnotherMachine,
          measurement: prove
        )
      ]
    }
    guard let load = ClaimedLoad(claim, in: system).concurrent else {
      return [
        finding(
          subject,
          claim.users,
          .unknown,
          contradiction(CapacityPopulation.self)?.message ?? ofAnotherMachine,
          measurement: prove
        )
      ]
    }
    let people = Figure(load, .count, from: claim.users.source)
    let reason =
      population == .concurrent
      ? Text(en: "highest load within the objectives", fr: "plus forte charge dans les objectifs")
      : contradiction(CapacityPopulation.self)?.message
        ?? Text(en: "people at the same time", fr: "personnes en même temps")
    guard capacity != nil || self.claim.measured != nil else {
      return [
        finding(
          subject,
          claim.users,
          .unknown,
          contradiction(UntestedCapacity.self)?.message ?? notMeasured(reason, population),
          measurement: prove
        )
      ]
    }
    return [compare(subject, people, with: capacity, because: reason, else: prove)]
  }

  private func notMeasured(_ reason: Text, _ population: CapacityClaim.Population) -> Text {
    guard population == .concurrent else { return reason }
    return Text(
      en: "nobody has measured what a request costs, and no test is named",
      fr: "personne n'a mesuré ce que coûte une requête, et aucun essai n'est nommé"
    )
  }

  private var ofAnotherMachine: Text {
    Text(
      en: "no test on such a machine is named",
      fr: "aucun essai sur une telle machine n'est nommé"
    )
  }
}
