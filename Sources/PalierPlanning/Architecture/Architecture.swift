public import PalierModel

/// How the services of a system stand on machines, and who calls whom.
public struct Architecture: Sendable, Hashable {
  /// How the machines share the work.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Everything on one machine.
    case single
    /// The databases on a machine of their own.
    case split
    /// Several machines of each part, so that one may fail.
    case clustered
    /// The same in each of several regions.
    case regional
  }

  /// Something that calls or is called.
  public enum Node: Sendable, Hashable {
    /// The people.
    case people
    /// The content delivery network.
    case delivery
    /// What spreads requests over equal machines.
    case balancer
    /// A service, by its name.
    case service(String)
  }

  /// Machines of one kind with what runs on each.
  public struct Part: Sendable, Hashable {
    /// What a part does.
    public enum Role: String, Sendable, Hashable, Codable {
      /// What stands before all machines.
      case front
      case everything
      case application
      case database
      /// What is called, but is no part of the system.
      case outside
    }

    /// What it does.
    public let role: Role
    /// What runs on each of its machines: rows of callers above rows of what they call.
    public let rows: [[Node]]
    /// True if there are several such machines.
    public let isSeveral: Bool
  }

  /// Somebody who calls somebody.
  public struct Call: Sendable, Hashable {
    /// Who calls.
    public let from: Node
    /// Who is called.
    public let to: Node

    /// A call.
    public init(from: Node, to: Node) {
      self.from = from
      self.to = to
    }
  }

  /// How the machines share the work.
  public let kind: Kind
  /// The parts, those that call above those that are called.
  public let parts: [Part]
  /// The calls.
  public let calls: [Call]

  /// The architecture that a dossier describes, and those that it can become: with its databases
  /// apart, and with several machines of each part.
  ///
  /// None without services.
  public static func all(of system: System) -> [Architecture] {
    guard !system.services.isEmpty else { return [] }
    let today = kind(of: system)
    let next: [Kind] = today == .single ? [.split, .clustered] : []
    let canSplit =
      system.services.contains(where: \.kind.value.isDatabase)
      && system.services.contains { !$0.kind.value.isDatabase && !$0.isOutside }
    return ([today] + (canSplit ? next : [])).map { Architecture($0, of: system) }
  }

  /// What the dossier describes: regions, else copies or parts of its data on several machines, else
  /// one machine.
  private static func kind(of system: System) -> Kind {
    if !system.regions.isEmpty { return .regional }
    let isCopied = system.data.contains { ($0.replicas?.mid ?? 1) > 1 || ($0.shards?.mid ?? 1) > 1 }
    return isCopied ? .clustered : .single
  }

  /// A system's services on machines of one kind.
  init(_ kind: Kind, of system: System) {
    self.kind = kind
    let inside = system.services.filter { !$0.isOutside }
    let outside = system.services.filter(\.isOutside)
    let isDivided = kind != .single && inside.contains(where: \.kind.value.isDatabase)
    let databases = isDivided ? inside.filter(\.kind.value.isDatabase) : []
    let others = isDivided ? inside.filter { !$0.kind.value.isDatabase } : inside
    let isSeveral = kind == .clustered || kind == .regional
    let entries = Architecture.entries(of: system)

    var front: [Node] = [.people]
    if system.delivery != nil { front.append(.delivery) }
    if isSeveral { front.append(.balancer) }
    let ranks = Architecture.ranks(of: system)
    func rows(_ services: [Service]) -> [[Node]] {
      Dictionary(grouping: services) { ranks[$0.name] ?? 0 }
        .sorted { $0.key < $1.key }.map { $0.value.map { .service($0.name) } }
    }
    parts = [
      Part(role: .front, rows: front.map { [$0] }, isSeveral: false),
      Part(role: isDivided ? .application : .everything, rows: rows(others), isSeveral: isSeveral),
      Part(role: .database, rows: rows(databases), isSeveral: isSeveral),
      Part(role: .outside, rows: rows(outside), isSeveral: false),
    ].filter { !$0.rows.isEmpty }
    let chain = zip(front, front.dropFirst()).map { Call(from: $0, to: $1) }
    let entering = entries.map { Call(from: front[front.count - 1], to: .service($0)) }
    let within = system.services.flatMap { service in
      service.calls.map { Call(from: .service(service.name), to: .service($0.value)) }
    }
    calls = chain + entering + within
  }

  /// Services that people call, since nobody of the system does.
  private static func entries(of system: System) -> [String] {
    let called = Set(system.services.flatMap { $0.calls.map(\.value) })
    let entries = system.services.filter { !called.contains($0.name) && !$0.isOutside }
    // A service that neither calls nor is called stands for itself: people do not meet a database.
    let meeting = entries.filter { !$0.calls.isEmpty || !$0.kind.value.isDatabase }
    return (meeting.isEmpty ? entries : meeting).map(\.name)
  }

  /// How many calls lie between the people and each service, on the longest way.
  ///
  /// Complexity: O(services × calls); services that call each other in a ring end at some rank.
  private static func ranks(of system: System) -> [String: Int] {
    var ranks: [String: Int] = [:]
    for _ in system.services {
      var isSettled = true
      for service in system.services {
        let rank = ranks[service.name] ?? 0
        for callee in service.calls.map(\.value)
        where (ranks[callee] ?? 0) <= rank && rank < system.services.count {
          ranks[callee] = rank + 1
          isSettled = false
        }
      }
      if isSettled { break }
    }
    return ranks
  }
}

extension Service {
  /// True if nothing is declared of it but its name: a service of somebody else.
  fileprivate var isOutside: Bool {
    kind.value == .other && calls.isEmpty && workers == nil && threads == nil
      && connections == nil && memory == nil && ceilings.isEmpty && observe == nil
      && limits == Limits()
  }
}
