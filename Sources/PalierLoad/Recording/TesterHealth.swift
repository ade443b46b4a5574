public import PalierQueueing

/// How the tester itself fared in a window: what makes its figures trustworthy, or not.
public struct TesterHealth: Sendable, Hashable, Codable {
  /// How one of several threads fared.
  public struct Thread: Sendable, Hashable, Codable {
    /// Its CPU seconds in the window.
    public var cpuSeconds: Double
    /// These over the time in which they were used: the share of one core.
    public var cpuShare: Double
    /// Seconds for which it was ready to run and had no core; 0 where not known.
    public var coreWaitSeconds: Double
    /// How often it got a core.
    public var coreTurns: Int
    /// The 99th percentile of how long after their due time its requests were sent, in seconds.
    public var lag: Double

    init(_ record: StepRecord) {
      cpuSeconds = record.cpuSeconds
      cpuShare = record.cpuWindow > 0 ? record.cpuSeconds / record.cpuWindow : 0
      coreWaitSeconds = record.coreWait.seconds
      coreTurns = record.coreWait.turns
      lag = record.lag.percentile(0.99)
    }
  }

  /// CPU seconds of the engine's threads in the window.
  public var cpuSeconds: Double
  /// The share of one core that the busiest thread used.
  public var cpuShare: Double
  /// Seconds for which the engine's threads were ready to run and had no core; 0 where not known.
  public var coreWaitSeconds: Double
  /// How often the engine's threads got a core.
  public var coreTurns: Int
  /// How long after its due time each request was sent.
  public var lag: Histogram
  /// Requests sent more than 5 ms after their due time.
  public var lateSends: Int
  /// True if the system had no file descriptor left.
  public var lacksDescriptors: Bool
  /// True if the system had no local port left.
  public var lacksPorts: Bool
  /// Connections opened in the window.
  public var connectionsOpened: Int
  /// Requests sent again, as browsers do, because the server had closed the kept connection; nil in
  /// records from before this was counted.
  public var retries: Int?
  /// Each thread by itself; nil where there is one.
  public var threads: [Thread]?

  /// True if a thread used so much of a core that its own queue shows in the latencies.
  public var isSaturated: Bool { cpuShare > Validity.cpuShareLimit }

  /// The 99th percentile of the lag, of the thread that was latest.
  var worstLag: Double { threads?.map(\.lag).max() ?? lag.percentile(0.99) }

  /// The mean wait for a core, of the thread that waited longest for each turn, in seconds.
  var worstCoreWait: Double {
    let waits =
      threads?.map { ($0.coreWaitSeconds, $0.coreTurns) } ?? [(coreWaitSeconds, coreTurns)]
    return waits.map { $1 > 0 ? $0 / Double($1) : 0 }.max() ?? 0
  }
}

extension TesterHealth {
  /// How the threads fared that recorded one step.
  init(_ records: [StepRecord]) {
    let threads = records.map(Thread.init)
    var lag = Histogram()
    for record in records { lag.merge(record.lag) }
    self.init(
      cpuSeconds: threads.reduce(0) { $0 + $1.cpuSeconds },
      cpuShare: threads.map(\.cpuShare).max() ?? 0,
      coreWaitSeconds: threads.reduce(0) { $0 + $1.coreWaitSeconds },
      coreTurns: threads.reduce(0) { $0 + $1.coreTurns },
      lag: lag,
      lateSends: records.reduce(0) { $0 + $1.lateSends },
      lacksDescriptors: records.contains(where: \.lacksDescriptors),
      lacksPorts: records.contains(where: \.lacksPorts),
      connectionsOpened: records.reduce(0) { $0 + $1.connectionsOpened },
      retries: records.reduce(0) { $0 + $1.retries },
      threads: threads.count > 1 ? threads : nil
    )
  }
}
