public import PalierModel

/// What a load asks of processors, whatever the machine.
public struct Workload: Sendable, Hashable, Codable {
  /// Cores of the reference speed that the load keeps busy at the peak: requests a second × seconds
  /// of work of one.
  public var work: Interval
  /// Seconds of work of one request at the reference speed.
  public var requestWork: Interval
  /// Seconds within which responses must end; nil where there is no objective.
  public var bound: Interval?
  /// The share of responses that must; nil: their mean.
  public var share: Double?

  /// A workload.
  public init(work: Interval, requestWork: Interval, bound: Interval? = nil, share: Double? = 0.95)
  {
    self.work = work
    self.requestWork = requestWork
    self.bound = bound
    self.share = share
  }

  /// The utilisation that is not exceeded where no objective says more, by custom.
  public static let customaryUtilisation = 0.7

  /// Cores of a speed that bear one certain work; `surface` is that of ``share``.
  func cores(
    work: Double,
    requestWork: Double,
    bound: Double?,
    speed: Double,
    _ surface: CapacitySurface
  ) -> Double {
    guard let bound else { return work / speed / Workload.customaryUtilisation }
    guard requestWork > 0 else { return work / speed }
    return surface.cores(work: work / speed, ratio: bound * speed / requestWork)
  }

  /// Cores of the reference speed that it asks for; bounds may be infinite.
  public func cores(_ surface: CapacitySurface) -> Interval {
    func at(_ work: Double, _ requestWork: Double, _ bound: Double?) -> Double {
      cores(work: work, requestWork: requestWork, bound: bound, speed: 1, surface)
    }
    return Interval(
      low: at(work.low, requestWork.low, bound?.high),
      mid: at(work.mid, requestWork.mid, bound?.mid),
      high: at(work.high, requestWork.high, bound?.low)
    )
  }
}
