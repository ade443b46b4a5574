/// Adds up the CPU time of a tree of processes that come and go, so that no time is lost or
/// counted twice.
///
/// A process that ends and is waited for adds its time to its parent's "children" counter, so the
/// sum of own and children's time over the living is kept. That counter advances in hundredths of a
/// second and misses children that nobody waits for; therefore what was last seen of an ended process
/// is added up as well, and of the two the larger counts. A pure value: it is told what was seen.
struct ProcessLedger {
  /// One process at the moment of a reading.
  struct Sighting: Hashable {
    var identity: ProcessIdentity
    var parent: Int
    /// The process's own time, its ended threads included.
    var own: CPUAmount
    /// The time of children that were waited for, and of theirs.
    var children: CPUAmount
    /// Whether it was already running when the observation began: its time until now is not ours.
    var isOlder: Bool
  }

  private struct Account {
    var last: Sighting
    let ownBefore: CPUAmount
    let childrenBefore: CPUAmount
    /// What ended members below this process had used: never more than is true.
    var endedBelow = CPUAmount.zero

    var balance: CPUAmount { last.own - ownBefore + endedBelow }

    mutating func see(_ sighting: Sighting) {
      last = sighting
      endedBelow = .larger(endedBelow, sighting.children - childrenBefore)
    }
  }

  private var living: [Int: Account] = [:]
  private var orphaned = CPUAmount.zero

  /// The numbers of the members that were alive at the last reading.
  var pids: [Int] { living.keys.sorted() }

  /// CPU time of all members, living and ended, since the observation began.
  var total: CPUAmount { living.values.reduce(orphaned) { $0 + $1.balance } }

  /// Takes in a new reading of all members.
  ///
  /// A parent's ``Sighting/children`` must have been read before its children were seen alive, or
  /// one that ends meanwhile counts twice. Complexity: O(members + ended³).
  mutating func update(_ sightings: [Sighting]) {
    let present = Dictionary(sightings.map { ($0.identity.pid, $0) }) { first, _ in first }
    let gone = living.filter { present[$0.key]?.identity != $0.value.last.identity }
    settle(Set(gone.keys))
    for sighting in sightings {
      let pid = sighting.identity.pid
      if living[pid] == nil {
        living[pid] = Account(
          last: sighting,
          ownBefore: sighting.isOlder ? sighting.own : .zero,
          childrenBefore: sighting.isOlder ? sighting.children : .zero
        )
      }
      living[pid]?.see(sighting)
    }
  }

  /// Takes in a new own time of one member, between two full readings.
  mutating func update(pid: Int, ownTotal: Double) {
    if let last = living[pid]?.last.own.total, ownTotal > last {
      living[pid]?.last.own.total = ownTotal
    }
  }

  // Moves the balance of each ended process to its parent, children before their parents.
  private mutating func settle(_ gone: Set<Int>) {
    var open = gone
    while let pid = open.first(where: { pid in !open.contains { parent(of: $0) == pid } })
      ?? open.first
    {
      open.remove(pid)
      guard let account = living.removeValue(forKey: pid) else { continue }
      if living[account.last.parent] != nil {
        living[account.last.parent]?.endedBelow += account.balance
      } else {
        orphaned += account.balance
      }
    }
  }

  private func parent(of pid: Int) -> Int? { living[pid]?.last.parent }
}
