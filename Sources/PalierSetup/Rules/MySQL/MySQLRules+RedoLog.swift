import PalierModel

extension MySQLRules {
  /// The size of the log of changes, which has another key in each program.
  static func redoLog(
    _ program: Program,
    _ key: String,
    versions: SettingVersions = SettingVersions()
  ) -> SettingRule {
    SettingRule(
      program,
      key,
      in: ["mysqld"],
      versions: versions,
      unit: .bytes(),
      reason: Text(
        en:
          "The log of changes holds a quarter of the buffer pool, so that pages are written back at leisure.",
        fr:
          "Le journal des changements contient un quart du cache de pages : les pages sont réécrites sans hâte."
      ),
      otherwise: Text(
        en:
          "Too small, and writes stop in bursts while pages are flushed; too large, and recovery after a crash takes long.",
        fr:
          "Trop petit : les écritures s'arrêtent par à-coups ; trop grand : la reprise après une panne est longue."
      ),
      manual: manual(program, key, "innodb"),
      judgement: Judgement(.within(0.25, 4), .warning)
    ) { plan in
      guard let split = try? MySQLMemory(plan) else { return nil }
      return DerivedValue(
        .bytes(split.redo),
        Text(
          en:
            "a quarter of the buffer pool \(Double(split.bufferPool), .information), from 64 MiB to 2 GiB",
          fr:
            "un quart du cache de pages \(Double(split.bufferPool), .information), de 64 Mio à 2 Gio"
        )
      )
    }
  }
}
