import PalierModel

extension GunicornRules {
  /// `worker_tmp_dir`.
  static let workerTmpDir = SettingRule(
    .gunicorn,
    "worker_tmp_dir",
    unit: .word,
    reason: Text(
      en:
        "Workers show that they live by touching a file; in memory that never waits for the disk.",
      fr:
        "Les workers montrent qu'ils vivent en touchant un fichier ; en mémoire, cela n'attend jamais le disque."
    ),
    otherwise: Text(
      en: "While the disk is busy, workers that are well are taken for dead.",
      fr: "Pendant que le disque est occupé, des workers en bonne santé passent pour morts."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#worker_tmp_dir", "23.0"),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    DerivedValue(
      .word("/dev/shm"),
      Text(en: "memory on every Linux", fr: "de la mémoire sur tout Linux")
    )
  }
}
