import PalierModel

extension Explainer {
  /// What disasters cost at worst, those whose cost has a bound.
  var recovery: [Explanation] {
    let plan = RecoveryPlan(system)
    return plan.findings.compactMap { finding in
      guard let cost = finding.cost, cost.value.high.isFinite else { return nil }
      let (equation, inputs) = derivation(of: finding)
      return Explanation(
        FigureName.recovery(finding, in: plan),
        label(of: finding),
        cost,
        equation: equation,
        from: inputs
      )
    }
  }

  private func label(of finding: RecoveryPlan.Finding) -> Text {
    let names = finding.data.joined(separator: ", ")
    return switch finding.disaster {
    case .lostMachine:
      Text(
        en: "work lost on \(names) when a machine dies",
        fr: "travail perdu sur \(names) quand une machine meurt"
      )
    case .mistake:
      Text(
        en: "work lost on \(names) when someone deletes or spoils data",
        fr: "travail perdu sur \(names) quand quelqu'un efface ou abîme des données"
      )
    case .restoration:
      Text(
        en: "time to put all back from \(names)",
        fr: "temps pour tout restaurer depuis \(names)"
      )
    }
  }

  private func derivation(of finding: RecoveryPlan.Finding) -> (Text, [Explanation]) {
    let sets = system.data.filter { finding.data.contains($0.name) }
    switch finding.disaster {
    case .mistake:
      return (
        Text(
          en: "time between two backups: copies elsewhere repeat the mistake",
          fr: "temps entre deux sauvegardes : les autres copies répètent l'erreur"
        ), periods(of: sets, places: [.same, .elsewhere])
      )
    case .lostMachine:
      let replicated = sets.filter { ($0.replicas?.mid ?? 1) > 1 }
      let lags = replicated.compactMap { set in
        leaf(
          "data.\(set.name).lag",
          Text(
            en: "lag of the copies of \(set.name)",
            fr: "retard des copies \(French.of(set.name))"
          ),
          set.lag
        )
      }
      let alone = sets.filter { set in !replicated.contains { $0.name == set.name } }
      guard !sets.isEmpty else {
        return (
          Text(
            en: "no data lie on the machine's own disk",
            fr: "aucune donnée n'est sur le disque de la machine"
          ), places(of: system.data)
        )
      }
      return (
        Text(
          en: "the greatest lag of a copy, or time between two backups elsewhere",
          fr: "le plus grand retard d'une copie, ou temps entre deux sauvegardes ailleurs"
        ), lags + periods(of: alone, places: [.elsewhere])
      )
    case .restoration:
      let sizes = storage.filter { $0.name.hasPrefix("backups.") }.flatMap(\.inputs)
      let rates = system.backups.compactMap { backup in
        leaf(
          "backups.\(backup.name).restore",
          Text(
            en: "rate at which \(backup.name) is put back",
            fr: "débit de restauration \(French.of(backup.name))"
          ),
          backup.restore
        )
      }
      return (
        Text(
          en: "sum over the backups of size of a copy / rate of restoring",
          fr: "somme sur les sauvegardes de taille d'une copie / débit de restauration"
        ), rates + sizes
      )
    }
  }

  private func periods(of sets: [DataSet], places: [Backup.Place]) -> [Explanation] {
    var seen: Set<String> = []
    return sets.flatMap { system.backups(of: $0, places: places) }
      .filter { seen.insert($0.name).inserted }
      .map { backup in
        Explanation(
          "backups.\(backup.name).every",
          Text(en: "time between two of \(backup.name)", fr: "temps entre deux \(backup.name)"),
          backup.every ?? Explainer.daily
        )
      }
  }

  private func places(of sets: [DataSet]) -> [Explanation] {
    sets.compactMap { leaf("data.\($0.name).size", Text(verbatim: $0.name), $0.size) }
  }
}
