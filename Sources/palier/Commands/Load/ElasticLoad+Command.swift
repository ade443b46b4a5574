import PalierLoad
import PalierModel
import PalierPlatform

extension ElasticLoad {
  /// The loads of a command; `given` is how many threads were asked for.
  convenience init(
    _ configuration: LoadConfiguration,
    threads given: Int?,
    for target: LoadTarget,
    _ switchboard: StopSwitch,
    _ panel: LivePanel,
    _ console: Console
  ) {
    self.init(
      ThreadCount(given, cores: Affinity.cores().count, targetIsHere: target.isOnThisMachine),
      configuration,
      onEngine: switchboard.connect,
      onGrowth: { step, earlier, threads in
        panel.clear()
        console.warn(
          Text(
            en: """
              the tester needed more than \(earlier.count) of the cores at \(step.offeredText): the \
              step is measured again with \(threads.count) threads.
              """,
            fr: """
              il fallait au testeur plus de \(earlier.count) des cœurs à \(step.offeredText) : le \
              pas est mesuré à nouveau avec \(threads.count) fils d'exécution.
              """
          )
        )
      }
    )
  }
}
