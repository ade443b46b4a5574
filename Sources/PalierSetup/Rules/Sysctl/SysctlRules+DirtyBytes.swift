import PalierModel

extension SysctlRules {
  /// `vm.dirty_bytes`.
  static let dirtyBytes = SettingRule(
    .sysctl,
    "vm.dirty_bytes",
    unit: .bytes(),
    reason: Text(
      en: "A bound in bytes: at this much unwritten data, whoever writes waits.",
      fr: "Une borne en octets : à autant de données non écrites, qui écrit attend."
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
      .bytes(1024 * 1_048_576),
      Text(
        en: "a database, and memory of 8 GB or more: \(memory.told())",
        fr: "une base, et une mémoire de 8 Go ou plus : \(memory.told())"
      )
    )
  }
}
