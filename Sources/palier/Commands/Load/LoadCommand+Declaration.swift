import PalierModel
import PalierQueueing

/// What `palier load` says of itself.
extension LoadCommand {
  static let users = Option<[OfferedLevel]>(
    "users",
    .users,
    Text(
      en: "people at the same time, one step for each number, or a rise such as 10..100",
      fr: "personnes en même temps, un pas par nombre, ou une montée comme 10..100"
    )
  )
  static let rate = Option<[OfferedLevel]>(
    "rate",
    .rates,
    Text(
      en: "arrivals a second whatever the answers (open load), one step for each number or rise",
      fr:
        "arrivées par seconde quelles que soient les réponses (charge ouverte), un pas par nombre ou montée"
    )
  )
  static let connections = Option<Int>(
    "connections",
    .count,
    Text(
      en: "connections that each send one request after the other, without think time",
      fr: "connexions qui envoient chacune une requête après l'autre, sans temps de réflexion"
    )
  )
  static let find = Option<LatencyBound>(
    "find",
    .bound,
    Text(
      en: "search for the highest load within a bound",
      fr: "chercher la plus haute charge qui respecte une limite"
    )
  )
  static let replay = Option<String>(
    "replay",
    .file,
    Text(
      en: "make the GET requests of an access log again, at the distances that they had",
      fr: "refaire les requêtes GET d'un journal d'accès, aux distances qu'elles avaient"
    )
  )
  static let speed = Option<Double>(
    "speed",
    .multiple,
    Text(
      en: "how many times as fast a log is replayed",
      fr: "combien de fois plus vite rejouer un journal"
    ),
    standard: Text(verbatim: "1x")
  )
  static let arrivals = Option<Chain.Arrivals>(
    "arrivals",
    .arrivals,
    Text(en: "how requests arrive in an open load", fr: "rythme des arrivées d'une charge ouverte"),
    standard: Text(verbatim: "poisson")
  )
  static let think = Option<Interval>(
    "think",
    .durations,
    Text(
      en: "think time of each user before a request (of a URL; a dossier has its own)",
      fr: "temps de réflexion avant chaque requête (pour une URL ; un dossier a les siens)"
    ),
    standard: Text(verbatim: "0s")
  )
  static let duration = Option<Double>(
    "for",
    .duration,
    Text(en: "how long each step measures", fr: "durée de mesure de chaque pas"),
    standard: Text(verbatim: "10s")
  )
  static let warmUp = Option<Double>(
    "warm-up",
    .duration,
    Text(
      en: "how long each step runs before it measures",
      fr: "durée de chaque pas avant qu'il ne mesure"
    ),
    standard: Text(en: "a fifth of the step", fr: "un cinquième du pas")
  )
  static let budget = Option<Double>(
    "budget",
    .duration,
    Text(
      en: "time for everything; the steps, or the search, are made to fit",
      fr: "temps pour le tout ; les pas, ou la recherche, s'y adaptent"
    ),
    standard: Text(en: "60s for a search", fr: "60s pour une recherche")
  )
  static let maximumErrors = Option<Double>(
    "max-errors",
    .share,
    Text(
      en: "stop when more requests than this fail",
      fr: "arrêter quand plus de requêtes échouent"
    ),
    standard: Text(en: "20%", fr: "20 %")
  )
  static let stopP95 = Option<Double>(
    "stop-p95",
    .multiple,
    Text(
      en: "stop when p95 exceeds its objective this many times",
      fr: "arrêter quand p95 dépasse son objectif autant de fois"
    ),
    standard: Text(verbatim: "10x")
  )
  static let threads = Option<Int>(
    "threads",
    .threads,
    Text(
      en: "threads that share the load",
      fr: "fils d'exécution qui se partagent la charge"
    ),
    standard: Text(
      en: "one, and more where it is not enough",
      fr: "un seul, et davantage s'il ne suffit pas"
    )
  )
  static let seed = Option<Int>(
    "seed",
    .count,
    Text(
      en: "start of the random numbers, to repeat a run",
      fr: "départ des nombres aléatoires, pour refaire un essai"
    ),
    standard: Text(en: "drawn, and shown", fr: "tiré au sort, et affiché")
  )
  static let authorities = Option<String>(
    "ca",
    .file,
    Text(
      en: "certificates to trust in place of the machine's, for a URL with https (PEM)",
      fr: "certificats auxquels se fier à la place de ceux de la machine, pour https (PEM)"
    )
  )
  static let serverName = Option<String>(
    "server-name",
    .name,
    Text(
      en: "name that the server of a URL is asked by and that its certificate bears",
      fr: "nom sous lequel appeler le serveur d'une URL, et que porte son certificat"
    )
  )
  static let secondsFile = Option<String>(
    "csv",
    .file,
    Text(
      en: "also write what each second was like, as CSV",
      fr: "écrire aussi ce que fut chaque seconde, en CSV"
    )
  )
  static let histogramFile = Option<String>(
    "hdr",
    .file,
    Text(
      en: "also write the response times as a log of HdrHistogram",
      fr: "écrire aussi les temps de réponse en journal HdrHistogram"
    )
  )
  static let verdictFile = Option<String>(
    "junit",
    .file,
    Text(
      en: "also write the verdicts for continuous integration, as JUnit XML",
      fr: "écrire aussi les verdicts pour l'intégration continue, en XML de JUnit"
    )
  )
  static let metricsPort = Option<UInt16>(
    "metrics",
    .port,
    Text(
      en: "show how it goes at http://127.0.0.1:PORT/metrics (OpenMetrics)",
      fr: "montrer le déroulement sur http://127.0.0.1:PORT/metrics (OpenMetrics)"
    )
  )
  static let dryRun = OptionDeclaration.flag(
    "dry-run",
    Text(
      en: "only show steps, requests and minutes",
      fr: "montrer seulement les pas, les requêtes et les minutes"
    )
  )

