import PalierLoad
import PalierModel
import PalierPlatform
import PalierQueueing

/// One user's actions, gone through over and over with a pause before each that has none.
func journey(
  _ server: ScriptedServer,
  once: [RequestTemplate] = [],
  _ actions: [RequestTemplate],
  tables: [LoadScript.Table] = []
) throws -> LoadScript {
  let paused = actions.map { action in
    var action = action
    if action.think == .constant(0) { action.think = .constant(0.005) }
    return action
  }
  var script = LoadScript(
    target: try target(server),
    journeys: [LoadScript.Journey(once: once, activities: [paused])]
  )
  script.tables = tables
  return script
}

/// The only step of a run with so many users.
func load(_ script: LoadScript, users: Int = 1, for duration: Double = 0.4) throws -> StepResult {
  let run = try LoadEngine(script, patient()).run([
    LoadStep(.closed(users: users), duration: duration)
  ])
  guard let step = run.steps.first else { throw MissingStep() }
  return step
}

/// The only step of a run in which so many users come, one after the other, and each does the journey
/// once, however long it takes.
func visit(_ script: LoadScript, times: Int) throws -> StepResult {
  var script = script
  let arrivals = (0..<times).map { 0.02 * Double($0) }
  script.replay = Replay(times: arrivals, journeys: arrivals.map { _ in 0 })
  var configuration = patient()
  configuration.drainLimit = 60
  let run = try LoadEngine(script, configuration).run([
    LoadStep(.open(rate: 50, arrivals: .uniform), duration: 0.02 * Double(times) + 0.1)
  ])
  guard let step = run.steps.first else { throw MissingStep() }
  return step
}

struct MissingStep: Error {}

/// A GET with a change.
func get(
  _ path: String,
  as action: String? = nil,
  _ change: (inout RequestTemplate) -> Void = { _ in }
) -> RequestTemplate {
  var request = RequestTemplate(action: action ?? path, path: path)
  change(&request)
  return request
}
