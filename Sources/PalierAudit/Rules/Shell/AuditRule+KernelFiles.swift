import PalierModel
import PalierSetup

extension AuditRule {
  /// A kernel file written without the right to.
  static let needsRoot = AuditRule(
    "write-needs-root",
    .warning,
    Text(en: "A write that is not permitted", fr: "Une écriture qui n'est pas permise"),
    consequence: Text(
      en: "The kernel refuses: “Permission denied”; what the line is for does not happen.",
      fr: "Le noyau refuse : « Permission denied » ; ce que la ligne doit faire n'a pas lieu."
    ),
    fix: Text(en: "Write `| sudo tee FILE`.", fr: "Écrire « | sudo tee FICHIER »."),
    manual: Manual("https://www.kernel.org/doc/html/latest/admin-guide/pm/cpufreq.html", "6.1")
  ) { subject in
    subject.texts(.shell).flatMap { text -> [Occurrence] in
      // A script may be started by root; a block in a document that says sudo elsewhere is not.
      guard text.isBlock, text.lines.first?.hasPrefix("#!") != true else { return [] }
      return text.commands.compactMap { command -> Occurrence? in
        let target =
          command.program == "tee" && !command.hasSudo
          ? command.arguments.first { $0.hasPrefix("/sys/") || $0.hasPrefix("/proc/sys/") }
          : command.output.flatMap {
            $0.hasPrefix("/sys/") || $0.hasPrefix("/proc/sys/") ? $0 : nil
          }
        guard let target else { return nil }
        let isTee = command.program == "tee"
        return text.occurrence(
          command.line,
          mark: isTee ? "tee" : "",
          Text(
            en: "Only root may write \(target).",
            fr: "Seul root peut écrire \(target)."
          ),
          replacement: isTee
            ? .some(text.lines[command.line - 1].replacing("| tee", with: "| sudo tee")) : nil
        )
      }
    }
  }

  /// A processor held at its lowest frequency because it is hot from its load.
  static let powersave = AuditRule(
    "powersave-under-load",
    .warning,
    Text(
      en: "The lowest frequency as a cure for load",
      fr: "La fréquence minimale comme remède à la charge"
    ),
    consequence: Text(
      en:
        "On the Raspberry Pi and other machines without intel_pstate the governor “powersave” holds the lowest frequency whatever the load (600 MHz of 1,500 on a Pi 4): capacity falls by more than half just when it is needed, and queues grow.",
      fr:
        "Sur le Raspberry Pi et les machines sans intel_pstate, le gouverneur « powersave » tient la fréquence minimale quelle que soit la charge (600 MHz sur 1 500 pour un Pi 4) : la capacité chute de plus de moitié juste quand il la faut, et les files s'allongent."
    ),
    fix: Text(
      en:
        "Cool the machine; the firmware already slows it down at 80 °C. Keep `ondemand` or `schedutil`.",
      fr:
        "Refroidir la machine ; le micrologiciel la ralentit déjà à 80 °C. Garder « ondemand » ou « schedutil »."
    ),
    manual: Manual(
      "https://www.kernel.org/doc/html/latest/admin-guide/pm/cpufreq.html#powersave",
      "6.1"
    )
  ) { subject in
    subject.texts(.shell).flatMap { text in
      text.lines.enumerated().compactMap { index, line -> Occurrence? in
        guard !line.trimmed.hasPrefix("#"), line.contains("powersave"),
          line.hasAny(["scaling_governor", "cpufreq-set", "cpupower"])
        else { return nil }
        return text.occurrence(
          index + 1,
          mark: "powersave",
          Text(
            en: "This holds the processor at its lowest frequency, whatever the load.",
            fr: "Cela tient le processeur à sa fréquence minimale, quelle que soit la charge."
          )
        )
      }
    }
  }
}
