import PalierModel

/// How PostgreSQL divides its memory, so that the worst case of all its settings fits it.
///
/// A quarter is shared buffers, a fifth stays with the kernel's cache of files, a tenth is for
/// maintenance; every connection takes 3 MiB, and twice `work_mem` (hash tables may be twice as
/// large, `hash_mem_multiplier`) comes out of the rest.
struct PostgreSQLMemory {
  /// Bytes of a backend without its sorts and hash tables.
  static let backend = 3 * mebi
  /// Hash tables may take so many times `work_mem`.
  static let hashMultiplier = 2.0
  /// The smallest `work_mem` that is worth having.
  static let leastWork = mebi / 2
  private static let mebi = 1_048_576.0

  /// Bytes of `shared_buffers`.
  let sharedBuffers: Int
  /// Bytes of `work_mem`.
  let work: Int
  /// Bytes of `maintenance_work_mem`.
  let maintenance: Int
  /// Processes that clean tables at the same time.
  let cleaners: Int
  /// Bytes of `effective_cache_size`.
  let cache: Int

  /// The least memory in which so many connections fit.
  static func least(connections: Double) -> Double {
    max(128 * mebi, connections * (backend + hashMultiplier * leastWork) / 0.45 + mebi)
  }

  init(_ plan: ServicePlan) throws(SetupError) {
    let connections = plan.connections?.mid ?? ConnectionBudget.reserve
    let memory = try plan.memory(atLeast: Self.least(connections: connections))
    let bytes = memory.mid
    cleaners = memory.mid < 1_024 * Self.mebi ? 2 : 3
    sharedBuffers = Self.whole(bytes / 4, of: Self.mebi)
    maintenance = min(
      1_024 * Int(Self.mebi),
      max(1_024 * 1_024, Self.whole(bytes / 10 / Double(cleaners + 1), of: Self.mebi))
    )
    let sorts = bytes * 0.45 - connections * Self.backend
    work = min(
      256 * Int(Self.mebi),
      Self.whole(sorts / (connections * Self.hashMultiplier), of: 65_536)
    )
    cache = Self.whole(bytes * 0.45, of: Self.mebi)
  }

  /// Bytes of all settings at their worst, the kernel's cache of files included.
  func worst(connections: Double, memory: Double) -> Double {
    Double(sharedBuffers) + Double(maintenance * (cleaners + 1)) + memory / 5
      + connections * (Self.backend + Self.hashMultiplier * Double(work))
  }

  private static func whole(_ bytes: Double, of unit: Double) -> Int {
    Int((bytes / unit).rounded(.down) * unit)
  }
}
