/// Tells when the CPU time of requests no longer falls, as it does while a program compiles itself.
struct Settling {
  /// Requests that are looked at together.
  static let batch = 50
  /// By how much the median of a batch must undercut all before to count as faster.
  static let gain = 0.02
  /// Batches in a row that are no faster: one may have met a slow moment of the machine.
  static let patience = 2

  private var current: [Double] = []
  private var least = Double.infinity
  private var idle = 0

  /// True once batch after batch was no faster than those before.
  var isOver: Bool { idle >= Settling.patience }

  /// Notes the CPU seconds of one more request.
  mutating func note(_ cpu: Double) {
    current.append(cpu)
    guard current.count == Settling.batch else { return }
    let median = current.sorted()[Settling.batch / 2]
    idle = median > least * (1 - Settling.gain) ? idle + 1 : 0
    least = min(least, median)
    current = []
  }
}
