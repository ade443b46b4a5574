import PalierModel
public import PalierPlanning

/// What `palier whatif` prints: each change alone, changes together, and in which order to do them.
public struct WhatIfDocument: Sendable {
  private let result: WhatIf
  private let system: String
  private let run: String?
  private let withSQL: [String]
  private let tier: String?
  private let isBoundToTiers: Bool

  /// The document of a result.
  ///
  /// `run` is the calibration that it rests on, nil: declared demands; `withSQL` names the changes that apply SQL, whose
  /// effect no prediction knows; `tier` is the one that the system is in, and `isBoundToTiers` says
  /// that some costs are paid in some tiers only.
  public init(
    _ result: WhatIf,
    of system: String,
    run: String?,
    withSQL: [String],
    tier: String? = nil,
    isBoundToTiers: Bool = false
  ) {
    (self.result, self.system, self.run, self.withSQL) = (result, system, run, withSQL)
    (self.tier, self.isBoundToTiers) = (tier, isBoundToTiers)
  }

  /// The document.
  public var document: Document {
    Document(
      title: Text(en: "\(system): what if?", fr: "\(system) : et si ?"),
      subtitle: run.map {
        Text(en: "predicted from calibration \($0)", fr: "prédit d'après le calibrage \($0)")
      }
        ?? Text(
          en: "predicted from declared demands, not measured",
          fr: "prédit d'après des demandes déclarées, non mesurées"
        )
    ) {
      answer
      Section(en: "Each change alone", fr: "Chaque changement seul") {
        table(of: [result.today] + result.alone)
      }
      if !result.together.isEmpty {
        Section(en: "Changes together", fr: "Changements réunis") { table(of: result.together) }
      }
      if !result.order.isEmpty {
        Section(en: "In which order", fr: "Dans quel ordre") { orderTable }
      }
      Section(en: "How this was found", fr: "Comment cela a été trouvé") { Notes(notes) }
    }
  }

  private var predicted: Source { .predicted(model: Sources.model, error: nil) }

  private func figure(_ value: Interval, _ dimension: Dimension) -> Figure {
    Figure(value, dimension, from: predicted)
  }

  private var answer: Answer {
    guard let last = result.order.last else {
      return Answer(
        .no,
        en: "None of these changes helps.",
        fr: "Aucun de ces changements n'améliore les choses."
      )
    }
    let names = WhatIfDocument.list(last.effect.changes)
    let effect = last.effect
    guard let gained = effect.usersGained, gained.mid.rounded() >= 1, let capacity = effect.capacity
    else {
      guard let time = effect.timeGained, let load = result.load?.words else {
        return Answer(
          .yes,
          en: "\(strong: names) helps.",
          fr: "\(strong: names) améliore les choses."
        )
      }
      return Answer(
        .yes,
        en: "\(strong: names): p95 shorter by \(figure(time, .time)) at \(load).",
        fr: "\(strong: names) : p95 plus court de \(figure(time, .time)) à \(load)."
      )
    }
    return Answer(
      .yes,
      en:
        "\(strong: names): \(figure(gained.rounded, .count)) people more, \(figure(capacity.rounded, .count)) in all.",
      fr:
        "\(strong: names) : \(figure(gained.rounded, .count)) personnes de plus, \(figure(capacity.rounded, .count)) en tout."
    )
  }

  private func table(of effects: [WhatIfEffect]) -> Table {
    let currency = self.currency
    var columns: [Table.Column] = [
      .words(en: "Change", fr: "Changement"),
      .numbers(en: "People held", fr: "Personnes supportées", from: predicted),
      .numbers(en: "People gained", fr: "Personnes gagnées", from: predicted),
    ]
    if let load = result.load {
      let words = load.words
      columns += [
        .numbers(Text(en: "p95 at \(words)", fr: "p95 à \(words)"), from: predicted),
        .numbers(en: "Time gained", fr: "Temps gagné", from: predicted),
      ]
    }
    if let currency {
      columns += [
        .numbers(en: "Cost added", fr: "Coût ajouté"),
        .numbers(
          en: "People per \(currency)",
          fr: "Personnes par \(currency)"
        ),
      ]
    }
    columns.append(.words(en: "Effect", fr: "Effet"))
    return Table(columns: columns, rows: effects.map { row(of: $0, knowsCost: currency != nil) })
  }

  /// The currency that costs differ in; nil where none are known, or in several.
  private var currency: String? {
    let currencies = (result.alone + result.together).compactMap { effect -> String? in
      guard case .monthlyMoney(let code) = effect.monthlyCost?.dimension else { return nil }
      return code
    }
    return Set(currencies).count == 1 ? currencies.first : nil
  }

  private func row(of effect: WhatIfEffect, knowsCost: Bool) -> [Cell] {
    let isToday = effect.changes.isEmpty
    func gain(_ value: Interval?, _ dimension: Dimension) -> Cell {
      isToday ? .empty : value.map { .interval($0, dimension) } ?? .empty
    }
    var cells: [Cell] = [
      isToday
        ? .text(en: "as it is", fr: "tel quel")
        : .text(WhatIfDocument.list(effect.changes)),
      capacity(of: effect),
      gain(effect.usersGained?.rounded, .count),
    ]
    if result.load != nil {
      cells += [
        effect.p95.map { .interval($0, .time) } ?? .empty, gain(effect.timeGained, .time),
      ]
    }
    if knowsCost {
      cells += [
        .figure(effect.monthlyCost),
        effect.usersPerMoney.map { .number($0, .count) } ?? .empty,
      ]
    }
    cells.append(isToday ? .empty : .badge(effect.badge))
    return cells
  }

