import PalierModel

extension OfferChoice {
  /// Holds every offer against every world; all meet the same worlds.
  ///
  /// Offers come in the order of their prices, so that whatever holds first in a world is the
  /// cheapest there, and the regret of all is known after one pass. Complexity:
  /// O(offers × worlds).
  public init(_ question: ChoiceQuestion, among table: OfferTable, in worlds: ChoiceWorlds) {
    var pass = Pass(worlds.columns, count: worlds.count)
    var corners = Pass(worlds.corners, count: 2)
    let tallies = table.offers.indices.map { index in
      _ = corners.tally(table, index)
      return pass.tally(table, index)
    }
    let held = pass.cheapest.filter(\.isFinite)
    let total = held.reduce(0, +)
    let count = Double(max(1, worlds.count))
    self.question = question
    self.worlds = worlds.count
    unheld = worlds.count > 0 ? 1 - Double(held.count) / count : 1
    let median = worlds.count > 0 ? pass.cheapest.sorted()[worlds.count / 2] : .infinity
    cheapest =
      corners.cheapest[0].isFinite
      ? Interval(low: corners.cheapest[0], mid: median, high: corners.cheapest[1]) : nil
    assessments = table.offers.indices.map { index in
      let tally = tallies[index]
      let price = table.prices[index]
      // Worlds that other offers hold in and this one does not.
      let missed = max(0, total - tally.cheapest)
      let paid = price * Double(tally.fits) + question.penalty * missed
      let shortages = zip(Requirement.Resource.allCases, tally.lacks)
        .filter { $0.1 > 0 }
        .map { OfferAssessment.Shortage(resource: $0.0, share: Double($0.1) / count) }
        .sorted { $0.share > $1.share }
      return OfferAssessment(
        priced: table.offers[index],
        fits: Double(tally.fits) / count,
        lasts: Double(tally.lasts) / count,
        expectedCost: paid / Double(max(1, held.count)),
        expectedRegret: (paid - total) / Double(max(1, held.count)),
        shortages: shortages
      )
    }
  }

  /// What is counted of one offer.
  private struct Tally {
    var fits = 0
    var lasts = 0
    /// The sum over the worlds it fits of the price of the cheapest offer there.
    var cheapest = 0.0
    /// Worlds in which it has too little, by the order of the resources.
    var lacks = [0, 0, 0, 0]
  }

  /// A walk through all offers, the cheapest first.
  private struct Pass {
    let worlds: ChoiceWorlds.Columns
    let count: Int
    /// The price of the cheapest offer seen so far that holds in each world.
    var cheapest: [Double]

    init(_ worlds: ChoiceWorlds.Columns, count: Int) {
      self.worlds = worlds
      self.count = count
      cheapest = [Double](repeating: .infinity, count: count)
    }

    mutating func tally(_ table: OfferTable, _ index: Int) -> Tally {
      let (today, later) = (worlds.today, worlds.later)
      let speed = table.offers[index].offer.coreSpeed?.factor
      let coresToday = speed == nil ? today.coresOfUnknownSpeed : today.cores
      let coresLater = speed == nil ? later.coresOfUnknownSpeed : later.cores
      let (price, memory) = (table.prices[index], table.memory[index])
      let (disk, transfer) = (table.disk[index], table.transfer[index])
      let laterDisk = table.laterDisk[index]
      let offered = table.cores[index]
      var tally = Tally()
      var (lackCores, lackMemory, lackDisk, lackTransfer) = (0, 0, 0, 0)
      for world in 0..<count {
        let cores = speed.map { offered * $0.value(at: worlds.speedPlaces[world]) } ?? offered
        let coresFit = cores >= coresToday[world]
        let memoryFits = memory >= today.memory[world]
        let diskFits = disk >= today.disk[world]
        let transferFits = transfer >= today.transfer[world]
        if coresFit && memoryFits && diskFits && transferFits {
          tally.fits += 1
          cheapest[world] = min(cheapest[world], price)
          tally.cheapest += cheapest[world]
          if cores >= coresLater[world], memory >= later.memory[world],
            laterDisk >= later.disk[world], transfer >= later.transfer[world]
          {
            tally.lasts += 1
          }
        } else {
          lackCores += coresFit ? 0 : 1
          lackMemory += memoryFits ? 0 : 1
          lackDisk += diskFits ? 0 : 1
          lackTransfer += transferFits ? 0 : 1
        }
      }
      tally.lacks = [lackCores, lackMemory, lackDisk, lackTransfer]
      return tally
    }
  }
}
