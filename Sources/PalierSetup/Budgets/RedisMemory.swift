import PalierModel

/// How Redis divides its memory.
///
/// While it saves, a copy of every page that is written in the meantime is held: at worst all of
/// them. A cache saves nothing; a quarter is left for fragmentation and the buffers of clients.
enum RedisMemory {
  /// The least memory that is worth giving it, in bytes.
  static let least = 16 * 1_048_576.0

  /// Bytes of `maxmemory`.
  static func most(_ plan: ServicePlan) -> Int? {
    guard let memory = plan.memory?.mid else { return nil }
    let share = plan.isCache ? 0.75 : 0.45
    return Int((memory * share / 1_048_576).rounded(.down)) * 1_048_576
  }
}
