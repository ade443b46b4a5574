import PalierModel
import PalierQueueing

/// An action made ready: its requests, and when it is done.
///
/// Confined to the thread that compiled it.
final class CompiledAction {
  let name: String
  /// The number of the action, for recording.
  let number: Int
  let think: Distribution
  let isHeld: Bool
  /// Groups one after another, the requests of a group at the same time; none is empty.
  let stages: [[CompiledRequest]]
  /// The most requests of a group that are under way at once.
  let connections: Int
  /// The only request, which is recorded as the action itself; nil if there are several.
  let single: CompiledRequest?
  private let condition: SlotCondition?
  private let again: SlotCondition?
  private let mostTimes: Int

  /// A condition on the value in a slot.
  struct SlotCondition {
    let slot: Int
    let condition: Condition

    func holds(_ slots: [String]) -> Bool { condition.holds(for: slots[slot]) }
  }

  init(
    _ template: RequestTemplate,
    number: Int,
    stages: [[CompiledRequest]],
    slots: [String: Int]
  ) throws(LoadScriptError) {
    func compile(_ condition: Condition?) throws(LoadScriptError) -> SlotCondition? {
      guard let condition else { return nil }
      guard let slot = slots[condition.name] else {
        throw .unknownVariable(condition.name, action: template.action)
      }
      return SlotCondition(slot: slot, condition: condition)
    }
    name = template.action
    self.number = number
    self.stages = stages
    think = template.think
    isHeld = template.held != nil
    connections = max(1, template.connections)
    single = template.stages.isEmpty ? stages[0][0] : nil
    condition = try compile(template.condition)
    again = try compile(template.repetition?.condition?.value)
    mostTimes = max(1, template.repetition?.atMost ?? 1)
  }

  /// True if it may be left out.
  var isConditional: Bool { condition != nil }

  /// True if a user with these values does it.
  func isWanted(_ slots: [String]) -> Bool { condition?.holds(slots) ?? true }

  /// True if a user who has done it so many times does it again.
  func repeats(after times: Int, _ slots: [String]) -> Bool {
    times < mostTimes && (again?.holds(slots) ?? true)
  }

  /// Seconds from the due time to the end, less the hold where there is one.
  func latency(from due: Int64, to end: Int64, _ response: ResponseParser?) -> Double {
    single?.latency(from: due, to: end, response) ?? Double(max(0, end - due)) * 1e-9
  }
}
