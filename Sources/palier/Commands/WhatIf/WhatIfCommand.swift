import PalierDossier
import PalierModel
import PalierPlanning
import PalierProof
import PalierReport

/// `palier whatif`: what changes do, alone and together, beside the system as it is.
enum WhatIfCommand {
  static let settings = Option<Change.Setting>(
    "set",
    .setting,
    Text(
      en: "a key of the dossier with a new value, to try; may be repeated",
      fr: "une clé du dossier avec une nouvelle valeur, à essayer ; peut être répétée"
    ),
    repeats: true
  )
  static let changes = Option<[String]>(
    "change",
    .names,
    Text(
      en: "changes of the dossier to try; may be repeated",
      fr: "des changements du dossier à essayer ; peut être répétée"
    ),
    standard: Text(en: "without --set and --tier, all", fr: "sans --set ni --tier, tous"),
    repeats: true
  )
  static let tier = Option<String>(
    "tier",
    .tierName,
    Text(
      en: "a tier of the dossier to move into, with its settings and its costs",
      fr: "un palier du dossier où passer, avec ses réglages et ses coûts"
    )
  )
  static let base = Option<[String]>(
    "from",
    .names,
    Text(
      en: "changes that the calibrated target already has",
      fr: "changements que la cible calibrée a déjà"
    )
  )

