/// A load script made ready for the engine: requests rendered, actions numbered, names resolved.
///
/// Confined to the thread that compiled it.
final class CompiledScript {
  /// A journey whose requests are ready.
  struct Journey {
    let once: [CompiledRequest]
    let activities: [[CompiledRequest]]
    let slotCount: Int
    let share: Double
  }

  let script: LoadScript
  let journeys: [Journey]
  /// The names of the actions, by number.
  let actions: [String]
  /// Whether an action is held, by number.
  let isHeld: [Bool]

  init(_ script: LoadScript) throws(LoadScriptError) {
    self.script = script
    let columns = Dictionary(
      script.table.columns.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (index, row) in script.table.rows.enumerated() where row.count < columns.count {
      throw .rowTooShort(index + 1)
    }
    guard script.journeys.contains(where: { $0.share > 0 }) else { throw .noJourney }
    var actions: [String] = []
    var isHeld: [Bool] = []
    var journeys: [Journey] = []
    for journey in script.journeys {
      let activities = journey.activities.filter { !$0.isEmpty }
      guard !activities.isEmpty else { throw .emptyJourney(journey.name) }
      var slots: [String: Int] = [:]
      for template in journey.once + activities.joined() {
        for extraction in template.extractions where slots[extraction.name] == nil {
          slots[extraction.name] = slots.count
        }
      }
      let scope = TemplateScope(columns: columns, environment: script.environment, slots: slots)
      func compile(_ template: RequestTemplate) throws(LoadScriptError) -> CompiledRequest {
        let action: Int
        if let known = actions.firstIndex(of: template.action) {
          action = known
        } else {
          action = actions.count
          actions.append(template.action)
          isHeld.append(template.held != nil)
        }
        return try CompiledRequest(
          template,
          action: action,
          authority: script.target.authority,
          scope: scope
        )
      }
      var once: [CompiledRequest] = []
      for template in journey.once { once.append(try compile(template)) }
      var lists: [[CompiledRequest]] = []
      for activity in activities {
        var list: [CompiledRequest] = []
        for template in activity { list.append(try compile(template)) }
        lists.append(list)
      }
      journeys.append(
        Journey(once: once, activities: lists, slotCount: slots.count, share: journey.share)
      )
    }
    self.actions = actions
    self.isHeld = isHeld
    self.journeys = journeys
  }

  /// The journey that the next user takes, where so many users already take each.
  ///
  /// The one that is furthest behind its share, so that any number of users is as near to the
  /// shares as whole users can be (Webster's method). Complexity: O(journeys).
  func journey(after users: [Int]) -> Int {
    var best = 0
    var bestQuotient = -1.0
    for (index, journey) in journeys.enumerated() {
      let quotient = max(0, journey.share) / (2 * Double(users[index]) + 1)
      if quotient > bestQuotient { (best, bestQuotient) = (index, quotient) }
    }
    return best
  }

  /// The row of a user, counted from 0.
  func row(ofUser user: Int) -> [String] {
    let rows = script.table.rows
    return rows.isEmpty ? [] : rows[user % rows.count]
  }
}
