/// CPU time: all of it, and the part spent in the kernel, in seconds.
struct CPUAmount: Hashable {
  static let zero = CPUAmount(total: 0, system: 0)

  var total: Double
  var system: Double

  static func + (left: CPUAmount, right: CPUAmount) -> CPUAmount {
    CPUAmount(total: left.total + right.total, system: left.system + right.system)
  }

  static func - (left: CPUAmount, right: CPUAmount) -> CPUAmount {
    CPUAmount(total: left.total - right.total, system: left.system - right.system)
  }

  static func += (left: inout CPUAmount, right: CPUAmount) { left = left + right }

  /// The larger of each part.
  static func larger(_ left: CPUAmount, _ right: CPUAmount) -> CPUAmount {
    CPUAmount(total: max(left.total, right.total), system: max(left.system, right.system))
  }
}
