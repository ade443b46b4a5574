import PalierModel
import PalierSetup

extension AuditRule {
  /// A way back that is promised and not described.
  static let rollbackUndescribed = AuditRule(
    "rollback-not-described",
    .remark,
    Text(en: "A way back that nobody described", fr: "Un retour que personne n'a décrit"),
    consequence: Text(
      en:
        "At the moment when it is needed somebody under pressure invents it, on the machine that people use.",
      fr:
        "Au moment où il le faut, quelqu'un l'invente sous pression, sur la machine que les gens utilisent."
    ),
    fix: Text(
      en: "Write the commands that go back, try them once, and note how long they take.",
      fr: "Écrire les commandes du retour, les essayer une fois, et noter leur durée."
    ),
    manual: Manual("https://sre.google/sre-book/release-engineering/", "2016")
  ) { subject in
    guard let document = subject.document else { return [] }
    let promise = document.prose.first { line in
      let text = document.lowered(line)
      return text.hasAny(["rollback", "retour arrière", "roll back"])
        && text.hasAny(["possible", "facile", "easy", "at any time", "à tout moment"])
    }
    guard let promise else { return [] }
    // A block of commands, or a command between backticks, within a few lines of such a word.
    let words = ["rollback", "roll back", "retour arrière", "revenir", "git revert", "restore"]
    let isDescribed = document.lower.enumerated().contains { index, line in
      guard line.hasAny(words) else { return false }
      let near = (index + 1)...(index + 8)
      return document.isFenced[index] && line.hasAny(["git ", "restore", "cp ", "mv "])
        || document.fences.contains {
          near.contains($0.firstLine) && ["bash", "sh", "shell", "console"].contains($0.tag)
        }
    }
    guard !isDescribed else { return [] }
    return [
      document.occurrence(
        promise,
        Text(
          en: "The way back is said to be possible; no line says how.",
          fr: "Le retour est dit possible ; aucune ligne ne dit comment."
        )
      )
    ]
  }
}
