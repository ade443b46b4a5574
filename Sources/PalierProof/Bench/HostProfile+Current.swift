public import PalierModel
import PalierObserve

extension HostProfile {
  /// This machine.
  public static func current() -> HostProfile { HostProfile(HostFacts.current()) }

  /// The machine of these facts.
  init(_ facts: HostFacts) {
    self.init(
      model: facts.processor,
      kernel: facts.kernel,
      cores: facts.cores,
      memory: facts.memory,
      schedulerTick: facts.tickRate > 0 ? 1 / facts.tickRate : 0
    )
  }
}
