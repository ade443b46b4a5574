import PalierModel
import PalierPlanning

/// Certain plans a second over 1,000 offers: the cheapest that holds one requirement.
///
/// A millisecond each is 1,000 a second.
struct CertainOffers: Benchmark {
  let name = "offers-certain-1000-offers"
  let unit = "plans/s"
  let peer: Peer? = Peer(name: "plain Python", script: "offers_certain.py")

  func measure() -> Double {
    let scene = OfferScene()
    var sum = 0.0
    let rate = rate {
      for index in 0..<10_000 {
        let requirement = Requirement(
          cores: Interval(exactly: 0.5 + Double(index % 600) * 0.1),
          memory: Interval(exactly: 1e9 * Double(1 + index % 97))
        )
        sum += scene.table.cheapest(for: requirement)?.amount ?? 0
      }
      return 10_000
    }
    precondition(sum > 0)
    return rate
  }
}
