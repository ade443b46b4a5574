import PalierModel
import PalierQueueing

/// What a service's processes look like to the queueing network.
struct WorkerStructure {
  let processes: Int
  let slots: Int?
  let queue: Server.Queue
  let serial: Bool
  private let declaredLimit: Double?
  private let measuredQuota: ServiceProfile.Quota?

  /// What the dossier declares comes first, so that a change can be tried; what was seen fills in.
  ///
  /// `deviation` says where between its bounds a declared limit lies.
  init(service: Service?, profile: ServiceProfile, deviation: Double = 0) {
    let declared = service?.workers.map { Int($0.mid) } ?? profile.processes
    let threads = service?.threads.map { Int($0.mid) }
    let workerClass = service?.workerClass?.value ?? WorkerStructure.workerClass(profile.workers)
    declaredLimit = service?.limits.cpu?.value.value(atDeviation: deviation)
    measuredQuota = profile.quota
    switch workerClass {
    case .sync: (processes, slots, queue, serial) = (declared, 1, .shared, true)
    case .gthread: (processes, slots, queue, serial) = (declared, threads ?? 1, .shared, true)
    case .gevent, .eventlet, .uvicorn, .async:
      (processes, slots, queue, serial) = (declared, nil, .byConnection(weights: []), true)
    case .threads: (processes, slots, queue, serial) = (1, threads, .shared, false)
    }
  }

  /// The class that behaves as a service was seen to.
  static func workerClass(_ workers: ServiceProfile.Workers) -> WorkerClass {
    switch workers {
    case .synchronous: .sync
    case .asynchronous: .async
    case .threaded: .threads
    }
  }

  /// The quota of a service on so many cores: a declared limit below them, or the kernel's.
  ///
  /// `share` is how much of a core each of them is: a limit counts whole ones.
  func quota(cores: Int, share: Double = 1) -> Server.Quota? {
    let cores = Double(cores)
    if let declaredLimit = declaredLimit.map({ $0 / share }), declaredLimit < cores {
      let period = measuredQuota?.period ?? 0.1
      return Server.Quota(budget: declaredLimit * period, period: period)
    }
    guard declaredLimit == nil, let measuredQuota,
      measuredQuota.budget / share < cores * measuredQuota.period
    else { return nil }
    return Server.Quota(budget: measuredQuota.budget / share, period: measuredQuota.period)
  }
}
