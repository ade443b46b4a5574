import PalierModel
import PalierQueueing
import Testing

@testable import PalierPlanning

@Suite("Choice among offers")
struct OfferChoiceTests {
  static let surface = CapacitySurface(share: 0.95)

  static func offer(
    _ plan: String,
    _ price: Double,
    cores: Double,
    memory: Double,
    disk: Double? = nil,
    speed: Interval? = nil
  ) -> PricedOffer {
    var offer = Offer(provider: "test", plan: plan, date: "2026-01", source: "test", trust: .high)
    offer.cores = cores
    offer.memory = memory
    offer.disk = disk
    offer.coreSpeed = speed.map { Offer.CoreSpeed($0, from: .catalogued(name: "test", date: "")) }
    return PricedOffer(offer, amount: price)
  }

  static func choice(
    _ question: ChoiceQuestion,
    _ offers: [PricedOffer],
    worlds: Int = 512
  ) -> OfferChoice {
    OfferChoice(
      question,
      among: OfferTable(offers),
      in: ChoiceWorlds(question, count: worlds, surface: surface)
    )
  }

  /// A question and offers, drawn at random.
  static func drawn(_ seed: UInt64) -> (question: ChoiceQuestion, offers: [PricedOffer]) {
    var random = RandomSource(seed: seed)
    func interval(_ scale: Double) -> Interval {
      Interval(scale * random.uniform(), scale * (1 + random.uniform()))
    }
    let question = ChoiceQuestion(
      Requirement(cores: interval(6), memory: interval(12), disk: interval(80)),
      growth: Interval(-0.02, 0.05 * random.uniform()),
      coreSpeed: Interval(low: 0.8, mid: 1, high: 1.2)
    )
    let offers = (0..<40).map { index in
      offer(
        "p\(index)",
        (100 * random.uniform()).rounded(),
        cores: Double(1 + random.index(below: 32)),
        memory: Double(1 << random.index(below: 7)),
        disk: index.isMultiple(of: 3) ? nil : Double(20 * random.index(below: 20)),
        speed: index.isMultiple(of: 5) ? Interval(0.9, 1.3) : nil
      )
    }
    return (question, offers)
  }

  @Test("A certain need: what fits, what does not and why, regret and moves by hand")
  func byHand() throws {
    let question = ChoiceQuestion(
      Requirement(cores: Interval(exactly: 2), memory: Interval(exactly: 4)),
      growth: Interval(exactly: 0.05),
      penalty: 10
    )
    // After 36 months at 5 %: 1.05^36 = 5.79 times as much, 11.6 cores; memory stays.

    let choice = Self.choice(
      question,
      [
        Self.offer("few cores", 5, cores: 1, memory: 8),
        Self.offer("little memory", 6, cores: 8, memory: 2),
        Self.offer("enough", 10, cores: 2, memory: 4),
        Self.offer("lasting", 40, cores: 12, memory: 4),
      ]
    )
    #expect(choice.leastCost?.offer.plan == "enough")
    #expect(choice.leastRegret?.offer.plan == "enough")
    #expect(choice.leastTrouble?.offer.plan == "lasting")
    #expect(choice.cheapest == Interval(exactly: 10))
    #expect(choice.unheld == 0)
    let reasons = choice.assessments.map { $0.shortages.map(\.resource) }
    #expect(reasons == [[.cores], [.memory], [], []])
    #expect(choice.assessments.map(\.fits) == [0, 0, 1, 1])
    #expect(choice.assessments.map(\.expectedMoves) == [1, 1, 1, 0])
    // Too small: ten times the 10 that the cheapest costs, so a regret of 90.
    #expect(choice.assessments.map(\.expectedCost) == [100, 100, 10, 40])
    #expect(choice.assessments.map(\.expectedRegret) == [90, 90, 0, 30])
  }

  @Test("Where no offer lasts in most worlds, none is the least trouble")
  func leastTrouble() {
    // After 36 months at 0 to 10 %: 1 to 30.9 times the core, 5.8 times where half the worlds are.
    let question = ChoiceQuestion(
      Requirement(cores: Interval(exactly: 1), memory: Interval(exactly: 1)),
      growth: Interval(0, 0.1)
    )
    func plan(_ cores: Double) -> String? {
      Self.choice(question, [Self.offer("it", 5, cores: cores, memory: 1)]).leastTrouble?.offer.plan
    }
    #expect(plan(5) == nil)
    #expect(plan(7) == "it")
    #expect(plan(31) == "it")
  }

