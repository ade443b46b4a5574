import PalierModel
import PalierSetup

extension AuditRule {
  /// Root log-ins from outside, with the address.
  static let rootLogin = AuditRule(
    "root-login",
    .warning,
    Text(en: "Root log-ins and addresses published", fr: "Connexions root et adresses publiées"),
    consequence: Text(
      en:
        "Whoever reads the file knows the address and that root may log in: one guessed password or one stolen key is the whole machine, and the log does not tell who it was.",
      fr:
        "Qui lit le fichier connaît l'adresse et sait que root peut se connecter : un mot de passe deviné ou une clé volée donne toute la machine, et le journal ne dit pas qui c'était."
    ),
    fix: Text(
      en:
        "Set `PermitRootLogin no`, log in as a person and use sudo; name the machine in ~/.ssh/config, not in documents.",
      fr:
        "Mettre « PermitRootLogin no », se connecter en son nom et utiliser sudo ; nommer la machine dans ~/.ssh/config, pas dans les documents."
    ),
    manual: Manual("https://man.openbsd.org/sshd_config#PermitRootLogin", "9.2")
  ) { subject in
    let commands = subject.commands.compactMap { text, command -> Occurrence? in
      guard ["ssh", "scp", "rsync", "sftp"].contains(command.program),
        let target = command.arguments.first(where: { $0.hasPrefix("root@") })
      else { return nil }
      let host = target.dropFirst(5).prefix { $0 != ":" }
      guard !["localhost", "127.0.0.1"].contains(String(host)) else { return nil }
      let isAddress =
        host.split(separator: ".").count == 4 && host.allSatisfy { $0.isNumber || $0 == "." }
      return text.occurrence(
        command.line,
        mark: target,
        isAddress
          ? Text(
            en: "Logs in as root, with the server's address in the open.",
            fr: "Se connecte en root, avec l'adresse du serveur en clair."
          )
          : Text(en: "Logs in as root.", fr: "Se connecte en root.")
      )
    }
    let settings = subject.texts(.sshd).compactMap { text -> Occurrence? in
      guard let setting = text.setting("permitrootlogin"), setting.value.lowercased() == "yes"
      else { return nil }
      return text.occurrence(
        setting.line,
        mark: setting.key,
        Text(
          en: "root may log in from outside, by password too.",
          fr: "root peut se connecter de l'extérieur, même par mot de passe."
        ),
        replacement: .some("PermitRootLogin no")
      )
    }
    return commands + settings
  }
}
