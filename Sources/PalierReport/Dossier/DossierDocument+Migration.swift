import PalierModel
import PalierPlanning

extension DossierDocument {
  /// The phases from tier to tier, each with what it needs, its rehearsal and its way back.
  var migrationChapter: Section? {
    let phases = plan.migration.phases
    guard !phases.isEmpty || !plan.changes.isEmpty else { return nil }
    let behind = plan.migration.tiersBehind
    return Section(.migration) {
      if !behind.isEmpty {
        let names = behind.joined(separator: ", ")
        Paragraph(
          Text(
            en: "By the number of its people the system has left behind: \(names).",
            fr:
              "D'après le nombre de ses utilisateurs, le système a laissé derrière lui : \(names)."
          )
        )
      }
      for (number, phase) in phases.enumerated() {
        Section(
          Text(
            en: "Phase \(number + 1): from \(phase.from) to \(phase.to)",
            fr: "Phase \(number + 1) : \(French.of(phase.from)) à \(phase.to)"
          )
        ) {
          Definitions(terms(of: phase))
          moves(phase)
          Notes(phase.steps)
        }
      }
      for change in plan.changes { section(of: change) }
    }
  }

  private func terms(of phase: MigrationPhase) -> [(Text, Prose)] {
    var terms = [(Text(en: "When", fr: "Quand"), when(phase))] + duration(of: phase)
    terms.append((Text(en: "Before", fr: "Avant"), Prose(phase.prerequisites)))
    terms.append((Text(en: "Rehearsal", fr: "Répétition"), Prose(phase.rehearsal)))
    terms.append((Text(en: "Check", fr: "Contrôle"), check(phase)))
    terms.append((Text(en: "Way back", fr: "Retour en arrière"), Prose(phase.wayBack)))
    return terms
  }

  private func when(_ phase: MigrationPhase) -> Prose {
    let people = Int(min(1e9, phase.people.rounded()))
    guard let due = phase.due else {
      return Prose(
        Text(
          en: "at \(people) people at the peak; no growth is declared that would give a date",
          fr: "à \(people) personnes à la pointe ; aucune croissance déclarée ne donne de date"
        )
      )
    }
    if due.months.mid <= 0 {
      return Prose(
        Text(
          en:
            "now, if it is not done: this tier begins at \(people) people, and they are there",
          fr:
            "maintenant, si ce n'est pas fait : ce palier commence à \(people) personnes, et elles sont là"
        )
      )
    }
    let rehearsal =
      due.months.mid > 2
      ? Text(en: "rehearse two months before", fr: "répéter deux mois avant")
      : Text(en: "rehearse now", fr: "répéter dès maintenant")
    return Prose(
      Text(
        en: "\(due.words), at \(people) people at the peak; \(rehearsal)",
        fr: "\(due.words), à \(people) personnes à la pointe ; \(rehearsal)"
      )
    )
  }

  /// What is known of how long it takes.
  private func duration(of phase: MigrationPhase) -> [(Text, Prose)] {
    let title = Text(en: "Duration", fr: "Durée")
    guard let data = phase.data else { return [] }
    guard let copying = phase.copying else {
      return [
        (
          title,
          Prose(
            en:
              "not known: \(data) must be copied, and no rate is declared; the rehearsal times it (\(code: "backups.*.restore"))",
            fr:
              "inconnue : il faut copier \(data), et aucun débit n'est déclaré ; la répétition le mesure (\(code: "backups.*.restore"))"
          )
        )
      ]
    }
    return [
      (
        title,
        Prose(
          en: "\(copying) to copy \(data); the system writes nothing meanwhile",
          fr: "\(copying) pour copier \(data) ; le système n'écrit rien pendant ce temps"
        )
      )
    ]
  }

  private func check(_ phase: MigrationPhase) -> Prose {
    let users = max(1, Int(min(1e6, phase.people.rounded())))
    return Prose(
      en:
        "\(code: "palier prove \(contents.file) --users \(String(users))") on the system of the rehearsal answers yes; the first hour under real load shows no error that was not there before",
      fr:
        "\(code: "palier prove \(contents.file) --users \(String(users))") sur le système de la répétition répond oui ; la première heure sous charge réelle ne montre aucune erreur nouvelle"
    )
  }

  private func moves(_ phase: MigrationPhase) -> Table? {
    guard !phase.moves.isEmpty else { return nil }
    return Table(
      Text(en: "What changes", fr: "Ce qui change"),
      columns: [
        .words(en: "Setting", fr: "Réglage"), .numbers(en: "From", fr: "De"),
        .numbers(en: "To", fr: "À"),
      ],
      rows: phase.moves.map { [.name($0.key), .figure($0.from), .figure($0.to)] }
    )
  }
}
