public import PalierModel

/// The cores of a machine that is planned for.
///
/// A share of a core, as providers sell it, is told as slower cores: 1.5 cores are two at three quarters
/// of the speed. Bounds of the number of cores become bounds of that speed. Throughput follows exactly;
/// a response that meets no other is told slower than on a core that is whole but rationed.
public struct PlannedCores: Sendable, Hashable {
  /// Whole cores, at least 1.
  public let count: Int
  /// How much of each there is; at most 1 in the middle.
  public let share: Interval

  /// The whole cores that hold a number of cores.
  public init(_ cores: Interval) {
    count = max(1, Int(min(PlannedCores.most, cores.mid.rounded(.up))))
    share = cores * (1 / Double(count))
  }

  /// Whole cores; nil where a machine does not say how many it has.
  public init?(_ machine: Machine) {
    guard let cores = machine.cpu?.value, cores.mid > 0 else { return nil }
    self.init(cores)
  }

  /// More cores than any machine has.
  private static let most = 10_000.0
}
