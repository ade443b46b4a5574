import PalierModel
import PalierPlanning
import PalierQueueing

/// A thousand made offers and a question about them, the same in Peers/offers_numpy.py.
struct OfferScene: Sendable {
  static let worlds = 10_000
  static let offers = 1_000

  let table: OfferTable
  let question: ChoiceQuestion
  let surface = CapacitySurface(share: 0.95)

  /// Prices rise with cores and memory, and scatter by a factor of three.
  init() {
    let gibibyte = 1_073_741_824.0
    table = OfferTable(
      (0..<OfferScene.offers).map { index in
        let cores = Double(1 << (index % 7))
        let memory = cores * Double(1 << (index / 7 % 4))
        let scatter = 1 + 2 * Double(index * 37 % 101) / 101
        var offer = Offer(
          provider: "made",
          plan: "\(index)",
          date: "2026-01-01",
          source: "made",
          trust: .high
        )
        offer.cores = cores
        offer.memory = memory * gibibyte
        offer.disk = index.isMultiple(of: 2) ? 40e9 * cores : nil
        return PricedOffer(offer, amount: (4 * cores + memory) * scatter)
      }
    )
    question = ChoiceQuestion(
      Requirement(
        memory: Interval(2, 12) * gibibyte,
        disk: Interval(20e9, 90e9),
        transfer: Interval(1e11, 1e12)
      ),
      workload: Workload(
        work: Interval(low: 1.5, mid: 3, high: 6),
        requestWork: Interval(0.02, 0.05),
        bound: Interval(exactly: 0.5)
      ),
      growth: Interval(0.01, 0.06),
      coreSpeed: Interval(low: 0.75, mid: 1, high: 1.25)
    )
  }
}
