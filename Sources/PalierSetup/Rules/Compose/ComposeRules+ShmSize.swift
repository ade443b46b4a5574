import PalierModel

extension ComposeRules {
  /// `shm_size`.
  static let shmSize = SettingRule(
    .compose,
    "shm_size",
    in: ["services", "*"],
    unit: .bytes(),
    reason: Text(
      en: "PostgreSQL shares rows between parallel processes there; it counts in the memory above.",
      fr:
        "PostgreSQL y partage des lignes entre processus parallèles ; cela compte dans la mémoire ci-dessus."
    ),
    otherwise: Text(
      en: "With Docker's 64 MiB a large query fails: `could not resize shared memory segment`.",
      fr:
        "Avec les 64 Mio de Docker, une grande requête échoue : « could not resize shared memory segment »."
    ),
    manual: Manual("https://docs.docker.com/reference/compose-file/services/#shm_size", "2"),
    judgement: Judgement(.within(0.5, 4), .warning)
  ) { plan in
    guard plan.service.kind.value == .postgresql, let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(max(64, Int(memory.mid / 8 / 1_048_576)) * 1_048_576),
      Text(
        en: "an eighth of its memory \(memory.told()), from 64 MiB on",
        fr: "un huitième de sa mémoire \(memory.told()), à partir de 64 Mio"
      )
    )
  }
}
