public import PalierModel
import PalierQueueing

extension LoadScript {
  /// The journeys of a dossier as the load engine sends them.
  ///
  /// `table` holds the rows that `$row.…` refers to, `tables` those of the data sets, `environment`
  /// the values of `$env.…`, `directory` is where the files are that the dossier names, `tokens` prove
  /// that a target beyond this machine is the user's.
  ///
  /// - Throws: ``UnloadableSystem`` if the dossier leaves out what a load needs; ``LoadScriptError``
  ///   if its target is not an address that may be loaded.
  public init(
    _ system: System,
    table: Table = Table(columns: [], rows: []),
    tables: [Table] = [],
    environment: [String: String] = [:],
    directory: String = ".",
    tokens: OwnerTokens? = nil
  ) throws {
    guard let target = system.target else { throw UnloadableSystem(.noTarget(system.name)) }
    guard !system.journeys.isEmpty else { throw UnloadableSystem(.noJourney(system.name)) }
    let requests = Dictionary(
      system.actions.map { ($0.name, RequestTemplate($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    func request(_ name: Located<String>) throws -> RequestTemplate {
      guard let request = requests[name.value] else { throw UnloadableSystem(.noAction(name)) }
      return request
    }
    self.init(
      target: try LoadTarget(
        url: target.value,
        serverName: system.security?.name?.value,
        authorities: system.security?.authorities.map { file in
          file.value.hasPrefix("/") ? file.value : "\(directory)/\(file.value)"
        },
        tokens: tokens
      ),
      journeys: try zip(system.journeys, system.journeyShares).map { journey, share in
        Journey(
          name: journey.name,
          share: share,
          once: try journey.once.map(request),
          activities: try journey.activities.map { try $0.map(request) }
        )
      },
      table: table,
      environment: environment
    )
    self.tables = tables
  }

  /// The actions that users come to send and that write, each once, in the order of the journeys.
  public var writingActions: [String] {
    var names: [String] = []
    for journey in journeys where journey.share > 0 {
      for action in journey.once + journey.activities.joined()
      where action.writes || action.requests.contains(where: \.writes) {
        if !names.contains(action.action) { names.append(action.action) }
      }
    }
    return names
  }
}

extension RequestTemplate {
  /// The requests of an action.
  ///
  /// A time-out that is an interval counts with its most likely value.
  public init(_ action: Action) {
    self.init(action: action.name, method: action.method, path: action.path)
    headers = action.headers.map { Field($0.name, $0.value) }
    switch action.body {
    case .none: body = .none
    case .form(let fields): body = .form(fields.map { Field($0.name, $0.value) })
    case .json(let text): body = .json(text)
    case .text(let text): body = .raw(text)
    }
    extractions = action.extractions.map(Extraction.init)
    acceptedStatuses = action.checks.statuses.isEmpty ? nil : Set(action.checks.statuses)
    mustContain = action.checks.contains
    checks = Check.all(action.checks)
    followsRedirects = action.followsRedirects
    expectsContinueFrom = action.expectContinue.map { Int($0.mid) }
    events = action.events.map { EventBound(count: $0.count, seconds: $0.within?.mid) }
    stages = action.stages.isEmpty ? [] : action.groups.map { $0.map { RequestTemplate($0) } }
    connections = action.connections
    condition = action.condition?.value
    repetition = action.repetition
    if let think = action.think?.value {
      self.think = Distribution(think: think, action.thinkShape)
    }
    held = action.held?.value
    if let timeout = action.timeout { self.timeout = timeout.mid }
    writes = action.writes
  }
}

extension RequestTemplate.Extraction {
  fileprivate init(_ extraction: Action.Extraction) {
    let place: Place =
      switch extraction.place {
      case .body: .body
      case .json(let path): .json(path)
      case .header(let name): .header(name)
      }
    self.init(
      extraction.name,
      pattern: extraction.pattern?.value,
      from: place,
      isOptional: extraction.isOptional
    )
  }
}

extension RequestTemplate.Check {
  fileprivate static func all(_ checks: Action.Checks) -> [Self] {
    (checks.pattern.map { [.matches($0.value)] } ?? [])
      + checks.json.map { .json($0.path, $0.value) }
      + checks.headers.map { .header($0.name, $0.value) }
  }
}

extension Distribution {
  /// Think times about an interval's middle, or over it.
  fileprivate init(think: Interval, _ shape: ThinkShape) {
    switch shape {
    case .uniform:
      self = think.isExact ? .constant(think.mid) : .uniform(low: think.low, high: think.high)
    case .exponential: self = .exponential(mean: think.mid)
    case .logNormal(let variation): self = .logNormal(mean: think.mid, variation: variation)
    }
  }
}
