import PalierLoad
import PalierModel
import PalierPlatform

/// The threads of a load test, which become more while it goes on.
final class LoadThreads {
  private var number: ThreadCount
  /// The cores that this program may use.
  private let cores = Affinity.cores().count

  /// The threads for a target; `given` is how many were asked for.
  init(_ given: Int?, for target: LoadTarget) {
    number = ThreadCount(given, cores: cores, targetIsHere: target.isOnThisMachine)
  }

  /// True if a step's figures are not the target's, and more threads may help.
  func areTooFew(for step: StepResult) -> Bool { number.isTooFew(for: step) }

  /// Adds threads; says so for a step that needs them.
  func grow(at step: LoadStep) -> Text {
    let before = number.count
    number.grow()
    return Text(
      en: """
        the tester needed more than \(before) of the cores at \(step.offeredText): the step is \
        measured again with \(number.count) threads.
        """,
      fr: """
        il fallait au testeur plus de \(before) des cœurs à \(step.offeredText) : le pas est \
        mesuré à nouveau avec \(number.count) fils d'exécution.
        """
    )
  }

  /// A configuration with these threads; where they would leave a target no core, they have no
  /// priority over it.
  func configuration(_ usual: LoadConfiguration) -> LoadConfiguration {
    var configuration = usual
    configuration.threads = number.count
    if number.count > 1, number.count >= cores { configuration.onThreadStart = nil }
    return configuration
  }
}
