public import PalierModel

/// A change of the dossier as something to be done: what it sets, and how one gets there and back.
public struct PlannedChange: Sendable, Hashable {
  /// One value that it sets.
  public struct Setting: Sendable, Hashable {
    /// Its key in the dossier.
    public let key: String
    /// What it is now; nil where that is no single figure.
    public let from: Figure?
    /// What it becomes, as it stands in the dossier.
    public let to: String
  }

  /// Its name.
  public let name: String
  /// The values that it sets.
  public let settings: [Setting]
  /// The file of SQL that it applies; nil: none.
  public let sql: String?
  /// What it asks for, as a phase of a migration.
  public let phase: MigrationPhase
  /// The capacity that a test named by the dossier measured with it.
  public let measured: Figure?

  /// The changes of a system with so many people at the same time at its peak.
  ///
  /// `figures` are those known of the system as it is. Complexity: O(settings × figures).
  public static func all(
    of system: System,
    load: Double,
    figures: [Explanation],
    measured: [MeasuredCapacity]
  ) -> [PlannedChange] {
    let known = Dictionary(figures.map { ($0.name, $0.figure) }) { first, _ in first }
    return system.changes.map { change in
      let keys = change.settings.map(\.key.value)
      return PlannedChange(
        name: change.name,
        settings: change.settings.map { setting in
          let key = setting.key.value
          return Setting(
            key: key,
            from: known[key] ?? known["services." + key],
            to: setting.value.value
          )
        },
        sql: change.sql?.value,
        phase: MigrationPhase(
          kind: keys.contains { $0.hasPrefix("machine") } ? .machine : .settings,
          from: "",
          to: change.name,
          due: nil,
          people: load,
          moves: [],
          words: nil,
          data: nil,
          copying: nil,
          hasBackupElsewhere: system.backups.contains { $0.place == .elsewhere }
        ),
        measured: measured.first { $0.change == change.name }?.users
      )
    }
  }
}
