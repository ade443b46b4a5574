import PalierPlanning

/// Pairs of a world and an offer a second, on one core: 10,000 worlds, drawn anew each time, against
/// 1,000 offers, with cost, regret, moves and the reasons of every rejection.
///
/// A second for all of them is 10⁷ pairs a second.
struct OffersUnderUncertainty: Benchmark {
  let name = "offers-10000-worlds-1000-offers"
  let unit = "pairs/s"
  let peer: Peer? = Peer(name: "numpy, the same columns", script: "offers_numpy.py")

  func measure() -> Double {
    let scene = OfferScene()
    var seed: UInt64 = 0
    return rate {
      seed += 1
      let worlds = ChoiceWorlds(
        scene.question,
        count: OfferScene.worlds,
        seed: seed,
        surface: scene.surface
      )
      let choice = OfferChoice(scene.question, among: scene.table, in: worlds)
      precondition(choice.leastCost != nil && choice.assessments.count == OfferScene.offers)
      return OfferScene.worlds * OfferScene.offers
    }
  }
}
