import PalierPlatform

/// Sends load to a target and measures what comes back.
///
/// The engine has threads of its own, as many as its configuration says. They share users and
/// arrivals by turns and nothing else, and what they recorded is put together at the end of each
/// step. Callbacks run on the caller's thread, so that a slow display or disk never delays a
/// request. An engine serves one run.
public final class LoadEngine: Sendable {
  private let script: LoadScript
  private let configuration: LoadConfiguration
  private let mailbox: Mailbox

  /// An engine for a script; throws ``LoadScriptError`` where the script is wrong.
  public init(_ script: LoadScript, _ configuration: LoadConfiguration = LoadConfiguration()) throws
  {
    _ = try CompiledScript(script)
    self.script = script
    self.configuration = configuration
    mailbox = try Mailbox(threads: max(1, configuration.threads))
  }

  /// Ends the run soon, keeping what was measured; may be called from any thread, and from a
  /// signal handler.
  public func stop() { mailbox.stop() }

  /// Runs the steps one after the other; users stay from one to the next.
  ///
  /// - Parameters:
  ///   - steps: the steps.
  ///   - onProgress: called about twice a second.
  ///   - onStepEnd: called with each result, the last one included.
  /// - Returns: the steps as far as the run came, and why it ended.
  /// - Throws: ``LoadScriptError`` where a step is wrong, `SystemError` where the system refuses.
  public func run(
    _ steps: [LoadStep],
    onProgress: (LoadProgress) -> Void = { _ in },
    onStepEnd: (StepResult) -> Void = { _ in }
  ) throws -> LoadRun {
    var next = 0
    return try run(onProgress: onProgress, onStepEnd: onStepEnd) { _ in
      defer { next += 1 }
      return next < steps.count ? steps[next] : nil
    }
  }

  /// Runs the steps that `nextStep` gives, told the results so far, until it gives none.
  ///
  /// While it thinks, users go on at the last load, unmeasured.
  public func run(
    onProgress: (LoadProgress) -> Void = { _ in },
    onStepEnd: (StepResult) -> Void = { _ in },
    nextStep: ([StepResult]) -> LoadStep?
  ) throws -> LoadRun {
    var run = LoadRun(steps: [], ending: .finished)
    guard let first = nextStep([]) else { return run }
    guard first.isValid else { throw LoadScriptError.badLoad }
    var epoll = try Epoll(capacity: 1)
    try epoll.add(mailbox.callerBell.descriptor, for: .readable, token: 0)
    var threads: [WorkerThread] = []
    defer {
      mailbox.send(.finish)
      for thread in threads { thread.join() }
    }
    try start(&threads)
    mailbox.send(.start(first))
    var records: [StepRecord] = []
    var leaving = 0
    while true {
      _ = try epoll.wait(nanoseconds: nil)
      mailbox.callerBell.silence()
      for event in mailbox.takeEvents() {
        switch event {
        case .progress(let progress): onProgress(progress)
        case .stepEnded(let record):
          records.append(record)
          guard records.count == threads.count else { continue }
          let result = StepRecord.result(of: records)
          records = []
          run.steps.append(result)
          onStepEnd(result)
          if result.isPartial { continue }
          if let next = nextStep(run.steps) {
            guard next.isValid else { throw LoadScriptError.badLoad }
            mailbox.send(.start(next))
          } else {
            mailbox.send(.finish)
          }
        case .ended(let ending):
          leaving += 1
          guard leaving == threads.count else { continue }
          run.ending = ending
          return run
        case .failed(let error): throw error
        }
      }
    }
  }

  /// Connections that are opened without the kernel's table of open files growing meanwhile: half a
  /// megabyte of it.
  private static let reservedDescriptors = 65_536

  private func start(_ threads: inout [WorkerThread]) throws {
    DescriptorTable.reserve(LoadEngine.reservedDescriptors)
    let (script, configuration, mailbox) = (script, configuration, mailbox)
    let crew = Crew(size: mailbox.desks.count)
    for member in mailbox.desks.indices {
      let name = member == 0 ? "palier-load" : "palier-load-\(member)"
      threads.append(
        try WorkerThread(name: name, cores: configuration.cores) {
          TimerSlack.set(nanoseconds: 1)
          configuration.onThreadStart?()
          do {
            try EngineLoop(script, configuration, mailbox, crew, member: member).run()
          } catch {
            mailbox.report(.failed(error))
          }
        }
      )
    }
  }
}
