import PalierModel

extension SysctlRules {
  /// `vm.dirty_background_bytes`.
  static let dirtyBackgroundBytes = SettingRule(
    .sysctl,
    "vm.dirty_background_bytes",
    unit: .bytes(),
    reason: Text(
      en: "A bound in bytes: from this much unwritten data on, the kernel writes beside the work.",
      fr:
        "Une borne en octets : à partir d'autant de données non écrites, le noyau écrit à côté du travail."
    ),
    otherwise: Text(
      en:
        "The default is a share of the memory, gigabytes on a large machine: a flush then stops the database for seconds.",
      fr:
        "Le défaut est une part de la mémoire, des gigaoctets sur une grande machine : une écriture arrête alors la base pendant des secondes."
    ),
    manual: Manual("https://www.kernel.org/doc/html/v6.1/admin-guide/sysctl/vm.html", "6.1"),
    judgement: Judgement(.within(0.1, 4), .note)
  ) { plan in
    guard plan.hasDatabase, let memory = plan.system.machine.memory, memory.mid >= 7.5e9 else {
      return nil
    }
    return DerivedValue(
      .bytes(256 * 1_048_576),
      Text(
        en: "a database, and memory of 8 GB or more: \(memory.told())",
        fr: "une base, et une mémoire de 8 Go ou plus : \(memory.told())"
      )
    )
  }
}
