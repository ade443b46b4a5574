import PalierCatalogue
import PalierModel
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  static let today = CalendarDate(year: 2026, month: 11, day: 21)

  static func parse(_ text: String) throws(CatalogueError) -> Catalogue {
    try Catalogue(parsing: Array(text.utf8), file: "mine.csv")
  }

  @Test("The one that is shipped can be read, and every entry says where it is from")
  func shipped() throws {
    let offers = try Catalogue.shipped().offers
    #expect(offers.count > 6_000)
    let providers = Set(offers.map(\.provider))
    #expect(
      providers.isSuperset(of: [
        "aws", "azure", "digitalocean", "gcp", "hetzner", "mongodb-atlas", "ovh-public-cloud",
        "ovh-vps", "render", "scaleway",
      ])
    )
    for offer in offers {
      #expect(!offer.source.isEmpty && !offer.source.contains("/work/"))
      if let price = offer.price { #expect(price.amount >= 0 && price.amount.isFinite) }
    }
    #expect(offers.contains { $0.price == nil && $0.cores != nil })
    #expect(offers.filter { $0.provider == "mongodb-atlas" }.allSatisfy { $0.use == .database })
  }

  @Test("Prices that contradict each other, old and undated entries are marked")
  func marks() throws {
    let offers = try Catalogue.shipped().offers
    func all(_ name: String) -> [Offer] { offers.filter { $0.name == name } }
    #expect(all("ovh-vps/VPS-3").compactMap { $0.price?.amount } == [12.75, 19.99])
    #expect(all("ovh-vps/VPS-3").allSatisfy { $0.isInConflict })
    #expect(all("ovh-vps/VPS-2").allSatisfy { !$0.isInConflict && $0.trust == .low })
    #expect(all("hetzner/CX22").allSatisfy { $0.isInConflict })
    #expect(all("hetzner/CX22").contains { $0.isOld(on: Self.today) == nil })
    // A reservation costs less than the same plan on demand; that contradicts nothing.
    let reserved = offers.filter { $0.price?.basis == .reserved }
    #expect(!reserved.isEmpty && reserved.allSatisfy { !$0.isInConflict })
    // 20 July to 21 November: 124 days.
    #expect(all("aws/m5.large").first?.isOld(on: Self.today) == true)
    // 15 August to 21 November: 98 days; on 13 November exactly 90.
    let droplet = try #require(all("digitalocean/c-2").first)
    #expect(droplet.isOld(on: Self.today) == true)
    #expect(droplet.isOld(on: CalendarDate(year: 2026, month: 11, day: 13)) == false)
  }

  @Test("An entry in full")
  func entry() throws {
    let catalogue = try Self.parse(
      #"""
      provider,plan,region,vcpu,cores,memory_gib,disk_gb,transfer_gb,price,currency,vat,date,trust,speed,source
      here,"large, ""new""",fr,4,shared,8,160,,12.5,EUR,excluded,2026-11-01,high,0.9..1.1,price list
      here,unpriced,,2,,4,,,,,,,,,
      """#
    )
    let offer = try #require(catalogue.offers.first)
    #expect(offer.plan == "large, \"new\"")
    #expect(offer.cores == 4 && offer.coreKind == .shared)
    #expect(offer.memory == 8_589_934_592 && offer.disk == 160e9 && offer.transfer == nil)
    #expect(offer.price == OfferPrice(12.5, "EUR", valueAddedTax: .excluded))
    #expect(offer.coreSpeed?.factor == Interval(0.9, 1.1))
    #expect(offer.isComplete && offer.isOld(on: Self.today) == false)
    #expect(catalogue.offers[1].source == "mine.csv" && !catalogue.offers[1].isComplete)
  }

  static let header = "provider,plan,vcpu,memory_gib,price,currency\n"

  @Test(
    "Mistakes are told with their line",
    arguments: [
      ("", "mine.csv: has no header line."),
      ("provider,plan,vcpu,memory_gib,price\n", "mine.csv:1: the column `currency` is missing."),
      ("provider,plan,vcpu,memory_gib,price,curency\n", "mine.csv:1: unknown column `curency`."),
      (header + "a,b,1,2,3\n", "mine.csv:2: 5 fields instead of 6."),
      (header + "a,b,1,2,3,EUR\n\na,b,x,2,3,EUR\n", "mine.csv:4: `vcpu` cannot be `x`."),
      (header + "a,b,1,-2,3,EUR\n", "mine.csv:2: `memory_gib` cannot be `-2`."),
      (header + "a,b,1,2,inf,EUR\n", "mine.csv:2: `price` cannot be `inf`."),
      (header + "a,b,1,2,3,euro\n", "mine.csv:2: `euro` is not a currency."),
      (header + ",b,1,2,3,EUR\n", "mine.csv:2: `provider` is empty."),
      (header + "a,\"b,1,2,3,EUR\n", "mine.csv:2: a quotation mark is not closed."),
      (header + "a,b\"c,1,2,3,EUR\n", "mine.csv:2: a quotation mark stands inside a field."),
      ("date," + header + "2026-13,a,b,1,2,3,EUR\n", "mine.csv:2: `2026-13` is not a date."),
      ("trust," + header + "good,a,b,1,2,3,EUR\n", "mine.csv:2: `trust` cannot be `good`."),
      ("speed," + header + "0,a,b,1,2,3,EUR\n", "mine.csv:2: `0` is not a speed."),
    ]
  )
  func mistakes(text: String, message: String) {
    let error = #expect(throws: CatalogueError.self) { _ = try Self.parse(text) }
    #expect(error?.message(.english) == message)
    #expect(error?.message(.french).isEmpty == false)
  }

  @Test("Damaged text never traps: every prefix, and every byte replaced")
  func damage() {
    let text = Array(
      (Self.header + "a,\"b \"\"c\"\"\",1,2,3,EUR\r\nd,e,0.5,1.5,,\n").utf8
    )
    for end in text.indices { _ = try? Catalogue(parsing: Array(text[..<end]), file: "x") }
    for index in text.indices {
      for byte in [0, 10, 13, 34, 44, 45, 255] as [UInt8] {
        var damaged = text
        damaged[index] = byte
        _ = try? Catalogue(parsing: damaged, file: "x")
      }
    }
    #expect((try? Catalogue(parsing: text, file: "x"))?.offers.count == 2)
  }

  @Test("Dates are days, months or years, and nothing else")
  func dates() {
    #expect(CalendarDate(earliestOf: "2026-07-20") == CalendarDate(year: 2026, month: 7, day: 20))
    #expect(CalendarDate(earliestOf: "2026-07") == CalendarDate(year: 2026, month: 7, day: 1))
    #expect(CalendarDate(earliestOf: "2026") == CalendarDate(year: 2026, month: 1, day: 1))
    for text in ["", "26", "2026-7", "2026-02-30", "2026-00", "2026-07-20T00", "x026", "2026-"] {
      #expect(CalendarDate(earliestOf: text) == nil, "\(text)")
    }
  }

  @Test("Cores are compared by their indices with those of the reference, within a fifth")
  func indices() throws {
    let offers = try Catalogue.shipped().offers
    func offer(_ name: String) throws -> Offer {
      try #require(offers.first { $0.name == name && $0.coreIndex != nil })
    }
    let (old, new) = (try offer("aws/m5.large"), try offer("aws/m7a.large"))
    let ratio = try #require(new.coreIndex) / (try #require(old.coreIndex))
    let speed = try #require(new.speeding(relativeTo: old).coreSpeed?.factor)
    #expect(ratio > 1 && speed.contains(ratio) && speed.mid == ratio)
    #expect(new.speeding(relativeTo: new).coreSpeed?.factor.mid == 1)
    let half = new.speeding(relativeTo: new, of: Interval(low: 0.4, mid: 0.5, high: 0.6))
    #expect(half.coreSpeed?.factor.mid == 0.5)
    #expect(half.coreSpeed?.factor.low == 0.4 / 1.2)
    // What an entry says itself stands; without an index nothing is known.
    var said = new
    said.coreSpeed = Offer.CoreSpeed(Interval(exactly: 2), from: old.figureSource)
    #expect(said.speeding(relativeTo: old) == said)
    let unknown = try #require(offers.first { $0.provider == "scaleway" })
    #expect(unknown.speeding(relativeTo: old).coreSpeed == nil)
  }

  @Test("Money is converted at a given rate, either way, or not at all")
  func rates() throws {
    let rate = try #require(ExchangeRate(parsing: "USD=0.86EUR"))
    #expect(OfferPrice(100, "USD").amount(in: "EUR", at: [rate]) == 86)
    #expect(OfferPrice(86, "EUR").amount(in: "USD", at: [rate]) == 100)
    #expect(OfferPrice(86, "EUR").amount(in: "EUR", at: []) == 86)
    #expect(OfferPrice(100, "USD").amount(in: "EUR", at: []) == nil)
    #expect(OfferPrice(100, "CHF").amount(in: "EUR", at: [rate]) == nil)
    for text in [
      "", "USD", "USD=EUR", "USD=-1EUR", "USD=0EUR", "EUR=1EUR", "usd=1EUR", "USD=1=EUR",
    ] {
      #expect(ExchangeRate(parsing: text) == nil, "\(text)")
    }
  }
}
