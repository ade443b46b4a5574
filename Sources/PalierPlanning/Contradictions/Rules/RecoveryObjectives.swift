import PalierModel

/// The backups cannot keep what the objectives promise.
enum RecoveryObjectives: ContradictionRule {
  static let identifier = "recovery-objectives"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "backups that cannot keep the recovery objectives",
    fr: "des sauvegardes qui ne peuvent pas tenir les objectifs de reprise"
  )
  static let explanation = Text(
    en: """
      What was entered since the last backup is lost with a mistake, whatever the replication: every \
      other copy repeats it. Who backs up once a day may lose a day, and cannot promise an hour. Nor \
      can a copy come back faster than it is read.
      """,
    fr: """
      Ce qui a été saisi depuis la dernière sauvegarde est perdu par une erreur, quelle que soit la \
      réplication : chaque autre copie la répète. Qui sauvegarde une fois par jour peut perdre un \
      jour, et ne peut pas promettre une heure. Une copie ne revient pas non plus plus vite qu'on ne \
      la lit.
      """
  )
  static let keys = [
    "objectives.rpo", "objectives.rto", "backups.*.every", "backups.*.place", "backups.*.restore",
    "data.*.lag",
  ]
  static let example = """
    system: Shop
    objectives: { rpo: 1 h }
    data: { orders: { size: 10 GB } }
    backups: { nightly: { every: 1 d, place: elsewhere } }
    """

  static func findings(in system: System) -> [Contradiction] {
    var told: [Figure] = []
    return RecoveryPlan(system).findings.compactMap { found in
      guard found.isMet == false, let cost = found.cost,
        // A machine that takes with it as much as a mistake does is said with it.
        found.disaster == .restoration || !told.contains(cost)
      else { return nil }
      told.append(cost)
      let key = found.disaster == .restoration ? "rto" : "rpo"
      let backups = system.backups.compactMap { backup in
        (found.disaster == .restoration ? backup.restore : backup.every).map {
          Contradiction.Statement(
            "backups.\(backup.name).\(found.disaster == .restoration ? "restore" : "every")",
            $0
          )
        }
      }
      return finding(
        [.init("objectives.\(key)", found.objective)] + backups,
        message(found, cost),
        cure: found.advice
          ?? Text(en: "promise less", fr: "promettez moins")
      )
    }
  }

  private static func message(_ found: RecoveryPlan.Finding, _ cost: Figure) -> Text {
    let data = Text.row(found.data)
    let promised = found.objective.words
    switch found.disaster {
    case .restoration:
      return Text(
        en: "putting \(data) back takes \(cost.words); \(promised) are promised",
        fr: "remettre \(data) prend \(cost.words) ; \(promised) sont promis"
      )
    case .mistake where !cost.mid.isFinite:
      return Text(
        en: "nothing brings \(data) back after a mistake; \(promised) of work may be lost",
        fr: "rien ne ramène \(data) après une erreur ; \(promised) de travail peuvent être perdus"
      )
    case .lostMachine where !cost.mid.isFinite:
      return Text(
        en:
          "nothing brings all of \(data) back if the machine dies; \(promised) of work may be lost",
        fr:
          "rien ne ramène tout de \(data) si la machine meurt ; \(promised) de travail peuvent être perdus"
      )
    case .mistake:
      return Text(
        en: "a mistake in \(data) costs up to \(cost.words) of work; \(promised) may be lost",
        fr:
          "une erreur dans \(data) coûte jusqu'à \(cost.words) de travail ; \(promised) peuvent être perdus"
      )
    case .lostMachine:
      return Text(
        en: "a dead machine costs up to \(cost.words) of work; \(promised) may be lost",
        fr:
          "une machine morte coûte jusqu'à \(cost.words) de travail ; \(promised) peuvent être perdus"
      )
    }
  }
}
