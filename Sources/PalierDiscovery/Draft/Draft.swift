public import PalierDatabases
import PalierModel

/// Everything that was found of a system, from which its dossier is drafted.
///
/// The same findings give the same text. What was not found stands in the text as questions.
public struct Draft: Sendable {
  /// The system's name; nil if nothing gives it one.
  public var name: Found<String>?
  /// What access logs say.
  public var logs: AccessLogFindings?
  /// The services.
  public var services: [FoundService] = []
  /// The machine.
  public var machine: FoundMachine?
  /// What is stored.
  public var data: [FoundData] = []
  /// The databases that were asked.
  public internal(set) var databases: [DatabaseFindings] = []

  /// A draft of which nothing is known.
  public init() {}

  /// Adds services; one that was found before, of the same kind, gains what is new.
  ///
  /// Two are the same if they listen on the same port, or if each is the only one of its kind on
  /// its side. With `areTruer`, what is found now stands in place of what was found before.
  /// Complexity: O(services²).
  public mutating func add(_ found: [FoundService], areTruer: Bool = false) {
    let before = services
    var indices: [Int] = []
    for service in found {
      let alike = before.indices.filter { before[$0].kind.value == service.kind.value }
      let isOnly = alike.count == 1 && found.count { $0.kind.value == service.kind.value } == 1
      let same =
        alike.first { !Set(before[$0].ports).isDisjoint(with: service.ports) }
        ?? (isOnly && service.kind.value != .other ? alike.first : nil)
      indices.append(same ?? services.count)
      if same == nil {
        var service = service
        service.name = Draft.unique(service.name, among: services.map(\.name))
        services.append(service)
      }
    }
    // Calls name services as they were found; here they may have other names.
    let names = Dictionary(
      zip(found.map(\.name), indices.map { services[$0].name }),
      uniquingKeysWith: { first, _ in first }
    )
    for (service, index) in zip(found, indices) {
      var service = service
      service.calls = service.calls.map { Found(names[$0.value] ?? $0.value, at: $0.place) }
        .filter { $0.value != services[index].name }
      if index < before.count {
        services[index].gain(from: service, isTruer: areTruer)
      } else {
        services[index].calls = service.calls
      }
    }
    leaveRoundsOut()
  }

  /// Leaves out calls that lead back to where they come from: a dossier has no rounds of calls.
  private mutating func leaveRoundsOut() {
    var kept: [String: [String]] = [:]
    func leads(from start: String, to end: String) -> Bool {
      var reached: Set<String> = [start]
      var next = [start]
      while let name = next.popLast() {
        if name == end { return true }
        next += (kept[name] ?? []).filter { reached.insert($0).inserted }
      }
      return false
    }
    for index in services.indices {
      let name = services[index].name
      services[index].calls.removeAll { call in
        if leads(from: call.value, to: name) { return true }
        kept[name, default: []].append(call.value)
        return false
      }
    }
  }

  /// Adds tables, whose names stay different.
  public mutating func add(_ found: [FoundData]) {
    for set in found {
      var set = set
      set.name = Draft.unique(set.name, among: data.map(\.name))
      data.append(set)
    }
  }

  /// A name that is not among others, with a number behind it if need be, as long as names may be.
  static func unique(_ name: String, among others: [String]) -> String {
    guard others.contains(name) else { return name }
    let start = name.prefix(FoundService.longestName - 6)
    var number = 2
    while others.contains("\(start)-\(number)") { number += 1 }
    return "\(start)-\(number)"
  }
}

extension FoundService {
  /// Takes over what another finding of the same service knows and this one does not.
  ///
  /// Where it can be observed is what the running machine says; if the other is truer, so are its
  /// version and connections.
  mutating func gain(from other: FoundService, isTruer: Bool = false) {
    if isTruer {
      version = other.version ?? version
      connections = other.connections ?? connections
      observe = observe ?? other.observe
    } else {
      observe = other.observe ?? observe
    }
    version = version ?? other.version
    workerClass = workerClass ?? other.workerClass
    workers = workers ?? other.workers
    threads = threads ?? other.threads
    connections = connections ?? other.connections
    cpuLimit = cpuLimit ?? other.cpuLimit
    memoryLimit = memoryLimit ?? other.memoryLimit
    memory = memory ?? other.memory
    instances = instances ?? other.instances
    calls += other.calls.filter { call in !calls.contains { $0.value == call.value } }
    ports += other.ports.filter { !ports.contains($0) }
    variables += other.variables
  }
}