  static let declaration = CommandDeclaration(
    name: "load",
    family: .prove,
    summary: Text(
      en: "Put a load on a target and measure it",
      fr: "Mettre une cible en charge et la mesurer"
    ),
    description: [
      Text(
        en: """
          The target is a URL, to which one request is sent over and over, or the target of a \
          dossier, whose journeys are followed. It must answer on this machine's own addresses \
          (127.0.0.0/8 or [::1]), or serve the token that `palier token` prints for it. Say the load by --users, --rate or --connections, or let \
          --find search for it: users, or arrivals a second where --arrivals says how they come.
          """,
        fr: """
          La cible est une URL, à laquelle une même requête est envoyée encore et encore, ou la \
          cible d'un dossier, dont les parcours sont suivis. Elle doit répondre sur les adresses \
          propres de cette machine (127.0.0.0/8 ou [::1]), ou servir le jeton que « palier token » \
          affiche pour elle. Donnez la charge par --users, --rate ou \
          --connections, ou laissez --find la chercher : des personnes, ou des arrivées par \
          seconde si --arrivals dit leur rythme.
          """
      ),
      Text(
        en: """
          Times count from the moment a request was due. A step in which the tester itself was the \
          bottleneck is void; where only its one core was, it is measured again with more threads, \
          as long as a target on this machine keeps a core. Ctrl-C ends the running step and keeps what was measured; a second \
          one ends at once. The load test of a dossier is kept in its history, that of a URL only \
          with --store.
          """,
        fr: """
          Les temps comptent à partir du moment où une requête était due. Un pas où le testeur \
          lui-même était le goulot d'étranglement est nul ; si seul son cœur manquait, le pas est \
          mesuré à nouveau avec plus de fils d'exécution, tant qu'une cible sur cette machine garde \
          un cœur. Ctrl-C termine le pas en cours et garde \
          ce qui est mesuré ; un second termine aussitôt. L'essai d'un dossier est gardé dans son \
          historique, celui d'une URL seulement avec --store.
          """
      ),
    ],
    arguments: [
      ArgumentDeclaration(
        Text(en: "URL|DOSSIER", fr: "URL|DOSSIER"),
        Text(
          en: "where to send requests, or the file that describes the system",
          fr: "où envoyer les requêtes, ou le fichier qui décrit le système"
        )
      )
    ],
    options: [
      users.declaration, rate.declaration, connections.declaration, find.declaration,
      replay.declaration, speed.declaration, arrivals.declaration, think.declaration,
      duration.declaration, warmUp.declaration,
      budget.declaration, maximumErrors.declaration, stopP95.declaration,
      ProofOptions.changes.declaration, threads.declaration, seed.declaration,
      authorities.declaration,
      serverName.declaration, secondsFile.declaration, histogramFile.declaration,
      verdictFile.declaration, metricsPort.declaration, dryRun,
    ],
    examples: [
      CommandDeclaration.Example(
        line: "palier load http://127.0.0.1:8000/ --users 5,10,25 --think 1s --for 10s",
        meaning: Text(
          en: "three steps of 10 seconds, with 5, 10 and 25 people.",
          fr: "trois pas de 10 secondes, avec 5, 10 et 25 personnes."
        )
      ),
      CommandDeclaration.Example(
        line: "palier load http://127.0.0.1:8000/ --rate 1000 --arrivals uniform",
        meaning: Text(
          en: "1,000 requests a second, evenly spaced.",
          fr: "1 000 requêtes par seconde, régulièrement espacées."
        )
      ),
      CommandDeclaration.Example(
        line: "palier load http://127.0.0.1:8000/ --users 50,200,50 --think 1s --for 1min",
        meaning: Text(
          en: "a spike: four times as many people for a minute.",
          fr: "une pointe : quatre fois plus de personnes pendant une minute."
        )
      ),
      CommandDeclaration.Example(
        line: "palier load http://127.0.0.1:8000/ --rate 100..1000 --for 2min",
        meaning: Text(
          en: "a ramp: from 100 to 1,000 arrivals a second in two minutes.",
          fr: "une rampe : de 100 à 1 000 arrivées par seconde en deux minutes."
        )
      ),
      CommandDeclaration.Example(
        line: "palier load http://127.0.0.1:8000/ --find 'p95<=30ms'",
        meaning: Text(
          en: "the most users of whose requests 95% are answered within 30 ms.",
          fr: "le plus de personnes dont 95 % des requêtes ont leur réponse en 30 ms."
        )
      ),
      CommandDeclaration.Example(
        line: "palier load http://127.0.0.1:8000/ --replay access.log --speed 4x",
        meaning: Text(
          en: "the requests of a log, four times as fast as they were made.",
          fr: "les requêtes d'un journal, quatre fois plus vite qu'à l'origine."
        )
      ),
      CommandDeclaration.Example(
        line: "palier load http://127.0.0.1:8000/ --users 50 --think 1s --for 2h",
        meaning: Text(
          en: "a soak: the same people for two hours; what rose or fell meanwhile is told.",
          fr:
            "une endurance : les mêmes personnes pendant deux heures ; ce qui monte ou baisse est signalé."
        )
      ),
      CommandDeclaration.Example(
        line: "palier load palier.yaml --users 5,10,25,50,100 --budget 10min",
        meaning: Text(
          en: "the journeys of the dossier, five steps, in ten minutes.",
          fr: "les parcours du dossier, cinq pas, en dix minutes."
        )
      ),
      CommandDeclaration.Example(
        line: "palier load palier.yaml --users 100 --dry-run",
        meaning: Text(
          en: "what would be sent, and how long it would take.",
          fr: "ce qui serait envoyé, et le temps que cela prendrait."
        )
      ),
    ]
  )
}
