/// What one long run of a simulation saw after its warm-up.
public struct SimulationResult: Sendable, Hashable {
  /// Simulated seconds that were left out at the beginning.
  public var warmUp: Double
  /// Simulated seconds that were measured.
  public var duration: Double
  /// Events in all, warm-up included.
  public var events: Int
  /// Each action, its requests in all chains together.
  public var actions: [RequestResult]
  /// Each chain, its actions together.
  public var chains: [RequestResult]
  /// The parts of the network.
  public var stations: StationResults

  /// The result of the action of this name, if there is one.
  public subscript(action name: String) -> RequestResult? { actions.first { $0.name == name } }
}
