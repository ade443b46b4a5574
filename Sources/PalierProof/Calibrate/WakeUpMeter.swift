import PalierModel
import PalierObserve
import PalierPlatform

/// Tells what a request costs the processes that do not serve it: workers that sleep before one
/// listening socket are all woken by a connection that one of them accepts.
struct WakeUpMeter {
  /// What one request cost each process that did not serve it.
  struct Sample {
    var time: Double
    /// CPU seconds of one such process, what it uses by itself taken off.
    var cpu: Double
  }

  /// The services, by index, of which more than one process takes requests as a whole.
  ///
  /// A database's backends may share the work of one, so that the others' CPU time tells nothing.
  let services: [Int]
  private let probes: [ServiceProbe]
  private var before: [ServiceReading] = []
  private var samples: [Int: [Sample]] = [:]

  init(_ bench: TestBench) {
    services = bench.watches.indices.filter { index in
      let service = bench.watches[index].service
      let workerClass = service.workerClass?.value ?? service.kind.value.defaultWorkerClass
      return bench.watches[index].workerProcesses > 1 && workerClass != .threads
    }
    probes = services.map { bench.watches[$0].probe }
  }

  /// Reads what the processes have used, before a request.
  mutating func start() { before = probes.map { $0.read(.light) } }

  /// Reads it again, the services being at rest; `background` is the CPU seconds a second that each
  /// service uses when nothing is asked of it.
  mutating func finish(background: [Double]) {
    for (place, service) in services.enumerated() {
      let usage = probes[place].read(.light).since(before[place])
      let others = usage.processes.map(\.cpu).sorted().dropLast()
      // Where most slept on, nobody is woken in vain: what the others used is their own affair.
      guard let middle = others.dropFirst(others.count / 2).first else { continue }
      let used = others.reduce(0, +) - background[service] * usage.duration
      samples[service, default: []].append(
        Sample(time: usage.start, cpu: middle > 0 ? used / Double(others.count) : 0)
      )
    }
  }

  /// CPU seconds at reference speed of a process that is woken in vain; nil if that was not measured.
  func wakeUp(ofService index: Int, exponent: Double, speed: (Double) -> Double) -> Double? {
    guard let samples = samples[index], !samples.isEmpty else { return nil }
    let sum = samples.reduce(0) { $0 + $1.cpu * power(speed($1.time), exponent) }
    return max(0, sum / Double(samples.count))
  }
}
