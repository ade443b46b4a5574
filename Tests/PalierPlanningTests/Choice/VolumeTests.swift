import PalierModel
import PalierPlanning
import Testing

/// Disk that is bought apart, with its machine.
@Suite struct VolumeTests {
  /// 0.05 a GB and month of provider "test".
  private static func volume(
    provider: String = "test",
    region: String = "all",
    price: Double = 0.05
  )
    -> Volume?
  {
    var entry = Offer(
      provider: provider,
      plan: "volume",
      region: region,
      date: "2026-01",
      source: "test",
      trust: .high
    )
    entry.use = .volume
    entry.disk = 1e9
    return Volume(entry, amount: price)
  }

  private static let small = OfferChoiceTests.offer("small", 5, cores: 4, memory: 8, disk: 40e9)
  private static let large = OfferChoiceTests.offer("large", 20, cores: 8, memory: 16, disk: 500e9)
  private static let question: ChoiceQuestion = {
    var question = ChoiceQuestion(
      Requirement(
        cores: Interval(exactly: 2),
        memory: Interval(exactly: 4),
        disk: Interval(low: 80e9, mid: 100e9, high: 131e9)
      )
    )
    question.laterDisk = Interval(500e9, 700e9)
    return question
  }()

  private func choice(_ offers: [PricedOffer], _ volumes: [Volume?]) -> OfferChoice {
    let table = OfferTable(offers, volumes: volumes.compactMap(\.self))
    return OfferChoice(
      Self.question,
      among: table.withDisk(for: Self.question.requirement.disk),
      in: ChoiceWorlds(Self.question, count: 256, surface: OfferChoiceTests.surface)
    )
  }

  /// 131 − 40 = 91 GB, so 100 GB for 5: 10 in all.
  @Test func aSmallDiskIsMadeUpFor() throws {
    let least = try #require(choice([Self.small, Self.large], [Self.volume()]).leastCost)
    #expect(least.offer.plan == "small")
    #expect(least.priced.volume?.bytes == 100e9)
    #expect(abs(least.priced.amount - 10) < 1e-9)
    #expect(least.fits == 1)
    // 131 GB become 700 in three years: the volume with them.
    #expect(least.lasts == 1)
  }

  /// 40 GB are enough today, 700 are not in three years: a volume can come later.
  @Test func aVolumeBoughtLaterIsNoMove() throws {
    var question = Self.question
    question.requirement.disk = Interval(exactly: 30e9)
    func lasts(_ volumes: [Volume?]) -> Double? {
      OfferChoice(
        question,
        among: OfferTable([Self.small], volumes: volumes.compactMap(\.self))
          .withDisk(for: question.requirement.disk),
        in: ChoiceWorlds(question, count: 64, surface: OfferChoiceTests.surface)
      ).leastCost?.lasts
    }
    #expect(lasts([Self.volume()]) == 1)
    #expect(lasts([]) == 0)
  }

  /// A petabyte is more than volumes add to one machine, whoever sells them.
  @Test func whatNoVolumesHoldRejects() {
    let apart = OfferChoiceTests.offer("apart", 1, cores: 4, memory: 8)
    var question = Self.question
    question.requirement.disk = Interval(exactly: 1e15)
    question.laterDisk = nil
    let choice = OfferChoice(
      question,
      among: OfferTable([apart, Self.small], volumes: [Self.volume()].compactMap(\.self))
        .withDisk(for: question.requirement.disk),
      in: ChoiceWorlds(question, count: 64, surface: OfferChoiceTests.surface)
    )
    #expect(choice.leastCost == nil && choice.scarcest == .disk)
  }

  @Test func whatCostsMoreWithItsVolumeIsNotChosen() throws {
    let least = try #require(choice([Self.small, Self.large], [Self.volume(price: 0.2)]).leastCost)
    #expect(least.offer.plan == "large" && least.priced.volume == nil)
    #expect(least.priced.amount == 20)
  }

  @Test(arguments: [
    ("another provider", VolumeTests.volume(provider: "other")),
    ("another region", VolumeTests.volume(region: "mars")),
    ("nobody", nil),
  ])
  func withoutVolumesTheDiskRejects(seller: String, volume: Volume?) throws {
    let choice = choice([Self.small, Self.large], [volume])
    #expect(choice.leastCost?.offer.plan == "large")
    let rejected = try #require(choice.rejected.first)
    #expect(rejected.shortages.first?.resource == .disk)
  }

  @Test func enoughDiskBuysNothing() {
    #expect(Self.large.withDisk(100e9, from: [Self.volume()].compactMap(\.self)) == Self.large)
    #expect(
      Self.small.withDisk(.infinity, from: [Self.volume()].compactMap(\.self)) == Self.small
    )
  }

  @Test func theCheapestVolumeIsBoughtOnce() {
    let volumes = [Self.volume(), Self.volume(price: 0.01)].compactMap(\.self)
    let once = Self.small.withDisk(100e9, from: volumes)
    #expect(abs(once.amount - 5.6) < 1e-9)
    #expect(once.withDisk(1e12, from: volumes) == once)
  }
}
