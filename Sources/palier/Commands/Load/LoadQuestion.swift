import PalierModel
import PalierQueueing

/// What a command line of `palier load` asks for, its options checked against each other.
struct LoadQuestion: Sendable {
  /// What is put under load.
  enum Subject: Sendable {
    /// One request, sent over and over.
    case url(String)
    /// The journeys of a dossier.
    case dossier(String)
  }

  /// How much load.
  enum Amount: Sendable {
    case users([OfferedLevel])
    case rates([OfferedLevel], Chain.Arrivals)
    /// Users without think time, each on a connection of its own.
    case connections(Int)
    /// The highest load within a bound: users, or arrivals a second where these are given.
    case search(LatencyBound, Chain.Arrivals?)
    /// The requests of a log, so many times as fast.
    case replay(String, speed: Double)
  }

  /// How long each step takes.
  enum Length: Sendable {
    /// So many seconds are measured in each.
    case each(Double)
    /// So many seconds for all of them, warm-ups included.
    case budget(Double)
  }

  let subject: Subject
  let amount: Amount
  let length: Length
  /// Seconds before each step measures; nil: a fifth of what it measures.
  let warmUp: Double?
  /// Think time before each request to a URL, in seconds.
  let think: Interval

  /// The changes of the dossier that the target already has.
  let changes: [String]

  /// The name by which the server of a URL is asked, where it is not the URL's host.
  let serverName: String?
  /// The file of the certificates to trust.
  let authorities: String?

  /// The question that the arguments ask.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    let word = arguments.words[0]
    subject = LoadQuestion.subject(word)
    for options in LoadQuestion.alternatives {
      try LoadQuestion.atMostOne(of: options, in: arguments)
    }
    amount = try LoadQuestion.amount(arguments)
    if arguments.has(LoadCommand.think) { try LoadQuestion.checkThink(subject, amount) }
    if case (.dossier, .connections) = (subject, amount) {
      throw LoadQuestion.mistake(
        Text(
          en: "--connections goes with a URL only; the users of a dossier think.",
          fr: "--connections va seulement avec une URL ; les personnes d'un dossier réfléchissent."
        )
      )
    }
    if case (.dossier, .replay) = (subject, amount) {
      throw LoadQuestion.mistake(
        Text(
          en: "--replay goes with a URL only: the log holds the requests.",
          fr: "--replay va seulement avec une URL : le journal contient les requêtes."
        )
      )
    }
    if arguments.has(LoadCommand.speed), !arguments.has(LoadCommand.replay) {
      throw LoadQuestion.mistake(
        Text(en: "--speed goes with --replay only.", fr: "--speed va seulement avec --replay.")
      )
    }
    changes = arguments[ProofOptions.changes] ?? []
    if case .url = subject, !changes.isEmpty {
      throw LoadQuestion.mistake(
        Text(
          en: "--change goes with a dossier only.",
          fr: "--change va seulement avec un dossier."
        )
      )
    }
    serverName = arguments[LoadCommand.serverName]
    authorities = arguments[LoadCommand.authorities]
    if case .dossier = subject, let option = LoadQuestion.ofURLs.first(where: arguments.has) {
      throw LoadQuestion.mistake(
        Text(
          en: "--\(option.name) goes with a URL only; a dossier has the key tls.",
          fr: "--\(option.name) va seulement avec une URL ; un dossier a la clé tls."
        )
      )
    }
    think = arguments[LoadCommand.think] ?? Interval(exactly: 0)
    length =
      arguments[LoadCommand.budget].map(Length.budget)
      ?? .each(arguments[LoadCommand.duration] ?? 10)
    warmUp = arguments[LoadCommand.warmUp]
  }

  /// True if loads are arrivals a second.
  var isOpen: Bool {
    switch amount {
    case .rates, .search(_, .some), .replay: true
    case .users, .connections, .search(_, nil): false
    }
  }

  /// How arrivals come in an open load; nil for users.
  var arrivals: Chain.Arrivals? {
    switch amount {
    case .rates(_, let arrivals): arrivals
    case .search(_, let arrivals): arrivals
    case .users, .connections, .replay: nil
    }
  }

  /// Options of which a command line may have one only.
  private static let alternatives = [
    [
      LoadCommand.users.declaration, LoadCommand.rate.declaration,
      LoadCommand.connections.declaration, LoadCommand.find.declaration,
      LoadCommand.replay.declaration,
    ],
    [LoadCommand.duration.declaration, LoadCommand.replay.declaration],
    [LoadCommand.budget.declaration, LoadCommand.replay.declaration],
    [LoadCommand.warmUp.declaration, LoadCommand.replay.declaration],
    [LoadCommand.duration.declaration, LoadCommand.budget.declaration],
    [LoadCommand.duration.declaration, LoadCommand.find.declaration],
    [LoadCommand.warmUp.declaration, LoadCommand.find.declaration],
  ]

  /// What a dossier says itself.
  private static let ofURLs = [
    LoadCommand.authorities.declaration, LoadCommand.serverName.declaration,
  ]

  private static func amount(_ arguments: ParsedArguments) throws(UsageError) -> Amount {
    let arrivals = arguments[LoadCommand.arrivals]
    if let rates = arguments[LoadCommand.rate] { return .rates(rates, arrivals ?? .poisson) }
    if let bound = arguments[LoadCommand.find] { return .search(bound, arrivals) }
    if arrivals != nil {
      throw mistake(
        Text(
          en: "--arrivals goes with --rate or --find only.",
          fr: "--arrivals va seulement avec --rate ou --find."
        )
      )
    }
    if let file = arguments[LoadCommand.replay] {
      return .replay(file, speed: arguments[LoadCommand.speed] ?? 1)
    }
    if let users = arguments[LoadCommand.users] { return .users(users) }
    if let connections = arguments[LoadCommand.connections] { return .connections(connections) }
    throw mistake(
      Text(
        en: "The load is missing: --users, --rate, --connections, --find or --replay.",
        fr: "Il manque la charge : --users, --rate, --connections, --find ou --replay."
      )
    )
  }

  /// A URL, also without its `http://` where it ends with a port; otherwise a dossier.
  private static func subject(_ word: String) -> Subject {
    if word.contains("://") { return .url(word) }
    let port = word.split(separator: ":", omittingEmptySubsequences: false).dropFirst().last
    return port.flatMap { UInt16($0) } == nil ? .dossier(word) : .url("http://\(word)/")
  }

  private static func checkThink(_ subject: Subject, _ amount: Amount) throws(UsageError) {
    if case .dossier = subject {
      throw mistake(
        Text(
          en: "--think goes with a URL only; the actions of a dossier have their own think times.",
          fr: """
            --think va seulement avec une URL ; les actions d'un dossier ont leurs propres temps \
            de réflexion.
            """
        )
      )
    }
    switch amount {
    case .users, .search(_, nil): return
    case .rates, .connections, .search, .replay:
      throw mistake(
        Text(
          en: "--think goes with --users only: other loads do not wait for anyone.",
          fr: "--think va seulement avec --users : les autres charges n'attendent personne."
        )
      )
    }
  }

  private static func atMostOne(
    of options: [OptionDeclaration],
    in arguments: ParsedArguments
  ) throws(UsageError) {
    let given = options.filter(arguments.has)
    guard given.count > 1 else { return }
    throw mistake(
      Text(
        en: "--\(given[0].name) and --\(given[1].name) do not go together.",
        fr: "--\(given[0].name) et --\(given[1].name) ne vont pas ensemble."
      )
    )
  }

  private static func mistake(_ message: Text) -> UsageError {
    UsageError(.combination(message), of: LoadCommand.declaration)
  }
}
