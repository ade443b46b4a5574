import PalierModel

extension MongoDBRules {
  /// `cacheSizeGB`.
  static let cacheSizeGB = SettingRule(
    .mongodb,
    "cacheSizeGB",
    in: ["storage", "wiredTiger", "engineConfig"],
    unit: .ratio,
    reason: Text(
      en:
        "Half of what is left of this service's memory after one gibibyte, as MongoDB has it for a machine of its own; the rest is for connections, sorts and the kernel's cache.",
      fr:
        "La moitié de ce qui reste de la mémoire de ce service après un gibioctet, comme MongoDB le fait pour une machine à lui ; le reste est pour connexions, tris et cache du noyau."
    ),
    otherwise: Text(
      en: "By default it is half of the machine's memory, whatever this service has.",
      fr:
        "Par défaut, c'est la moitié de la mémoire de la machine, quelle que soit la part de ce service."
    ),
    manual: Manual(
      "https://www.mongodb.com/docs/v7.0/reference/configuration-options/#mongodb-setting-storage.wiredTiger.engineConfig.cacheSizeGB",
      "7.0"
    ),
    judgement: Judgement(.within(0.5, 1.3), .warning)
  ) { plan in
    guard let memory = plan.memory else { return nil }
    let gibibytes = max(0.25, (memory.mid / 1_073_741_824 - 1) / 2)
    return DerivedValue(
      .ratio((gibibytes * 100).rounded(.down) / 100),
      Text(
        en: "half of its memory \(memory.told()) less 1 GiB, from 0.25 on",
        fr: "la moitié de sa mémoire \(memory.told()) moins 1 Gio, à partir de 0,25"
      )
    )
  }
}
