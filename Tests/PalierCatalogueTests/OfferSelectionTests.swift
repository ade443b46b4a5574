import PalierCatalogue
import PalierModel
import Testing

@Suite("What can be compared")
struct OfferSelectionTests {
  static let catalogue = try? CatalogueTests.parse(
    """
    use,provider,plan,region,vcpu,memory_gib,price,currency,basis
    machine,here,small,north-1,1,2,5,EUR,published
    machine,here,large,north-2,4,8,20,EUR,published
    machine,here,bound,north-1,4,8,10,EUR,reserved
    machine,there,medium,all,2,4,10,USD,published
    machine,there,nowhere,,2,4,8,EUR,published
    machine,there,unpriced,south,2,4,,,
    machine,there,unshaped,south,,,3,EUR,published
    database,there,data,south,2,4,9,EUR,published
    """
  )

  static func selection(_ filter: OfferFilter) throws -> OfferSelection {
    OfferSelection(try #require(catalogue), filter)
  }

  @Test("Volumes are no machines, and are priced by the byte")
  func volumes() throws {
    let text = """
      use,provider,plan,region,vcpu,memory_gib,disk_gb,price,currency
      machine,a,small,x,2,4,40,5,EUR
      volume,a,disk,all,,,100,4,EUR
      volume,a,disk,all,,,100,5,USD
      volume,b,endless,all,,,,5,EUR
      """
    let catalogue = try Catalogue(parsing: Array(text.utf8), file: "own.csv")
    let selection = OfferSelection(catalogue, OfferFilter())
    #expect(selection.offers.map(\.offer.plan) == ["small"])
    #expect(selection.volumes.map(\.entry.plan) == ["disk"])
    #expect(selection.volumes.first?.price == 4 / 100e9)
    let shipped = OfferSelection(try Catalogue.shipped(), OfferFilter())
    #expect(shipped.volumes.contains { $0.entry.provider == "hetzner" })
  }

  @Test("Each entry is compared or counted under what keeps it from being")
  func all() throws {
    let selection = try Self.selection(OfferFilter())
    #expect(selection.offers.map(\.offer.plan) == ["small", "large", "nowhere"])
    #expect(selection.reserved == 1 && selection.unpriced == 1 && selection.unshaped == 1)
    #expect(selection.inOtherCurrencies == ["USD": 1] && selection.elsewhere == 0)
  }

  @Test("A rate brings prices in; it never changes those in the currency itself")
  func rate() throws {
    let rate = try #require(ExchangeRate(parsing: "USD=0.5EUR"))
    let euros = try Self.selection(OfferFilter(rates: [rate]))
    #expect(euros.offers.map(\.amount) == [5, 20, 5, 8])
    let dollars = try Self.selection(OfferFilter(currency: "USD", rates: [rate]))
    #expect(dollars.offers.map(\.amount) == [10, 40, 10, 16])
  }

  @Test("Regions are parts of names; what is sold everywhere is in each, what is unknown in none")
  func regions() throws {
    let rate = try #require(ExchangeRate(parsing: "USD=1EUR"))
    let north = try Self.selection(OfferFilter(regions: ["NORTH"], rates: [rate]))
    #expect(north.offers.map(\.offer.plan) == ["small", "large", "medium"])
    let one = try Self.selection(OfferFilter(providers: ["Here"], regions: ["north-1"]))
    #expect(one.offers.map(\.offer.plan) == ["small"])
    #expect(one.elsewhere == 5)
    let reserved = try Self.selection(OfferFilter(providers: ["here"], includesReservations: true))
    #expect(reserved.offers.map(\.offer.plan) == ["small", "large", "bound"])
  }

  @Test("Unknown providers and regions are told with what there is")
  func unknown() throws {
    let catalogue = try #require(Self.catalogue)
    func error(_ filter: OfferFilter) -> OfferFilterError? {
      do throws(OfferFilterError) {
        try filter.check(against: catalogue)
        return nil
      } catch {
        return error
      }
    }
    #expect(error(OfferFilter(providers: ["HERE"], regions: ["north"])) == nil)
    let provider = error(OfferFilter(providers: ["hero"]))
    #expect(provider?.message(.english) == "No entry of the catalogue is of the provider `hero`.")
    #expect(provider?.cure?(.english) == "Did you mean `here`?")
    let region = error(OfferFilter(providers: ["here"], regions: ["south"]))
    #expect(region?.message(.english) == "No entry of the catalogue is in a region `south`.")
    #expect(region?.cure?(.french) == "Il y a\u{A0}: north-1, north-2.")
  }
}
