import PalierModel

extension Figure {
  /// The upper end of a number of people, which settings are made for, and where it comes from.
  var toldAtMost: Text {
    let most = Int(value.high.rounded(.up))
    return value.high == mid
      ? told()
      : Text(
        en: "\(most) (the upper end; most likely \(told()))",
        fr: "\(most) (la borne haute ; le plus probable \(told()))"
      )
  }
}

extension SetupPlan {
  /// People at the same time that it is set up for, and where the number comes from.
  var people: Text { users.toldAtMost }
}

extension ServicePlan {
  /// People at the same time that it is set up for, and where the number comes from.
  var people: Text { users.toldAtMost }

  /// Seconds that a request may take in the service behind this one.
  var timeoutBehind: Figure { callees.first?.service.timeout ?? timeout }

  /// Seconds that a request may take in those who call this service.
  var timeoutOfCallers: Figure {
    callers.compactMap(\.timeout).max { $0.mid < $1.mid } ?? timeout
  }

  /// Parts into which the data of its own name are divided; nil: they are whole.
  var shardsOfOwnData: Figure? {
    system.data.first { $0.name == service.name }?.shards.flatMap { $0.mid > 1 ? $0 : nil }
  }

  /// True if a database keeps its data on the machine.
  var hasDatabase: Bool {
    system.services.contains { $0.kind.value.keepsData }
  }

  /// True if Redis keeps on the disk what could not be computed again.
  var redisSaves: Bool {
    system.services.contains { service in
      service.kind.value.isRedis
        && system.data.contains { $0.name == service.name && $0.kind != .cache }
    }
  }

  /// The strictest bound on a response time, in seconds; nil without objectives.
  var strictestBound: Double? { system.objectives.responseTimes.map(\.limit.mid).min() }

  /// Why it is taken for a cache, or for something that must not be lost.
  var cacheSource: Text {
    guard system.data.contains(where: { $0.name == service.name }) else {
      return Text(
        en:
          "assumed by Palier: \(service.name) is a cache; declare data.\(service.name) if it is not",
        fr:
          "supposé par Palier : \(service.name) est un cache ; sinon, déclarez data.\(service.name)"
      )
    }
    return isCache
      ? Text(
        en: "data.\(service.name) is a cache",
        fr: "data.\(service.name) est un cache"
      )
      : Text(
        en: "data.\(service.name) is not a cache",
        fr: "data.\(service.name) n'est pas un cache"
      )
  }
}

extension ServicePlan {
  /// True if people reach it: it speaks HTTP, and no other service stands in front.
  var isReachedByPeople: Bool { callers.isEmpty && service.kind.value.speaksHTTP }

  /// The address that it listens at.
  var listenAddress: String {
    isReachedByPeople ? places.address ?? "0.0.0.0" : ownAddress
  }

  /// Why it listens there.
  var listenReason: Text {
    isReachedByPeople
      ? Text(
        en: "Nothing stands in front of it: people reach it from outside.",
        fr: "Rien n'est placé devant : les gens le joignent du dehors."
      )
      : ownReason
  }

  /// The address that it listens at for the other services.
  var ownAddress: String { places.isContainers ? "0.0.0.0" : places.loopback }

  /// Why it listens there.
  var ownReason: Text {
    places.isContainers
      ? Text(
        en: "Reached by the other services; its port is not published.",
        fr: "Joint par les autres services ; son port n'est pas publié."
      )
      : Text(en: "Reached from this machine only.", fr: "Joint depuis cette machine seulement.")
  }

  /// The address at which a service that it calls is reached.
  func host(of service: Service) -> String {
    places.isContainers ? service.fileName : places.loopback
  }

  /// Whom it believes about the addresses of people.
  var trusted: String { places.isContainers ? "*" : places.loopback }

  /// Why it believes them.
  var trustReason: Text {
    places.isContainers
      ? Text(
        en: "Only services of its own network can reach it.",
        fr: "Seuls les services de son propre réseau peuvent le joindre."
      )
      : Text(
        en: "Only the proxy of this machine is believed about addresses.",
        fr: "Seul le mandataire de cette machine est cru sur les adresses."
      )
  }

  /// Seconds that it needs to stop.
  var stopTime: Double { service.kind.value.keepsData ? 120 : timeout.mid.rounded(.up) + 10 }

  /// Cores that a node must have free for a pod: the limit's part, else its part of the machine.
  var requestedCores: Double {
    let cores = service.limits.cpu?.mid ?? self.cores.mid / Double(system.services.count)
    return max(0.05, (cores / Double(pods) * 100).rounded() / 100)
  }

  /// Gibibytes of disk that its data are given: three times those of the dossier, from 10 on.
  var claimedGibibytes: Int {
    let bytes = system.data.filter { $0.kind == .table }.reduce(0.0) { sum, data in
      sum + (data.size?.mid ?? data.rows.mid * data.row.mid)
    }
    return max(10, Int((bytes * 3 / 1_073_741_824).rounded(.up)))
  }

  /// The same service as each of so many pods has it.
  func inPods(_ pods: Int) -> ServicePlan {
    guard pods > 1 else { return self }
    var pod = self
    pod.pods = pods
    pod.workers = Figure(
      Interval(exactly: Double(Int(workers.mid) / pods)),
      .count,
      from: workers.source
    )
    pod.memory = memory.map {
      Figure($0.value * (1 / Double(pods)), .information, from: $0.source)
    }
    return pod
  }
}

extension ServiceKind {
  /// True for databases that keep their data on a disk.
  var keepsData: Bool {
    switch self {
    case .postgresql, .mysql, .mariadb, .mongodb: true
    default: false
    }
  }

  /// True for what browsers can talk to.
  var speaksHTTP: Bool {
    switch self {
    case .nginx, .apache, .haproxy, .gunicorn, .uvicorn, .node, .minio, .reference: true
    default: false
    }
  }
}

extension WorkerBudget {
  /// The workers that a service declares, or one.
  static func declaredOrOne(_ service: Service) -> Int { service.workers.map { Int($0.mid) } ?? 1 }
}
