import PalierModel
import PalierProof
import PalierReport

/// What drifted, as `palier load --json` prints it; seconds or bytes.
struct DriftReport: Encodable {
  /// `p95` of an action, or `memory` of a service.
  let quantity: String
  /// The action's or the service's name.
  let name: String
  let start: Double
  let end: Double
  let perHour: IntervalReport

  enum CodingKeys: String, CodingKey {
    case quantity
    case name
    case start
    case end
    case perHour = "per_hour"
  }

  /// All that drifted in a step.
  static func all(_ drift: StepDrift) -> [DriftReport] {
    drift.responseTimes.map { DriftReport("p95", $0) }
      + drift.memory.map { DriftReport("memory", $0) }
  }

  private init(_ quantity: String, _ item: StepDrift.Item) {
    self.quantity = quantity
    name = item.name
    start = item.drift.start
    end = item.drift.end
    perHour = IntervalReport(item.drift.perHour)
  }
}
