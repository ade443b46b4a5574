import PalierModel
import PalierPlatform

/// Observes this machine and services of it, for whoever asks.
public final class Observer: Sendable {
  /// A service to observe.
  public typealias Place = (name: String, locator: ServiceLocator)

  /// What it says first.
  public let machine: ObservedMachine
  private let probes: [(name: String, probe: ServiceProbe)]
  private let host = HostProbe()
  private let yardstick: Yardstick?

  /// Finds services, and starts to measure the speed of their cores.
  ///
  /// - Throws: ``ObserveError`` if a service is not there, `SystemError` if the system refuses.
  public init(_ places: [Place]) throws {
    probes = try places.map { ($0.name, try ServiceProbe($0.locator)) }
    let services = probes.map { name, probe in
      let reading = probe.read()
      return ObservedMachine.Service(
        name: name,
        reading: reading,
        cores: ServiceProbe.cores(of: reading)
      )
    }
    machine = ObservedMachine(
      time: MonotonicClock.seconds(),
      host: .current(),
      services: services
    )
    let usable = Affinity.cores()
    let cores = Set(services.flatMap(\.cores)).filter(usable.contains).sorted()
    yardstick = cores.isEmpty ? nil : try Yardstick.start(cores: cores)
  }

  /// Ends the measurement of the cores' speed.
  public func stop() { yardstick?.stop() }

  /// The answer to a question.
  public func answer(_ question: ObservationQuestion) -> ObservedMoment {
    var moment = ObservedMoment(time: MonotonicClock.seconds())
    switch question {
    case .cpu:
      moment.cpu = Dictionary(
        probes.map { ($0.name, $0.probe.cpuSeconds()) },
        uniquingKeysWith: { first, _ in first }
      )
    case .service(let name, let isFull):
      guard let probe = probes.first(where: { $0.name == name })?.probe else {
        moment.error = "no service \(name)"
        break
      }
      moment.services = [name: probe.read(isFull ? .full : .light)]
    case .host:
      do {
        moment.host = try host.read()
      } catch {
        moment.error = error.message.english
      }
    case .speed(let start, let end): moment.speed = yardstick?.speed(from: start, to: end)
    }
    return moment
  }

  /// What the machine and all services have done so far, and the speed since an earlier moment.
  public func moment(after earlier: Double) -> ObservedMoment {
    var moment = answer(.host)
    moment.services = Dictionary(
      probes.map { ($0.name, $0.probe.read(.light)) },
      uniquingKeysWith: { first, _ in first }
    )
    moment.speed = yardstick?.speed(from: earlier, to: moment.time)
    return moment
  }
}

extension ServiceProbe {
  /// The cores that a service may run on, as a full reading of it shows them.
  public static func cores(of reading: ServiceReading) -> [Int] {
    let ofProcess = reading.processes.first.map { Affinity.cores(of: $0.identity.pid) } ?? []
    let allowed = reading.limits?.coreList ?? []
    let both = allowed.isEmpty ? ofProcess : ofProcess.filter(allowed.contains)
    return both.isEmpty ? (allowed.isEmpty ? Affinity.cores() : allowed) : both
  }
}
