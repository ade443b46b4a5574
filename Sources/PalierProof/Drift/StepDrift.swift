public import PalierLoad
import PalierModel
public import PalierObserve

/// What drifted in a step: the response times of its actions, the memory of the services.
public struct StepDrift: Sendable, Hashable, Codable {
  /// An action or a service with its drift.
  public struct Item: Sendable, Hashable, Codable {
    /// Its name.
    public let name: String
    /// How it drifted: seconds for an action, bytes for a service.
    public let drift: Drift
    /// What a service may use at most, in bytes; nil without a limit, and for actions.
    public let limit: Double?
  }

  /// The least change of response times that is told, as a share.
  private static let leastSlowing = 0.1
  /// The least change of memory that is told, as a share and in bytes.
  private static let leastGrowth = (share: 0.05, bytes: 4.0 * 1_024 * 1_024)

  /// The 95th percentiles of response times, by action; what is held is left out.
  public let responseTimes: [Item]
  /// The resident memory of the services that were observed.
  public let memory: [Item]

  /// True if nothing drifted.
  public var isEmpty: Bool { responseTimes.isEmpty && memory.isEmpty }

  /// What drifted in a step whose load stayed; `sampler` observed the services, if they were.
  public init(_ step: StepResult, _ sampler: Sampler?) {
    guard step.step.finalLoad == nil else {
      responseTimes = []
      memory = []
      return
    }
    responseTimes = step.actions.filter { !$0.isHeld }.compactMap { action in
      let blocks = StepDrift.stretches(of: action.latency.blocks)
      return Drift(
        times: blocks.map(\.middle),
        values: blocks.map { $0.latencies.percentile(0.95) },
        in: 0...step.duration,
        relative: StepDrift.leastSlowing
      ).map { Item(name: action.action, drift: $0, limit: nil) }
    }
    let usage = sampler?.series() ?? []
    memory = (sampler?.services ?? [:]).sorted { $0.key < $1.key }.compactMap { name, probe in
      let readings = usage.compactMap { $0.services[name] }
      return Drift(
        times: readings.map(\.end),
        values: readings.map(\.residentMemory),
        in: step.windowStart...step.windowEnd,
        relative: StepDrift.leastGrowth.share,
        absolute: StepDrift.leastGrowth.bytes
      ).map { Item(name: name, drift: $0, limit: probe.read().limits?.memory) }
    }
  }

  /// Seconds put together until each stretch has enough latencies for a 95th percentile, and no more
  /// than twenty are left; the last one, which may be short of them, is left out.
  private static func stretches(
    of blocks: [LatencyBlock]
  ) -> [(middle: Double, latencies: LatencyBlock)] {
    let least = max(100, blocks.reduce(0) { $0 + $1.count } / 25)
    var result: [(middle: Double, latencies: LatencyBlock)] = []
    var present: LatencyBlock?
    for block in blocks {
      var whole = present ?? block
      if present != nil { whole.merge(block) }
      present = whole
      guard whole.count >= least else { continue }
      result.append((Double(whole.second + block.second + 1) / 2, whole))
      present = nil
    }
    return result
  }
}
