/// A load script made ready for the engine: requests rendered, actions numbered, names resolved.
///
/// Confined to the thread that compiled it.
final class CompiledScript {
  /// A journey whose actions are ready.
  struct Journey {
    let once: [CompiledAction]
    let activities: [[CompiledAction]]
    let slotCount: Int
    let share: Double
  }

  let script: LoadScript
  private(set) var journeys: [Journey] = []
  /// The names of the actions, by number.
  private(set) var actions: [String] = []
  /// Whether an action is held, by number.
  private(set) var isHeld: [Bool] = []
  /// The names of the requests of actions that have several, by number.
  private(set) var parts: [String] = []
  /// The rows of all users.
  let tables: [CompiledTable]
  /// True if some rows are drawn.
  let drawsRows: Bool
  /// The weights of the journeys.
  let shares: JourneyShares

  init(_ script: LoadScript) throws(LoadScriptError) {
    self.script = script
    let all = [script.table] + script.tables
    tables = all.map { CompiledTable(rows: $0.rows, isRandom: $0.isRandom) }
    drawsRows = all.contains(where: \.isRandom)
    shares = JourneyShares(script.journeys.map(\.share))
    for table in all {
      for (index, row) in table.rows.enumerated() where row.count < table.columns.count {
        throw .rowTooShort(index + 1)
      }
    }
    guard script.journeys.contains(where: { $0.share > 0 }) else { throw .noJourney }
    for journey in script.journeys { journeys.append(try compile(journey)) }
  }

  private func compile(_ journey: LoadScript.Journey) throws(LoadScriptError) -> Journey {
    let activities = journey.activities.filter { !$0.isEmpty }
    guard !activities.isEmpty else { throw .emptyJourney(journey.name) }
    let scope = scope(of: journey.once + activities.joined())
    var once: [CompiledAction] = []
    for template in journey.once { once.append(try compile(template, scope)) }
    var lists: [[CompiledAction]] = []
    for activity in activities {
      var list: [CompiledAction] = []
      for template in activity { list.append(try compile(template, scope)) }
      // Users go round: where everything may be left out, they would go round for ever at once.
      guard list.contains(where: { !$0.isConditional }) else {
        throw .onlyConditions(journey.name)
      }
      lists.append(list)
    }
    return Journey(
      once: once,
      activities: lists,
      slotCount: scope.slots.count,
      share: journey.share
    )
  }

  private func scope(of actions: [RequestTemplate]) -> TemplateScope {
    var slots: [String: Int] = [:]
    for request in actions.flatMap(\.requests) {
      for extraction in request.extractions where slots[extraction.name] == nil {
        slots[extraction.name] = slots.count
      }
    }
    var tables: [String: (index: Int, columns: [String: Int])] = [:]
    for (index, table) in ([script.table] + script.tables).enumerated() {
      let columns = Dictionary(
        table.columns.enumerated().map { ($1, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      tables[table.name] = (index, columns)
    }
    return TemplateScope(tables: tables, environment: script.environment, slots: slots)
  }

  private func compile(
    _ template: RequestTemplate,
    _ scope: TemplateScope
  ) throws(LoadScriptError) -> CompiledAction {
    let number: Int
    if let known = actions.firstIndex(of: template.action) {
      number = known
    } else {
      number = actions.count
      actions.append(template.action)
      isHeld.append(template.held != nil)
    }
    let isSingle = template.stages.isEmpty
    var stages: [[CompiledRequest]] = []
    for group in isSingle ? [[template]] : template.stages where !group.isEmpty {
      var stage: [CompiledRequest] = []
      for request in group {
        stage.append(
          try CompiledRequest(
            request,
            number: isSingle ? number : partNumber(request.action),
            authority: script.target.authority,
            scope: scope
          )
        )
      }
      stages.append(stage)
    }
    guard !stages.isEmpty else { throw .emptyJourney(template.action) }
    return try CompiledAction(template, number: number, stages: stages, slots: scope.slots)
  }

  private func partNumber(_ name: String) -> Int {
    if let known = parts.firstIndex(of: name) { return known }
    parts.append(name)
    return parts.count - 1
  }
}
