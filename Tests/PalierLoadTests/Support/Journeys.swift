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
