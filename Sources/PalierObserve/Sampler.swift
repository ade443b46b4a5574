public import PalierPlatform
import Synchronization

/// Reads the machine and services at a steady pace on a thread of its own, and answers for any window.
public final class Sampler: Sendable {
  /// Everything that was used in a window.
  public struct Window: Sendable, Hashable, Codable {
    /// The machine.
    public var host: HostUsage
    /// The services by name.
    public var services: [String: ServiceUsage]
  }

  private struct Sample {
    var host: HostReading
    var services: [String: ServiceReading]
  }

  /// What is read, by the service's name.
  public let services: [String: ServiceProbe]
  private let host: HostProbe
  private let interval: Double
  private let samples = Mutex<[Sample]>([])
  private let isStopping = Atomic(false)
  private let thread = Mutex<WorkerThread?>(nil)

  private init(services: [String: ServiceProbe], host: HostProbe, interval: Double) {
    self.services = services
    self.host = host
    self.interval = interval
  }

  /// Starts to read, at once and then every `interval` seconds; every tenth reading is a full one.
  ///
  /// The thread stays off `cores`' system under test if other cores are given.
  public static func start(
    services: [String: ServiceProbe],
    host: HostProbe = HostProbe(),
    interval: Double = 1,
    cores: [Int]? = nil
  ) throws(SystemError) -> Sampler {
    let sampler = Sampler(services: services, host: host, interval: interval)
    sampler.mark()
    let thread = try WorkerThread(name: "sampler", cores: cores) { sampler.run() }
    sampler.thread.withLock { $0 = thread }
    return sampler
  }

  /// Reads once more now, so that a window may begin or end exactly here.
  ///
  /// Returns the moment.
  @discardableResult
  public func mark(_ detail: ServiceProbe.Detail = .full) -> Double {
    samples.withLock { samples in
      let readings = services.mapValues { $0.read(detail) }
      guard let host = try? host.read() else { return MonotonicClock.seconds() }
      samples.append(Sample(host: host, services: readings))
      return host.time
    }
  }

  /// Reads a last time and stops.
  ///
  /// What was read can still be asked. Again does nothing.
  public func stop() {
    let thread = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    guard let thread else { return }
    isStopping.store(true, ordering: .relaxed)
    thread.join()
    mark()
  }

  /// What was used between the readings that are closest to the two moments; nil if that is one and
  /// the same reading.
  ///
  /// The window says which moments they are.
  public func window(from start: Double, to end: Double) -> Window? {
    samples.withLock { samples in
      guard let first = Sampler.closest(to: start, in: samples),
        let last = Sampler.closest(to: end, in: samples), first < last
      else { return nil }
      let before = samples[first]
      let after = samples[last]
      return Window(
        host: after.host.since(before.host),
        services: after.services.reduce(into: [:]) { usage, service in
          if let reading = before.services[service.key] {
            usage[service.key] = service.value.since(reading)
          }
        }
      )
    }
  }

  /// The usage from each reading to the next, in the order of time.
  public func series() -> [Window] {
    let times = samples.withLock { $0.map(\.host.time) }
    return zip(times, times.dropFirst()).compactMap { window(from: $0, to: $1) }
  }

  private static func closest(to time: Double, in samples: [Sample]) -> Int? {
    let next = samples.partitioningIndex { $0.host.time >= time }
    guard next < samples.count else { return samples.indices.last }
    guard next > 0 else { return 0 }
    return samples[next].host.time - time < time - samples[next - 1].host.time ? next : next - 1
  }

  private func run() {
    var due = MonotonicClock.seconds()
    var readings = 0
    while !isStopping.load(ordering: .relaxed) {
      due += interval
      // Short sleeps, so that stopping does not have to wait for a whole interval.
      while MonotonicClock.seconds() < due, !isStopping.load(ordering: .relaxed) {
        MonotonicClock.sleep(until: min(due, MonotonicClock.seconds() + 0.05))
      }
      if isStopping.load(ordering: .relaxed) { return }
      readings += 1
      mark(readings.isMultiple(of: 10) ? .full : .light)
    }
  }
}
