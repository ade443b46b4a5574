import PalierModel
import PalierSetup

extension AuditRule {
  /// A Redis that answers anybody.
  static let redisOpen = AuditRule(
    "redis-open",
    .error,
    Text(en: "A Redis that answers anybody", fr: "Un Redis qui répond à n'importe qui"),
    consequence: Text(
      en:
        "Without a password and without protected mode whoever reaches the port reads and deletes everything, and can write files as Redis' user; such servers are found by scanners within hours.",
      fr:
        "Sans mot de passe ni mode protégé, qui atteint le port lit et efface tout, et peut écrire des fichiers avec le compte de Redis ; des automates trouvent de tels serveurs en quelques heures."
    ),
    fix: Text(
      en:
        "Bind it to 127.0.0.1 or a private address, keep protected-mode, and set a password (requirepass or ACL).",
      fr:
        "Le lier à 127.0.0.1 ou à une adresse privée, garder protected-mode, et fixer un mot de passe (requirepass ou ACL)."
    ),
    manual: Manual("https://redis.io/docs/latest/operate/oss_and_stack/management/security/", "7.0")
  ) { subject in
    subject.texts(.redis).compactMap { text -> Occurrence? in
      guard let mode = text.setting("protected_mode"), mode.value.lowercased() == "no",
        text.setting("requirepass") == nil, text.setting("aclfile") == nil,
        text.setting("user") == nil
      else { return nil }
      let addresses = text.setting("bind")?.value.split(separator: " ") ?? ["*"]
      let isLocal = addresses.allSatisfy { ["127.0.0.1", "::1", "-::1"].contains(String($0)) }
      guard !isLocal else { return nil }
      return text.occurrence(
        mode.line,
        mark: mode.key,
        Text(
          en: "No password, no protected mode, and an address beyond this machine.",
          fr: "Ni mot de passe, ni mode protégé, et une adresse au-delà de cette machine."
        ),
        replacement: .some("protected-mode yes")
      )
    }
  }
}
