import PalierModel
import PalierObserve
import PalierPlatform

/// Reads the CPU time of all services before and after single requests.
struct CPUMeter {
  private let probes: [ServiceProbe]
  private let throttled: [ServiceProbe]
  /// Who tells of all services at once, where they are on another machine.
  private let observer: RemoteObserver?
  private let names: [String]
  private let steal: StealProbe

  init(_ bench: TestBench) {
    probes = bench.watches.map(\.probe)
    names = bench.watches.map(\.service.name)
    throttled = bench.watches.filter { $0.quota != nil }.map(\.probe)
    observer = bench.observer
    steal = StealProbe(cores: bench.serviceCores)
  }

  /// CPU seconds of each service so far.
  func read() -> [Double] {
    guard let observer else { return probes.map { $0.cpuSeconds() } }
    let seconds = observer.cpuSeconds()
    return names.map { seconds[$0] ?? 0 }
  }

  /// CPU seconds of each service once all have come to rest after a request: what a server does
  /// after it has answered (closing, logging) belongs to the request too.
  ///
  /// The kernel adds a process's time when it leaves the core, so at rest is: more than `before`,
  /// and the same 60 µs later. After 5 ms the last reading counts.
  func readAtRest(after before: [Double]) -> [Double] {
    var last = read()
    let end = MonotonicClock.seconds() + 0.005
    while MonotonicClock.seconds() < end {
      MonotonicClock.sleep(for: 0.000_06)
      let next = read()
      if next == last, next != before { return next }
      last = next
    }
    return last
  }

  /// Seconds for which the hypervisor has kept the services' cores from running so far; 0 where they are
  /// on another machine.
  func stolenSeconds() -> Double { observer == nil ? steal.seconds() : 0 }

  /// How often quotas have held services back so far.
  func throttledPeriods() -> Double {
    throttled.reduce(0) { $0 + ($1.read(.light).throttling?.throttledPeriods ?? 0) }
  }
}
