import PalierModel

extension PeakLoad {
  /// The load at the peak as a load test would make it: whole people, at the upper bound.
  public var level: LoadLevel {
    .users(max(1, Int(min(1_000_000, concurrent.value.high).rounded(.up))))
  }
}
