public import PalierModel

/// How the load and the traffic divide among regions, and what passes between them.
///
/// Every region is taken at its peak in the same hour, so that their sum is the peak of the whole;
/// where peaks lie hours apart, the whole has less.
public struct RegionPlan: Sendable, Hashable, Codable {
  /// What one region bears.
  public struct Line: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// Its share of the load.
    public var share: Interval
    /// People at the same time at the peak.
    public var people: Figure?
    /// Requests a second at the peak, those that the delivery network answers included.
    public var requests: Figure?
    /// Requests a second at the peak that reach its servers.
    public var atOrigin: Figure?
    /// Bytes that leave its servers in a month.
    public var egress: Figure?
    /// What sending these costs a month; nil where no price is declared.
    public var cost: Figure?
    /// The round-trip time to its people, in seconds.
    public var roundTripTime: Figure?
  }

  /// The regions, in the order of the dossier.
  public let lines: [Line]
  /// Bytes that the delivery network delivers in a month.
  public let delivered: Figure?
  /// Bytes that pass between regions in a month, to the other copies of the data; nil where no data
  /// have copies.
  public let replication: Figure?

  /// The plan of a system's regions; nil where it has none.
  ///
  /// Egress of a month is requests a second on average × seconds of a month × bytes of a response;
  /// replication is (copies − 1) × bytes added in the first month, each copy in another region.
  public init?(_ system: System, peak: PeakLoad?, calibration: Calibration?) {
    guard !system.regions.isEmpty else { return nil }
    let offload = system.delivery?.offload?.value ?? Interval(exactly: 0)
    let kept = offload.map { 1 - $0 }
    let volume = peak?.requests?.average.flatMap { average in
      RegionPlan.meanResponse(of: system, calibration).map {
        average.value * $0 * CalendarDate.month
      }
    }
    lines = zip(system.regions, system.regionShares).map { region, share in
      let egress = volume.map { RegionPlan.figure($0 * share * kept, .information) }
      return Line(
        name: region.name,
        share: share,
        people: peak.map { RegionPlan.figure($0.concurrent.value * share, .count) },
        requests: peak?.requests.map { RegionPlan.figure($0.peak.value * share, .frequency) },
        atOrigin: peak?.requests.map {
          RegionPlan.figure($0.peak.value * share * kept, .frequency)
        },
        egress: egress,
        cost: egress.flatMap { sent in
          system.priceOfEgress(from: region).flatMap { RegionPlan.cost(of: sent, at: $0) }
        },
        roundTripTime: region.roundTripTime
      )
    }
    delivered =
      system.delivery?.offload == nil
      ? nil : volume.map { RegionPlan.figure($0 * offload, .information) }
    replication = RegionPlan.replication(of: system)
  }

  /// The mean size of a response, weighted by how often each action happens; nil where the size of
  /// one is not known.
  static func meanResponse(of system: System, _ calibration: Calibration?) -> Interval? {
    let rate = ActionRates(system).total.mid
    guard rate > 0 else { return nil }
    var servers = system
    servers.delivery = nil
    return ResourceUse(servers, calibration).network(at: Interval(exactly: 1))
      .map { $0.value * (1 / rate) }
  }

  private static func replication(of system: System) -> Figure? {
    let copied = system.data.filter { ($0.replicas?.mid ?? 1) > 1 }
    guard !copied.isEmpty else { return nil }
    let bytes = copied.reduce(Interval(exactly: 0)) { sum, set in
      var whole = set
      whole.shards = nil
      let item = StoredItem(whole, in: system, scale: nil)
      return sum + item.addedInAMonth * ((set.replicas?.mid ?? 1) - 1)
    }
    return figure(bytes, .information)
  }

  private static func cost(of egress: Figure, at price: Figure) -> Figure? {
    guard case .money(let currency) = price.dimension else { return nil }
    return Figure(
      egress.value * price.value * 1e-9,
      .monthlyMoney(currency),
      from: .predicted(model: "bytes sent × price", error: nil)
    )
  }

  private static func figure(_ value: Interval, _ dimension: Dimension) -> Figure {
    Figure(value, dimension, from: .predicted(model: "share of the region", error: nil))
  }
}

extension System {
  /// The price of 10⁹ bytes that a region's servers send; nil where none is declared.
  func priceOfEgress(from region: Region) -> Figure? {
    region.perGigabyte ?? costs.first(where: \.isPriceOfEgress)?.perGigabyte
  }
}

extension CostItem {
  /// True if it only says what sending costs: how much is sent follows from the regions.
  var isPriceOfEgress: Bool { kind == .egress && volume == nil && perGigabyte != nil }
}

extension StoredItem {
  /// Bytes of rows that come to it in the first month; what shrinks brings none.
  var addedInAMonth: Interval {
    guard case .live(let start, let growth, let added, _) = law else {
      return Interval(exactly: 0)
    }
    let rate = growth.rate
    return added
      + Interval(
        low: start.low * max(0, rate.low),
        mid: start.mid * max(0, rate.mid),
        high: start.high * max(0, rate.high)
      )
  }
}