  /// A capacity, that there is no end to it, or that nothing is known of it.
  private func capacity(of effect: WhatIfEffect) -> Cell {
    guard effect.hasObjectives else { return .empty }
    return effect.capacity.map { .interval($0.rounded, .count) }
      ?? .text(en: "no limit", fr: "sans limite")
  }

  private var orderTable: Table {
    Table(
      columns: [
        .words(en: "Do", fr: "Faire"),
        .numbers(en: "People added", fr: "Personnes ajoutées", from: predicted),
        .numbers(en: "People held then", fr: "Personnes ensuite", from: predicted),
        .words(en: "Gives out first then", fr: "Cède alors en premier"),
      ],
      rows: result.order.enumerated().map { index, step in
        [
          .name("\(index + 1). \(step.change)"),
          step.usersAdded.map { .number($0.rounded(), .count) } ?? .empty,
          capacity(of: step.effect),
          step.effect.bottleneck.map { .name($0.station.name) } ?? .empty,
        ]
      }
    )
  }

  private var notes: [Prose] {
    var notes: [Text] = []
    func note(_ names: [String], _ text: (Text) -> Text) {
      if !names.isEmpty { notes.append(text(Text(verbatim: names.joined(separator: ", ")))) }
    }
    if !result.today.hasObjectives {
      notes.append(
        Text(
          en: "Without an objective, such as `objectives: { p95: 1 s }`, no capacity is known.",
          fr:
            "Sans objectif, comme « \("objectives: { p95: 1 s }") », aucune capacité n'est connue."
        )
      )
    }
    let unknown = result.alone.filter(\.isUnknownToTheModel).flatMap(\.changes)
    note(unknown) {
      Text(
        en: "Nothing that the prediction knows of changes with \($0).",
        fr: "Rien de ce que connaît la prédiction ne change avec \($0)."
      )
    }
    note(withSQL) {
      Text(
        en:
          "The SQL of \($0) changes service demands; `palier calibrate --change` measures them.",
        fr:
          "Le SQL de \($0) change les demandes de service ; « palier calibrate --change » les mesure."
      )
    }
    let idle = result.alone.filter { $0.verdict == .nothing && !$0.isUnknownToTheModel }
    note(idle.flatMap(\.changes)) {
      Text(
        en: """
          Does nothing, alone: \($0) (nothing moves by more than \(percent: 0.01) of the people or \
          \(percent: 0.02) of p95).
          """,
        fr: """
          Ne fait rien, seul : \($0) (rien ne bouge de plus de \(percent: 0.01) des personnes ou \
          \(percent: 0.02) du p95).
          """
      )
    }
    note(result.alone.filter { $0.verdict == .worse }.flatMap(\.changes)) {
      Text(en: "Makes it worse, alone: \($0).", fr: "Aggrave les choses, seul : \($0).")
    }
    let done = Set(result.order.map(\.change))
    let spare = result.alone.filter { $0.verdict == .helps && !done.isSuperset(of: $0.changes) }
    note(spare.flatMap(\.changes)) {
      Text(
        en: "Helps alone, but adds little to the changes in order: \($0).",
        fr: "Aide seul, mais ajoute peu aux changements retenus : \($0)."
      )
    }
    if isBoundToTiers {
      notes.append(
        tier.map {
          Text(
            en:
              "Costs are those of every tier and of tier \($0), where the population is now; a change that moves the system into another tier pays that one's.",
            fr:
              "Les coûts sont ceux de tous les paliers et du palier \($0), où est la population ; un changement qui fait passer à un autre palier paie celui-là."
          )
        }
          ?? Text(
            en:
              "Costs are those of every tier: the population is in no tier of the dossier, or not known.",
            fr:
              "Les coûts sont ceux de tous les paliers : la population n'est dans aucun palier du dossier, ou n'est pas connue."
          )
      )
    }
    switch result.combinations {
    case .all:
      notes.append(
        Text(
          en: "All combinations were tried, as up to \(WhatIf.exhaustiveLimit) changes allow.",
          fr:
            "Toutes les combinaisons ont été essayées, comme jusqu'à \(WhatIf.exhaustiveLimit) changements le permettent."
        )
      )
    case .greedy:
      notes.append(
        Text(
          en: """
            With more than \(WhatIf.exhaustiveLimit) changes not all combinations were tried: each \
            alone, then always the one that adds most. Changes that help only together may be missed.
            """,
          fr: """
            Au-delà de \(WhatIf.exhaustiveLimit) changements, toutes les combinaisons ne sont pas \
            essayées : chacun seul, puis toujours celui qui ajoute le plus. Des changements qui \
            n'aident qu'ensemble peuvent être manqués.
            """
        )
      )
    }
    notes.append(
      Text(
        en: "All variants were predicted in the same worlds, with the same random numbers.",
        fr: "Toutes les variantes sont prédites dans les mêmes mondes, avec les mêmes tirages."
      )
    )
    return notes.map { Prose($0) }
  }

  private static func list(_ names: [String]) -> Text {
    Text(verbatim: names.joined(separator: " + "))
  }
}

extension Interval {
  /// The interval in whole numbers.
  fileprivate var rounded: Interval { map { $0.rounded() } }
}

extension WhatIfEffect {
  /// The verdict at a glance.
  fileprivate var badge: Badge {
    switch verdict {
    case .helps: Badge(.good, Text(en: "helps", fr: "aide"))
    case .nothing where isUnknownToTheModel:
      Badge(.neutral, Text(en: "no effect known", fr: "sans effet connu"))
    case .nothing: Badge(.neutral, Text(en: "nothing", fr: "rien"))
    case .worse: Badge(.bad, Text(en: "worse", fr: "pire"))
    case .undecided: Badge(.warning, Text(en: "undecided", fr: "indécis"))
    }
  }
}
