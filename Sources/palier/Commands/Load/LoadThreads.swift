import PalierLoad
import PalierModel
import PalierPlatform

/// How many threads share a load: as many as were asked for, or one, and twice as many whenever
/// they were not enough.
final class LoadThreads {
  /// How many there are.
  private var count: Int
  /// How many there may be.
  private let most: Int
  /// The cores that this program may use.
  private let cores: Int

  /// The threads for a target; `given` is how many were asked for.
  ///
  /// Of the cores of the target's own machine one is left to it.
  init(_ given: Int?, for target: LoadTarget, cores: Int = Affinity.cores().count) {
    self.cores = cores
    count = given ?? 1
    most = given ?? max(1, target.isOnThisMachine ? cores - 1 : cores)
  }

  /// True if a step's figures are not the target's, and more threads may help.
  func areTooFew(for step: StepResult) -> Bool {
    count < most && !step.isPartial && step.validity.verdict == .void && step.tester.isSaturated
  }

  /// Adds threads; says so for a step that needs them.
  func grow(at step: LoadStep) -> Text {
    let before = count
    count = min(most, 2 * count)
    return Text(
      en: """
        the tester needed more than \(before) of its cores at \(step.offeredText): the step is \
        measured again with \(count) threads.
        """,
      fr: """
        il fallait au testeur plus de \(before) de ses cœurs à \(step.offeredText) : le pas est \
        mesuré à nouveau avec \(count) fils d'exécution.
        """
    )
  }

  /// A configuration with these threads; they have no priority over a target that would be left
  /// without a core.
  func configuration(_ usual: LoadConfiguration) -> LoadConfiguration {
    var configuration = usual
    configuration.threads = count
    if count > 1, count >= cores { configuration.onThreadStart = nil }
    return configuration
  }
}
