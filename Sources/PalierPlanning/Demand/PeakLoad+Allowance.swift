public import PalierModel

extension PeakLoad {
  /// Of the machine's cores, at most so much is kept busy at the peak.
  public static let busyShare = 0.7

  /// The CPU time that one request may cost at the peak, in seconds, so that the machine's cores are
  /// busy for at most ``busyShare``: by the utilisation law D = U c / X.
  ///
  /// Nil where the cores or the requests are not known.
  public func allowance(on machine: Machine) -> Figure? {
    guard let cores = machine.cpu?.value, let rate = requests?.peak.value, rate.low > 0 else {
      return nil
    }
    let share = PeakLoad.busyShare
    return Figure(
      Interval(
        low: share * cores.low / rate.high,
        mid: share * cores.mid / rate.mid,
        high: share * cores.high / rate.low
      ),
      .time,
      from: .predicted(model: "utilisation law", error: nil)
    )
  }
}