  @Test(
    "A cheaper offer that satisfies is never passed over",
    arguments: 1...20 as ClosedRange<UInt64>
  )
  func cheapest(seed: UInt64) {
    let (question, offers) = Self.drawn(seed)
    let choice = Self.choice(question, offers)
    for assessment in choice.assessments where assessment.fits >= 1 - question.risk {
      #expect((choice.leastCost?.priced.amount ?? .infinity) <= assessment.priced.amount)
    }
    for assessment in choice.assessments {
      #expect((choice.leastRegret?.expectedRegret ?? 0) <= assessment.expectedRegret)
      #expect(assessment.expectedRegret > -1e-9)
      #expect(assessment.lasts <= assessment.fits)
    }
  }

  @Test("Regret is the mean over worlds of what is paid above the cheapest that holds")
  func regretDirectly() {
    let (question, offers) = Self.drawn(4)
    let table = OfferTable(offers)
    let worlds = ChoiceWorlds(question, count: 64, surface: Self.surface)
    let choice = OfferChoice(question, among: table, in: worlds)
    let needs = worlds.columns.today
    // World by world and offer by offer, in the plainest way.
    let holds = (0..<64).map { world in
      table.offers.map { priced in
        let speed = priced.offer.coreSpeed?.factor.value(at: worlds.columns.speedPlaces[world])
        let cores = (priced.offer.sustainedCores) * (speed ?? 1)
        let asked = speed == nil ? needs.coresOfUnknownSpeed[world] : needs.cores[world]
        return cores >= asked && (priced.offer.memory ?? 0) >= needs.memory[world]
          && (priced.offer.disk ?? .infinity) >= needs.disk[world]
          && (priced.offer.transfer ?? .infinity) >= needs.transfer[world]
      }
    }
    var (regret, held) = ([Double](repeating: 0, count: offers.count), 0.0)
    for world in holds {
      guard let least = zip(table.offers, world).filter(\.1).map(\.0.amount).min() else { continue }
      held += 1
      for (index, fits) in world.enumerated() {
        let paid = fits ? table.offers[index].amount : question.penalty * least
        regret[index] += paid - least
      }
    }
    #expect(held > 0)
    for (index, assessment) in choice.assessments.enumerated() {
      #expect(abs(assessment.expectedRegret - regret[index] / held) < 1e-9 * (1 + regret[index]))
    }
    #expect(abs(choice.unheld - (1 - held / 64)) < 1e-12)
  }

  @Test("Where the need is not known, worlds that an offer misses cost the penalty")
  func uncertainRegret() throws {
    // Evenly between 1 and 3 cores: half of the worlds need no more than 2.
    let question = ChoiceQuestion(
      Requirement(cores: Interval(1, 3), memory: Interval(exactly: 1)),
      penalty: 10
    )
    let choice = Self.choice(
      question,
      [
        Self.offer("half", 10, cores: 2, memory: 1), Self.offer("always", 30, cores: 3, memory: 1),
      ]
    )
    let (half, always) = (choice.assessments[0], choice.assessments[1])
    #expect(abs(half.fits - 0.5) < 0.01 && always.fits == 1)
    // Half: 10 where it fits, 10 × 30 where not, of which 30 would have been paid anyway.
    #expect(abs(half.expectedRegret - 0.5 * (300 - 30)) < 3)
    // Always: 20 too much where 10 would have done.
    #expect(abs(always.expectedRegret - 0.5 * 20) < 0.3)
    #expect(choice.leastRegret?.offer.plan == "always")
  }

  @Test("Doubling all prices doubles all costs", arguments: 1...10 as ClosedRange<UInt64>)
  func doubling(seed: UInt64) {
    let (question, offers) = Self.drawn(seed)
    let single = Self.choice(question, offers)
    let double = Self.choice(question, offers.map { PricedOffer($0.offer, amount: 2 * $0.amount) })
    #expect(double.cheapest?.low == single.cheapest.map { 2 * $0.low })
    #expect(double.cheapest?.high == single.cheapest.map { 2 * $0.high })
    #expect(double.leastCost?.offer == single.leastCost?.offer)
    for (two, one) in zip(double.assessments, single.assessments) {
      #expect(two.offer == one.offer)
      #expect((two.expectedCost - 2 * one.expectedCost).magnitude <= 1e-9 * two.expectedCost)
      #expect((two.expectedRegret - 2 * one.expectedRegret).magnitude <= 1e-9 * two.expectedCost)
    }
  }

