import PalierModel
import PalierSetup

extension AuditRule {
  /// A formula of workers that gives another number than the comment beside it.
  static let workerFormula = AuditRule(
    "worker-formula-comment",
    .warning,
    Text(
      en: "A worker formula that contradicts its comment",
      fr: "Une formule de workers qui contredit son commentaire"
    ),
    consequence: Text(
      en:
        "The number that runs follows the machine, not the comment: memory and database connections were reckoned for another one.",
      fr:
        "Le nombre réel suit la machine, pas le commentaire : la mémoire et les connexions à la base ont été comptées pour un autre."
    ),
    fix: Text(
      en: "Write the number that was measured, or correct the comment.",
      fr: "Écrire le nombre mesuré, ou corriger le commentaire."
    ),
    manual: Manual("https://docs.gunicorn.org/en/stable/design.html#how-many-workers", "23.0")
  ) { subject in
    GunicornUse.all(in: subject).compactMap { use -> Occurrence? in
      guard let workers = use.values["workers"], use.text.lines.indices.contains(workers.line - 1)
      else { return nil }
      let line = use.text.lines[workers.line - 1]
      guard let mark = line.firstIndex(of: "#"),
        CoreFormula.value(of: workers.value, cores: 1) != nil,
        let said = Measure.all(in: String(line[mark...])).first, said.high >= 1
      else { return nil }
      let named = "\(Int(said.low))–\(Int(said.high))"
      func contains(_ value: Int) -> Bool { said.low...said.high ~= Double(value) }
      if let machine = subject.machine, let cores = machine.cores {
        guard let value = CoreFormula.value(of: workers.value, cores: cores), !contains(value)
        else { return nil }
        let (count, place) = (Int(cores), String(machine.line))
        return use.text.occurrence(
          workers.line,
          mark: "workers",
          Text(
            en:
              "On the \(count) cores that line \(place) names the formula gives \(value) workers, not \(named).",
            fr:
              "Sur les \(count) cœurs que nomme la ligne \(place), la formule donne \(value) workers, pas \(named)."
          )
        )
      }
      guard
        !(1...256).contains(where: {
          CoreFormula.value(of: workers.value, cores: Double($0)).map(contains) ?? true
        })
      else { return nil }
      return use.text.occurrence(
        workers.line,
        mark: "workers",
        Text(
          en: "On no number of cores does the formula give \(named).",
          fr: "La formule ne donne \(named) pour aucun nombre de cœurs."
        )
      )
    }
  }
}
