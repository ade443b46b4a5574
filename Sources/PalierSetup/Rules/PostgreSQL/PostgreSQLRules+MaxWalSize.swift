import PalierModel

extension PostgreSQLRules {
  /// `max_wal_size`.
  static let maxWalSize = SettingRule(
    .postgresql,
    "max_wal_size",
    unit: .bytes(base: 1_048_576),
    reason: Text(
      en: "So much may be written before a checkpoint is forced.",
      fr: "Autant peut être écrit avant qu'un point de reprise ne soit forcé."
    ),
    otherwise: Text(
      en: "With less, checkpoints follow one another under writes; the log takes this much disk.",
      fr:
        "Moins : les points de reprise se suivent sous les écritures ; le journal occupe autant de disque."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-wal.html#GUC-MAX-WAL-SIZE",
      "15"
    ),
    judgement: Judgement(.within(0.5, 4), .note)
  ) { plan in
    let disk = plan.system.machine.disk
    let mebi = 1_048_576
    let most = disk.map { Int($0.mid / 50) / mebi } ?? 1_024
    let size = min(4_096, max(256, most))
    return DerivedValue(
      .bytes(size * mebi),
      disk.map {
        Text(
          en: "a fiftieth of the disk \($0.told()), from 256 MiB to 4 GiB",
          fr: "un cinquantième du disque \($0.told()), de 256 Mio à 4 Gio"
        )
      } ?? Text(en: "1 GiB: the disk is not declared", fr: "1 Gio : le disque n'est pas déclaré")
    )
  }
}
