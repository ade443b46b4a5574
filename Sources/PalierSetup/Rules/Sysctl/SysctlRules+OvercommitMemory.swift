import PalierModel

extension SysctlRules {
  /// `vm.overcommit_memory`.
  static let overcommitMemory = SettingRule(
    .sysctl,
    "vm.overcommit_memory",
    unit: .count,
    reason: Text(
      en:
        "Redis saves by a copy of its process, which shares its memory: the kernel must not refuse the copy.",
      fr:
        "Redis se sauve par une copie de son processus, qui partage sa mémoire : le noyau ne doit pas refuser la copie."
    ),
    otherwise: Text(
      en: "Saving fails as soon as Redis holds half of the memory, and then Redis refuses writes.",
      fr:
        "La sauvegarde échoue dès que Redis tient la moitié de la mémoire, puis Redis refuse les écritures."
    ),
    manual: Manual("https://redis.io/docs/latest/operate/oss_and_stack/management/admin/", "7.0"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    guard plan.redisSaves else { return nil }
    return DerivedValue(
      .count(1),
      Text(
        en: "Redis keeps data that are no cache",
        fr: "Redis garde des données qui ne sont pas un cache"
      )
    )
  }
}
