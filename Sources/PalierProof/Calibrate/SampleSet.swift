import PalierModel

/// The requests of one action that a calibration has measured so far.
struct SampleSet {
  /// A request with the moment at which it was sent.
  struct Entry {
    var time: Double
    var sample: DemandSample
    /// Seconds over which the CPU time was read, over the requests that it was read for.
    var window: Double
  }

  /// Sent straight after one another.
  var backToBack: [Entry] = []
  /// Sent on a connection that had to be opened for it, where connections are kept.
  var opening: [Entry] = []
  /// Sent after a pause.
  var spaced: [Entry] = []
  /// Requests in all.
  var requests = 0
  /// Responses after which the server closed the connection.
  var closed = 0
  /// Bytes sent.
  var bytesOut = 0
  /// Bytes received.
  var bytesIn = 0
  /// Requests that a CPU limit held back, and that do not count.
  var throttled = 0
  /// Requests during which the hypervisor took a core from the services, and that do not count.
  var stolen = 0

  /// The requests that profiles are made of: those on kept connections, or, where the server closes
  /// idle ones before the next request comes, those that opened one.
  var usable: [Entry] { backToBack.count < opening.count ? opening : backToBack }

  /// All entries without what the services use when they have nothing to do (CPU seconds a second),
  /// at reference speed: CPU seconds times speed to the power of each exponent.
  func atReference(
    _ entries: [Entry],
    background: [Double],
    exponents: [Double],
    speed: (Double) -> Double
  ) -> [DemandSample] {
    entries.map { entry in
      var sample = entry.sample
      let current = speed(entry.time)
      for service in sample.cpu.indices {
        sample.cpu[service] = max(0, sample.cpu[service] - background[service] * entry.window)
      }
      let waiting = sample.waiting
      for service in sample.cpu.indices {
        sample.cpu[service] *= power(current, exponents[service])
      }
      sample.elapsed = sample.totalCPU + waiting + sample.held
      return sample
    }
  }
}
