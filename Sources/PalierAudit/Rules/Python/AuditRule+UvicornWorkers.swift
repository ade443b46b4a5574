import PalierModel
import PalierSetup

extension AuditRule {
  /// The worker class that moved out of uvicorn.
  static let uvicornWorkers = AuditRule(
    "uvicorn-workers-moved",
    .warning,
    Text(en: "uvicorn.workers is deprecated", fr: "uvicorn.workers est déprécié"),
    consequence: Text(
      en:
        "Deprecated since uvicorn 0.30 (May 2024): a warning at each start, and no start at all once an upgrade drops the module.",
      fr:
        "Déprécié depuis uvicorn 0.30 (mai 2024) : un avertissement à chaque démarrage, et plus de démarrage dès qu'une mise à jour retire le module."
    ),
    fix: Text(
      en: "Install the package uvicorn-worker and name uvicorn_worker.UvicornWorker.",
      fr: "Installer le paquet uvicorn-worker et nommer uvicorn_worker.UvicornWorker."
    ),
    manual: Manual("https://github.com/encode/uvicorn/blob/master/CHANGELOG.md", "0.30.0")
  ) { subject in
    subject.texts.flatMap { text in
      text.lines.enumerated().compactMap { index, line -> Occurrence? in
        guard !line.trimmed.hasPrefix("#"), line.contains("uvicorn.workers.") else { return nil }
        return text.occurrence(
          index + 1,
          mark: "uvicorn.workers",
          Text(
            en: "uvicorn.workers is deprecated; its class is in the package uvicorn-worker now.",
            fr:
              "uvicorn.workers est déprécié ; sa classe est désormais dans le paquet uvicorn-worker."
          ),
          replacement: .some(line.replacing("uvicorn.workers.", with: "uvicorn_worker."))
        )
      }
    }
  }
}
