public import PalierModel

/// How a system goes from tier to tier: a phase for each.
public struct MigrationPlan: Sendable, Hashable {
  /// The phases into the tier that holds today's people and into those after it, in their order.
  public let phases: [MigrationPhase]
  /// The tiers that today's people have left behind, in their order.
  public let tiersBehind: [String]

  /// The phases between the tiers.
  ///
  /// That into the tier that holds `load` people at the same time is among them: whether the machine
  /// is there already, nobody says. Complexity: O(tiers × services).
  public init(_ system: System, _ growth: GrowthPlan, load: Double) {
    let current = growth.currentTier(at: load) ?? 0
    let first = max(0, current - 1)
    tiersBehind = growth.tiers.prefix(first).map(\.name)
    let tiers = growth.tiers.dropFirst(first)
    phases = zip(tiers, tiers.dropFirst()).map { before, after in
      MigrationPlan.phase(system, growth, before, after)
    }
  }

  private static func phase(
    _ system: System,
    _ growth: GrowthPlan,
    _ before: TierPlan,
    _ after: TierPlan
  ) -> MigrationPhase {
    let moves = moves(from: before.system ?? system, to: after.system ?? system)
    let keys = Set(moves.map(\.key))
    let kind: MigrationPhase.Kind =
      if !keys.isDisjoint(with: ["machine.cpu", "machine.memory"]) {
        .machine
      } else if keys.contains("machine.disk") {
        .disk
      } else {
        moves.isEmpty ? .words : .settings
      }
    let months = after.starts?.mid ?? 0
    let moved = growth.storage.live(after: months.isFinite ? max(0, months) : 0)
    let movesData = (kind == .machine || kind == .disk) && moved.high > 0
    let rates = system.backups.compactMap(\.restore)
    let slowest = rates.min { $0.mid < $1.mid }
    return MigrationPhase(
      kind: kind,
      from: before.name,
      to: after.name,
      due: after.starts.map { Deadline(months: $0, from: growth.today) },
      people: after.entry,
      moves: moves,
      words: after.action,
      data: movesData
        ? Figure(moved, .information, from: .predicted(model: "growth of the data", error: nil))
        : nil,
      copying: movesData
        ? slowest.map { rate in
          Figure(
            moved * rate.value.map { 1 / $0 },
            .time,
            from: .predicted(model: "copy / rate of restoring", error: nil)
          )
        } : nil,
      hasBackupElsewhere: system.backups.contains { $0.place == .elsewhere }
    )
  }

  /// The values of the machine and of the services that differ.
  private static func moves(from old: System, to new: System) -> [MigrationPhase.Move] {
    let before = Dictionary(old.sizes) { first, _ in first }
    return new.sizes.compactMap { key, value in
      let was = before[key] ?? nil
      return was?.value == value?.value
        ? nil : MigrationPhase.Move(key: key, from: was, to: value)
    }
  }
}
