import PalierQueueing
import Synchronization

/// The worlds that a predictor has drawn for declared demands, which no load changes: their networks
/// are compiled once for the predictions of all loads of a kind.
final class KnownWorlds: Sendable {
  private struct Kind: Hashable {
    let speed: Double
    let isOpen: Bool
  }

  private let worlds = Mutex<[Kind: [PlannedWorld]]>([:])

  /// The first `count` worlds for loads like `load` at a speed; `make` makes all of them where there
  /// were fewer so far.
  func first(
    _ count: Int,
    speed: Double,
    like load: LoadLevel,
    make: () throws -> [PlannedWorld]
  ) rethrows -> ArraySlice<PlannedWorld> {
    let kind = Kind(speed: speed, isOpen: load.isOpen)
    let known = worlds.withLock { $0[kind] } ?? []
    if known.count >= count { return known.prefix(count) }
    let made = try make()
    worlds.withLock { $0[kind] = made }
    return made.prefix(count)
  }
}