  @Test(
    "A wider input never narrows the bounds of the price",
    arguments: 1...20 as ClosedRange<UInt64>
  )
  func widening(seed: UInt64) throws {
    let (narrow, offers) = Self.drawn(seed)
    // One offer that holds whatever is drawn, so that there is a price in every world.
    let all = offers + [Self.offer("large", 1_000, cores: 1e6, memory: 1e6, disk: 1e6)]
    func widened(_ interval: Interval?) -> Interval? {
      interval.map { Interval(low: $0.low * 0.8, mid: $0.mid, high: $0.high * 1.3) }
    }
    for resource in [Requirement.Resource.cores, .memory, .disk] {
      var wide = narrow
      switch resource {
      case .cores: wide.requirement.cores = widened(narrow.requirement.cores)
      case .memory: wide.requirement.memory = widened(narrow.requirement.memory)
      default: wide.requirement.disk = widened(narrow.requirement.disk)
      }
      let before = try #require(Self.choice(narrow, all).cheapest)
      let after = try #require(Self.choice(wide, all).cheapest)
      #expect(after.low <= before.low, "\(resource)")
      #expect(after.high >= before.high, "\(resource)")
    }
  }

  @Test(
    "More load never makes the cheapest machine cheaper",
    arguments: 1...20 as ClosedRange<UInt64>
  )
  func moreLoad(seed: UInt64) {
    let (question, offers) = Self.drawn(seed)
    let table = OfferTable(offers)
    var last = 0.0
    for factor in [0.25, 0.5, 1, 2, 4, 8] {
      var more = question
      more.requirement.cores = question.requirement.cores.map { $0 * factor }
      more.workload = Workload(
        work: Interval(1, 3) * factor,
        requestWork: Interval(0.02, 0.05),
        bound: Interval(exactly: 0.5)
      )
      let price =
        Self.choice(more, offers, worlds: 128).leastCost.map(\.priced.amount) ?? .infinity
      #expect(price >= last)
      last = price
      let certain = table.cheapest(for: more.requirement)?.amount ?? .infinity
      let next = table.cheapest(
        for: Requirement(
          cores: more.requirement.cores.map { $0 * 2 },
          memory: question.requirement.memory,
          disk: question.requirement.disk
        )
      )
      #expect(next?.amount ?? .infinity >= certain)
    }
  }

  @Test("The expected cost of a fixed offer moves by less than 3 % from 1,000 to 10,000 worlds")
  func convergence() throws {
    let (question, offers) = Self.drawn(3)
    let few = Self.choice(question, offers, worlds: 1_000)
    let many = Self.choice(question, offers, worlds: 10_000)
    for (one, other) in zip(few.assessments, many.assessments) where other.expectedCost > 0 {
      let change = (one.expectedCost - other.expectedCost).magnitude / other.expectedCost
      #expect(change < 0.03, "\(one.offer.plan)")
    }
  }

  @Test("Nothing to choose from, a need that nothing holds, and needs below zero")
  func edges() {
    let question = ChoiceQuestion(
      Requirement(cores: Interval(exactly: 1e9), memory: Interval(exactly: 1))
    )
    let empty = Self.choice(question, [])
    #expect(empty.leastCost == nil && empty.leastRegret == nil && empty.leastTrouble == nil)
    #expect(empty.unheld == 1 && empty.cheapest == nil && empty.assessments.isEmpty)

    let small = Self.choice(question, [Self.offer("small", 3, cores: 2, memory: 4)])
    #expect(small.leastCost == nil && small.leastRegret == nil)
    #expect(small.scarcest == .cores)
    #expect(small.assessments[0].shortages.map(\.resource) == [.cores])

    let nothing = ChoiceQuestion(
      Requirement(cores: Interval(-2, 1), memory: Interval(-1, 3)),
      growth: Interval(-1.5, 0.1)
    )
    let choice = Self.choice(nothing, [Self.offer("small", 0, cores: 2, memory: 4)])
    #expect(choice.leastCost?.fits == 1)
    #expect(choice.leastCost?.expectedCost == 0)
  }
}