  static let command = Command(
    declaration: CommandDeclaration(
      name: "whatif",
      family: .plan,
      summary: Text(
        en: "Predict what changes gain, alone and together",
        fr: "Prédire ce qu'apportent des changements"
      ),
      description: [
        Text(
          en: """
            Predicts from the calibration, or from declared demands, how many people more the system holds with each change, \
            how much shorter its responses get, what it costs a month and how many people that \
            buys where the dossier knows costs, and in which order to do the changes. It says \
            which ones do nothing, and which make it worse. It sends nothing.
            """,
          fr: """
            Prédit d'après le calibrage, ou d'après des demandes déclarées, combien de personnes de plus le système supporte avec \
            chaque changement, de combien ses réponses raccourcissent, ce qu'il coûte par mois et \
            combien de personnes cela achète si le dossier connaît les coûts, et dans quel ordre \
            faire les changements. Dit lesquels ne font rien, et lesquels aggravent. Rien n'est \
            envoyé.
            """
        ),
        Text(
          en: """
            Up to \(WhatIf.exhaustiveLimit) changes are tried in all combinations; of more, up to \
            \(WhatIf.changeLimit), each alone and then always the one that adds most. All are \
            predicted with the same random numbers.
            """,
          fr: """
            Jusqu'à \(WhatIf.exhaustiveLimit) changements sont essayés dans toutes les \
            combinaisons ; au-delà, jusqu'à \(WhatIf.changeLimit), chacun seul puis toujours celui \
            qui ajoute le plus. Tous sont prédits avec les mêmes nombres aléatoires.
            """
        ),
      ],
      arguments: [.dossier],
      options: [
        settings.declaration, changes.declaration, tier.declaration, base.declaration,
        PlanCommand.users.declaration, ProofOptions.seed.declaration,
      ],
      examples: [
        CommandDeclaration.Example(
          line: "palier whatif palier.yaml --set web.workers=8 --set machine.cpu=2",
          meaning: Text(
            en: "says what eight workers gain, two cores, and both.",
            fr: "dit ce qu'apportent huit processus, deux cœurs, et les deux."
          )
        ),
        CommandDeclaration.Example(
          line: "palier whatif palier.yaml --tier minipc",
          meaning: Text(
            en: "says what moving into that tier gains, and costs a month.",
            fr: "dit ce que gagne le passage à ce palier, et ce qu'il coûte par mois."
          )
        ),
        CommandDeclaration.Example(
          line: "palier whatif palier.yaml --change gevent,cache --users 100",
          meaning: Text(
            en: "tries two changes of the dossier, response times at 100 people.",
            fr: "essaie deux changements du dossier, temps de réponse à 100 personnes."
          )
        ),
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let (arguments, console) = (invocation.arguments, invocation.console)
    let variant = arguments[base] ?? []
    let subject = try ProofSubject(invocation, variant: variant)
    let tried = try candidates(arguments, of: subject)
    for added in arguments.all(settings).compactMap({ NewEntry($0, in: subject.system) }) {
      console.note(added.note)
    }
    let measured = try subject.calibration()
    guard let calibration = measured ?? Calibration(declaredBy: subject.system) else {
      throw ProofError.noCalibration(of: subject.system.name, variant: variant)
    }
    let compared = load(arguments, of: subject.system)
    // Without people to hold or a load to respond to there is nothing to compare.
    guard compared != nil || !subject.system.objectives.isEmpty else { throw ProofError.noLoad }
    let costs = TierCosts(
      calibration: calibration,
      asked: arguments[PlanCommand.users]?.last.map(Double.init)
    )
    let panel = LivePanel(console)
    let result = try WhatIf(
      tried.map(\.name),
      calibration: calibration,
      load: compared,
      seed: UInt64(arguments[ProofOptions.seed] ?? 1),
      variant: { names in
        try Dossier.apply(tried.filter { names.contains($0.name) }, to: subject.system)
      },
      cost: costs.due,
      progress: { number, count in
        panel.draw([
          Text(
            en: "predicting variant \(number) of at most \(count)",
            fr: "prédiction de la variante \(number) sur \(count) au plus"
          )(console.language)
        ])
      }
    )
    panel.clear()
    try console.answer(
      WhatIfObject(result, of: subject.system.name, run: measured?.run),
      schema: Schema("palier.whatif")
    ) {
      console.render(
        WhatIfDocument(
          result,
          of: subject.system.name,
          run: measured?.run,
          withSQL: tried.filter { $0.sql != nil }.map(\.name),
          tier: costs.tier(after: [], of: subject.system),
          isBoundToTiers: subject.system.costs.contains { !$0.tiers.isEmpty }
        ).document
      )
    }
    return .yes
  }

  /// The changes to try, each by its name: those of `--set`, then those of the dossier.
  private static func candidates(
    _ arguments: ParsedArguments,
    of subject: ProofSubject
  ) throws -> [Change] {
    let system = subject.system
    var tried = arguments.all(settings).map {
      Change(name: "\($0.key.value)=\($0.value.value)", settings: [$0])
    }
    var names = arguments.all(changes).flatMap(\.self)
    if let name = arguments[tier] {
      guard let tier = system.tiers.first(where: { $0.name == name }) else {
        throw WhatIfError(tier: name, known: system.tiers.map(\.name))
      }
      tried.append(Change(name: TierCosts.prefix + name, settings: tier.settings))
    }
    if names.isEmpty, tried.isEmpty {
      names = system.changes.map(\.name).filter { !subject.variant.contains($0) }
    }
    for name in names {
      guard let change = system.changes.first(where: { $0.name == name }) else {
        // The dossier's own message about an unknown change.
        _ = try Dossier.apply(changes: [name], to: system)
        continue
      }
      tried.append(change)
    }
    var seen: Set<String> = []
    tried.removeAll { !seen.insert($0.name).inserted }
    // A change that is wrong is told before anything is predicted.
    for change in tried { _ = try Dossier.apply([change], to: system) }
    guard !tried.isEmpty else {
      throw UsageError(
        .combination(
          Text(
            en: "There is nothing to try: give --set, --change or --tier.",
            fr: "Il n'y a rien à essayer : donnez --set, --change ou --tier."
          )
        ),
        of: command.declaration
      )
    }
    guard tried.count <= WhatIf.changeLimit else {
      throw UsageError(
        .combination(
          Text(
            en: "\(tried.count) changes are too many: \(WhatIf.changeLimit) at most.",
            fr: "\(tried.count) changements, c'est trop : \(WhatIf.changeLimit) au plus."
          )
        ),
        of: command.declaration
      )
    }
    return tried
  }

  /// The load that was asked about, or else that of the peak.
  private static func load(_ arguments: ParsedArguments, of system: System) -> LoadLevel? {
    if let asked = arguments[PlanCommand.users]?.last { return .users(asked) }
    return PeakLoad(system.population, round: system.round)?.level
  }
}

extension ValueType<String> {
  /// The name of a tier.
  fileprivate static let tierName = ValueType(
    placeholder: Text(en: "NAME", fr: "NOM"),
    expected: Text(en: "the name of a tier", fr: "le nom d'un palier"),
    read: { $0.isEmpty ? nil : $0 }
  )
}

extension ValueType<Change.Setting> {
  /// A key of the dossier and its new value.
  static let setting = ValueType(
    placeholder: Text(en: "KEY=VALUE", fr: "CLÉ=VALEUR"),
    expected: Text(
      en: "a key of the dossier and its new value, such as web.workers=8",
      fr: "une clé du dossier et sa nouvelle valeur, comme web.workers=8"
    ),
    read: { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      let place = SourceLocation(file: "--set", line: 1, column: 1)
      let after = SourceLocation(file: "--set", line: 1, column: parts[0].count + 2)
      return Change.Setting(
        key: Located(parts[0], at: place),
        value: Located(parts[1], at: after)
      )
    }
  )
}
