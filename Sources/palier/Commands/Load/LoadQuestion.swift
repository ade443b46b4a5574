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
    case users([Int])
    case rates([Double], Chain.Arrivals)
    /// Users without think time, each on a connection of its own.
    case connections(Int)
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

  /// The question that the arguments ask.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    let word = arguments.words[0]
    subject = word.contains("://") ? .url(word) : .dossier(word)
    let loads = [
      LoadCommand.users.declaration, LoadCommand.rate.declaration,
      LoadCommand.connections.declaration,
    ]
    try LoadQuestion.atMostOne(of: loads, in: arguments)
    try LoadQuestion.atMostOne(
      of: [LoadCommand.duration.declaration, LoadCommand.budget.declaration],
      in: arguments
    )
    amount = try LoadQuestion.amount(arguments)
    if arguments.has(LoadCommand.think) { try LoadQuestion.checkThink(subject, amount) }
    think = arguments[LoadCommand.think] ?? Interval(exactly: 0)
    length =
      arguments[LoadCommand.budget].map(Length.budget)
      ?? .each(arguments[LoadCommand.duration] ?? 10)
    warmUp = arguments[LoadCommand.warmUp]
  }

  private static func amount(_ arguments: ParsedArguments) throws(UsageError) -> Amount {
    let arrivals = arguments[LoadCommand.arrivals]
    if let rates = arguments[LoadCommand.rate] { return .rates(rates, arrivals ?? .poisson) }
    if arrivals != nil {
      throw mistake(
        Text(
          en: "--arrivals goes with --rate only.",
          fr: "--arrivals va seulement avec --rate."
        )
      )
    }
    if let users = arguments[LoadCommand.users] { return .users(users) }
    if let connections = arguments[LoadCommand.connections] { return .connections(connections) }
    throw mistake(
      Text(
        en: "The load is missing: --users, --rate or --connections.",
        fr: "Il manque la charge : --users, --rate ou --connections."
      )
    )
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
    case .users: return
    case .rates, .connections:
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
