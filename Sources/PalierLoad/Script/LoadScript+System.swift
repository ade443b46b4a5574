public import PalierModel
import PalierQueueing

extension LoadScript {
  /// The journeys of a dossier as the load engine sends them.
  ///
  /// `table` holds the rows that `$row.…` refers to, `environment` the values of `$env.…`,
  /// `directory` is where the files are that the dossier names.
  ///
  /// - Throws: ``UnloadableSystem`` if the dossier leaves out what a load needs; ``LoadScriptError``
  ///   if its target is not an address that may be loaded.
  public init(
    _ system: System,
    table: Table = Table(columns: [], rows: []),
    environment: [String: String] = [:],
    directory: String = "."
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
        }
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
  }

  /// The actions that users come to send and that write, each once, in the order of the journeys.
  public var writingActions: [String] {
    var names: [String] = []
    for journey in journeys where journey.share > 0 {
      for request in journey.once + journey.activities.joined() where request.writes {
        if !names.contains(request.action) { names.append(request.action) }
      }
    }
    return names
  }
}

extension RequestTemplate {
  /// The request of an action.
  ///
  /// Think times are uniform over their interval. A time-out that is an interval counts with its
  /// most likely value.
  public init(_ action: Action) {
    self.init(action: action.name, method: action.method, path: action.path)
    headers = action.headers.map { Field($0.name, $0.value) }
    switch action.body {
    case .none: body = .none
    case .form(let fields): body = .form(fields.map { Field($0.name, $0.value) })
    case .json(let text): body = .json(text)
    case .text(let text): body = .raw(text)
    }
    extractions = action.extractions.map { Extraction($0.name, pattern: $0.pattern.value) }
    acceptedStatuses = action.checks.statuses.isEmpty ? nil : Set(action.checks.statuses)
    mustContain = action.checks.contains
    if let think = action.think?.value {
      self.think =
        think.isExact ? .constant(think.mid) : .uniform(low: think.low, high: think.high)
    }
    held = action.held?.value
    if let timeout = action.timeout { self.timeout = timeout.mid }
    writes = action.writes
  }
}
