import PalierModel
import PalierPlanning

extension DossierDocument {
  /// A change that the dossier names: what it sets, what is known of it, how one gets there and back.
  func section(of change: PlannedChange) -> Section {
    Section(
      Text(en: "The change \(change.name)", fr: "Le changement « \(change.name) »")
    ) {
      Definitions([
        (Text(en: "What it does", fr: "Ce qu'il apporte"), effect(of: change)),
        (Text(en: "Before", fr: "Avant"), Prose(change.phase.prerequisites)),
        (Text(en: "Rehearsal", fr: "Répétition"), Prose(change.phase.rehearsal)),
        (Text(en: "Check", fr: "Contrôle"), check(change)),
        (Text(en: "Way back", fr: "Retour en arrière"), Prose(change.phase.wayBack)),
      ])
      settings(of: change)
      Notes(steps(of: change))
    }
  }

  private func effect(of change: PlannedChange) -> Prose {
    if let measured = change.measured {
      return Prose(
        en: "a test that the dossier names measured \(measured) people at the same time with it",
        fr: "un essai que nomme le dossier a mesuré \(measured) personnes en même temps avec lui"
      )
    }
    let command = "palier whatif \(contents.file) --change \(change.name)"
    return plan.calibration == nil
      ? Prose(
        en: "not known yet: after a calibration, \(code: command) predicts it",
        fr: "pas encore connu : après un calibrage, \(code: command) le prédit"
      )
      : Prose(en: "\(code: command) predicts it", fr: "\(code: command) le prédit")
  }

  private func check(_ change: PlannedChange) -> Prose {
    let users = max(1, Int(min(1e6, change.phase.people.rounded())))
    let command = "palier prove \(contents.file) --change \(change.name) --users \(users)"
    return Prose(
      en: "\(code: command) on the system of the rehearsal answers yes",
      fr: "\(code: command) sur le système de la répétition répond oui"
    )
  }

  private func settings(of change: PlannedChange) -> Table? {
    guard !change.settings.isEmpty else { return nil }
    return Table(
      Text(en: "What changes", fr: "Ce qui change"),
      columns: [
        .words(en: "Setting", fr: "Réglage"), .numbers(en: "From", fr: "De"),
        .numbers(en: "To", fr: "À"),
      ],
      rows: change.settings.map { [.name($0.key), now($0), .name($0.to)] }
    )
  }

  /// What a key is now: a figure, or one of a few words.
  private func now(_ setting: PlannedChange.Setting) -> Cell {
    if let figure = setting.from { return .figure(figure) }
    let service = system.services.first { $0.name + ".worker_class" == setting.key }
    return service?.workerClass.map { .name($0.value.rawValue) } ?? .empty
  }

  private func steps(of change: PlannedChange) -> [Prose] {
    let statements = change.sql.map { file in
      [
        Prose(
          en:
            "The statements of \(code: file): write those that undo them first, and time both on a copy.",
          fr:
            "Les instructions de \(code: file) : écrire d'abord celles qui les défont, et chronométrer les deux sur une copie."
        )
      ]
    }
    return (statements ?? []) + change.phase.steps.map { Prose($0) }
  }
}
