public import PalierPlatform
import Synchronization

/// Reads what one service uses, again and again, through files that stay open.
///
/// Descendants, restarts, and processes that come and go are followed. Any thread may call it.
public final class ServiceProbe: Sendable {
  /// How much a reading looks at.
  public enum Detail: Sendable {
    /// What is cheap: about 10 µs for each process.
    case light
    /// Proportional memory, context switches and limits besides: about 1 ms for each process, and
    /// the process's memory map is locked meanwhile. Not inside a timed window.
    case full
  }

  /// How the service was found.
  public let locator: ServiceLocator
  private let meter: Mutex<any ServiceMeter>

  /// Finds a service.
  ///
  /// Fails with an ``ObserveError`` if it is not there.
  public init(_ locator: ServiceLocator, mounts: CgroupMounts = .current()) throws(ObserveError) {
    self.locator = locator
    meter = Mutex(try ServiceProbe.makeMeter(locator, mounts: mounts))
  }

  /// A probe of a service of another machine.
  public init(
    _ locator: ServiceLocator,
    _ service: ObservedMachine.Service,
    of observer: RemoteObserver
  ) {
    self.locator = locator
    meter = Mutex(RemoteMeter(service, of: observer))
  }

  /// CPU seconds so far, exact to the microsecond or better; only differences mean something.
  ///
  /// Made for reading before and after each request: a few microseconds. While the service is
  /// down it stands still.
  public func cpuSeconds() -> Double { meter.withLock { $0.cpuSeconds() } }

  /// A full or a light reading of everything.
  public func read(_ detail: Detail = .full) -> ServiceReading {
    meter.withLock { $0.read(detail) }
  }

  /// What a function's duration cost the service, beside the function's result.
  public func measure<Result>(_ body: () throws -> Result) rethrows -> (Result, cpu: Double) {
    let before = cpuSeconds()
    let result = try body()
    return (result, cpuSeconds() - before)
  }

  private static func makeMeter(
    _ locator: ServiceLocator,
    mounts: CgroupMounts
  ) throws(ObserveError) -> sending any ServiceMeter {
    let search = CgroupSearch(mounts: mounts)
    switch locator {
    case .cgroup(let path): return CgroupMeter(try search.group(at: path))
    case .unit(let name): return CgroupMeter(try search.unit(name))
    case .container(let id): return CgroupMeter(try search.container(id))
    case .pid(let pid):
      guard ProcessTable.stat(of: pid) != nil else { throw ObserveError(.noProcess(pid: pid)) }
      return TreeMeter(roots: [pid], mounts: mounts) { [] }
    case .port(let port):
      return TreeMeter(roots: try PortOwners.roots(port: port), mounts: mounts) {
        (try? PortOwners.roots(port: port)) ?? []
      }
    }
  }
}
