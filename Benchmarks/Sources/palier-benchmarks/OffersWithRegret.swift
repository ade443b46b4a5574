import PalierPlanning

/// Worlds a second, each held against 1,000 offers with cost, regret, moves and reasons, on one core.
///
/// The same work as ``OffersUnderUncertainty``, counted by worlds and beside a program that plans
/// machines under uncertainty: 10,000 a second are 10,000 worlds in a second.
struct OffersWithRegret: Benchmark {
  let name = "offers-worlds-with-regret"
  let unit = "worlds/s"
  let peer: Peer? = Peer(
    name: "service-capacity-modeling 0.3.212, 128 worlds",
    script: "offers_netflix.py"
  )

  func measure() -> Double { OffersUnderUncertainty().measure() / Double(OfferScene.offers) }
}
