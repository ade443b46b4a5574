/// Runs loads on as many threads as they need: a step for which there were too few is run again with
/// more.
public final class ElasticLoad {
  /// The threads of the next engine.
  public private(set) var threads: ThreadCount
  private let configuration: LoadConfiguration
  private let onEngine: (LoadEngine) -> Void
  private let onGrowth: (_ step: LoadStep, _ earlier: ThreadCount, _ threads: ThreadCount) -> Void

  /// Loads that begin with so many threads.
  ///
  /// - Parameters:
  ///   - threads: the threads to begin with.
  ///   - configuration: how the engines run, but for the number of their threads.
  ///   - onEngine: told each engine before it runs, so that it can be stopped.
  ///   - onGrowth: told each step that is run again, with the threads that it had and will have.
  public init(
    _ threads: ThreadCount,
    _ configuration: LoadConfiguration,
    onEngine: @escaping (LoadEngine) -> Void = { _ in },
    onGrowth:
      @escaping (
        _ step: LoadStep, _ earlier: ThreadCount, _ threads: ThreadCount
      ) -> Void = { _, _, _ in }
  ) {
    self.threads = threads
    self.configuration = configuration
    self.onEngine = onEngine
    self.onGrowth = onGrowth
  }

  /// Runs the steps that `nextStep` gives, as ``LoadEngine/run(onProgress:onStepEnd:nextStep:)`` does;
  /// steps that are run again are told to nobody and are not in the result.
  public func run(
    _ script: LoadScript,
    onProgress: (LoadProgress) -> Void = { _ in },
    onStepEnd: (StepResult) -> Void = { _ in },
    nextStep: ([StepResult]) -> LoadStep?
  ) throws -> LoadRun {
    var run = LoadRun(steps: [], ending: .finished)
    var again: LoadStep?
    repeat {
      let earlier = run.steps
      var configuration = configuration
      configuration.threads = threads.count
      let engine = try LoadEngine(script, configuration)
      onEngine(engine)
      run = try engine.run(
        onProgress: { progress in
          var progress = progress
          progress.step += earlier.count
          onProgress(progress)
        },
        onStepEnd: { if !threads.isTooFew(for: $0) { onStepEnd($0) } },
        nextStep: { results in
          if let last = results.last, threads.isTooFew(for: last) {
            again = last.step
            return nil
          }
          defer { again = nil }
          return again ?? nextStep(earlier + results)
        }
      )
      if run.ending != .finished { again = nil }
      if again != nil { run.steps.removeLast() }
      run.steps = earlier + run.steps
      guard let again else { continue }
      let before = threads
      threads.grow()
      onGrowth(again, before, threads)
    } while again != nil
    return run
  }
}
