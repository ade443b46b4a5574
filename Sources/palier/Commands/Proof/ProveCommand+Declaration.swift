import PalierModel

/// What `palier prove` says of itself.
extension ProveCommand {
  static let users = Option<[UserLevel]>(
    "users",
    .userLevels,
    Text(
      en: "people at the same time, one step for each; the last is the question",
      fr: "personnes en même temps, un pas pour chaque nombre ; le dernier est la question"
    ),
    standard: Text(
      en: "up to the load at the peak, from the population",
      fr: "jusqu'à la charge à la pointe, d'après la population"
    )
  )
  static let rate = Option<[UserLevel]>(
    "rate",
    .userLevels,
    Text(
      en: "arrivals a second in place of people, whatever the answers (open load)",
      fr:
        "arrivées par seconde au lieu de personnes, quelles que soient les réponses (charge ouverte)"
    )
  )
  static let duration = Option<Interval>(
    "for",
    .durations,
    Text(
      en: "how long each step measures; with a range, until it is precise",
      fr: "durée de mesure de chaque pas ; avec une plage, jusqu'à ce qu'il soit précis"
    ),
    standard: Text(verbatim: "15s..45s")
  )
  static let warmUp = Option<Double>(
    "warm-up",
    .duration,
    Text(
      en: "how long each step runs before it measures",
      fr: "durée de chaque pas avant qu'il ne mesure"
    ),
    standard: Text(verbatim: "5s")
  )
  static let search = Option<Double>(
    "find",
    .duration,
    Text(
      en: "time to search for the capacity after the steps",
      fr: "temps pour chercher la capacité après les pas"
    ),
    standard: Text(en: "no search", fr: "aucune recherche")
  )
  static let calibrate = Option<Double>(
    "calibrate",
    .duration,
    Text(
      en: "calibrate first, for so long (done anyway where it never was, for 60s)",
      fr: "calibrer d'abord, pendant cette durée (fait de toute façon la première fois : 60s)"
    )
  )
  /// The word for the target without any change.
  static let unchanged = "none"
  static let from = Option<[String]>(
    "from",
    .names,
    Text(
      en: "predict from the calibration made with these changes, or with `none`",
      fr: "prédire d'après le calibrage fait avec ces changements, ou avec « none » (aucun)"
    ),
    standard: Text(en: "those of --change", fr: "ceux de --change")
  )
  static let maximumErrors = LoadCommand.maximumErrors
  static let stopP95 = LoadCommand.stopP95

  static let declaration = CommandDeclaration(
    name: "prove",
    family: .prove,
    summary: Text(
      en: "Predict a load test, run it, and compare",
      fr: "Prédire un essai de charge, le faire, et comparer"
    ),
    description: [
      Text(
        en: """
          Each step is predicted from the calibration before it runs: throughput, mean, p95 and \
          p99, each with its interval and as a function of the machine's speed. Then the step runs, \
          and the two are laid side by side at the speed that was measured. The answer is yes if \
          the last number of users meets every objective of the dossier.
          """,
        fr: """
          Chaque pas est prédit d'après le calibrage avant d'être fait : débit, moyenne, p95 et \
          p99, chacun avec son intervalle et en fonction de la vitesse de la machine. Puis le pas \
          est fait, et les deux sont mis côte à côte à la vitesse mesurée. La réponse est oui si le \
          dernier nombre de personnes tient tous les objectifs du dossier.
          """
      ),
      Text(
        en: """
          The load goes to this machine (127.0.0.0/8 and ::1), or to a host that serves the token \
          of `palier token`.
          """,
        fr: """
          La charge va vers cette machine (127.0.0.0/8 et ::1), ou vers un hôte qui sert le jeton \
          de « palier token ».
          """
      ),
    ],
    arguments: [.dossier],
    options: [
      users.declaration, rate.declaration, LoadCommand.arrivals.declaration, duration.declaration,
      warmUp.declaration, search.declaration,
      calibrate.declaration, ProofOptions.changes.declaration, from.declaration,
      maximumErrors.declaration,
      stopP95.declaration, ProofOptions.seed.declaration, LoadCommand.dryRun,
    ],
    examples: [
      CommandDeclaration.Example(
        line: "palier prove palier.yaml --users 5,10,25,50,100 --for 25s",
        meaning: Text(
          en: "answers whether 100 people can use the system at the same time.",
          fr: "répond si 100 personnes peuvent utiliser le système en même temps."
        )
      ),
      CommandDeclaration.Example(
        line: "palier prove palier.yaml --users 30%,50%,80% --find 60s",
        meaning: Text(
          en: "tests at shares of the predicted capacity, then searches for the measured one.",
          fr: "essaie à des parts de la capacité prédite, puis cherche la capacité mesurée."
        )
      ),
      CommandDeclaration.Example(
        line: "palier prove palier.yaml --rate 100,200,500",
        meaning: Text(
          en: "answers whether the system bears 500 arrivals a second.",
          fr: "répond si le système supporte 500 arrivées par seconde."
        )
      ),
      CommandDeclaration.Example(
        line: "palier prove palier.yaml --users 50 --change workers --from none",
        meaning: Text(
          en: "tests the target after the change against what was predicted before it.",
          fr: "compare la cible changée à ce qui en était prédit avant le changement."
        )
      ),
    ]
  )
}
