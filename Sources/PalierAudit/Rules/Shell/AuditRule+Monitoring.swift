import PalierModel
import PalierSetup

extension AuditRule {
  /// A script that takes the share of user time for the use of the processor.
  static let userShare = AuditRule(
    "cpu-share-of-users-only",
    .warning,
    Text(
      en: "Only a part of the CPU time is counted",
      fr: "Une partie seulement du temps processeur est comptée"
    ),
    consequence: Text(
      en:
        "The second field of top's line is user time alone: kernel, I/O wait and time stolen by the host are left out, so that a machine that stands still may show 10 % and no alarm comes. In a French locale the comma breaks the comparison too.",
      fr:
        "Le deuxième champ de la ligne de top est le seul temps utilisateur : noyau, attente d'E/S et temps volé par l'hôte sont oubliés ; une machine bloquée peut afficher 10 % sans alerte. En français, la virgule casse aussi la comparaison."
    ),
    fix: Text(
      en:
        "Take 100 minus idle from `LC_ALL=C vmstat 1 2 | tail -1`, or the load from Prometheus' node exporter.",
      fr:
        "Prendre 100 moins l'inactivité de « LC_ALL=C vmstat 1 2 | tail -1 », ou la charge de l'exportateur de Prometheus."
    ),
    manual: Manual("https://man7.org/linux/man-pages/man1/top.1.html", "procps 4.0")
  ) { subject in
    subject.texts(.shell, .crontab).flatMap { text in
      text.lines.enumerated().compactMap { index, line -> Occurrence? in
        guard !line.trimmed.hasPrefix("#"), line.contains("top -b"),
          line.lowercased().contains("cpu"),
          line.contains("print $2}")
        else { return nil }
        return text.occurrence(
          index + 1,
          mark: "top",
          Text(
            en: "This is the share of user time alone, not the use of the processor.",
            fr: "C'est la part du temps utilisateur seul, pas l'occupation du processeur."
          )
        )
      }
    }
  }

  /// An alarm by a command that nothing installs.
  static let alarmCommand = AuditRule(
    "alarm-command-missing",
    .remark,
    Text(en: "An alarm that may never leave", fr: "Une alerte qui risque de ne jamais partir"),
    consequence: Text(
      en:
        "A fresh server has no `mail`: “command not found” goes to cron's own mail, which goes nowhere either. And a machine that is down sends no mail at all.",
      fr:
        "Un serveur neuf n'a pas « mail » : « command not found » part dans le courrier de cron, qui ne va nulle part non plus. Et une machine à terre n'envoie rien du tout."
    ),
    fix: Text(
      en:
        "Install and test a mail program (bsd-mailx, msmtp-mta), and let another machine watch this one.",
      fr:
        "Installer et essayer un programme de courrier (bsd-mailx, msmtp-mta), et faire surveiller cette machine par une autre."
    ),
    manual: Manual("https://packages.debian.org/bookworm/bsd-mailx", "Debian 12")
  ) { subject in
    guard subject.document != nil,
      subject.commands.contains(where: {
        ["apt", "apt-get"].contains($0.command.program) && $0.command.arguments.contains("install")
      }),
      !subject.mentions("mailutils", "bsd-mailx", "msmtp", "s-nail", "postfix")
    else { return [] }
    return subject.texts(.shell).compactMap { text -> Occurrence? in
      guard
        let command = text.commands.first(where: { $0.program == "mail" || $0.program == "mailx" })
      else { return nil }
      return text.occurrence(
        command.line,
        mark: "mail",
        Text(
          en: "Alarms go out by `mail`, which none of the installations here brings.",
          fr: "Les alertes partent par « mail », qu'aucune des installations d'ici n'apporte."
        )
      )
    }
  }
}
