#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension LayeredModel.Station {
  /// The probability that a customer finds all servers busy.
  ///
  /// For many others `ρ^(√(2(c + 1)) − 1)` (Sakasegawa 1977, exact for one server).
  ///
  /// - Cores and tokens: `ρ^c` for as many others as servers, when it is the chance that each of
  ///   them is being served; in between the exponent goes with c over the others. 0 with fewer
  ///   others than servers.
  /// - Allowances: the exponent grows as c over the customers does, because few customers in a
  ///   circle use a budget evenly, and then can use all of it.
  func busyProbability(utilisation: Double, others: Double) -> Double {
    let many = (2 * (servers + 1)).squareRoot() - 1
    guard discipline != .allowances else {
      return utilisation > 0 ? pow(utilisation, many * (1 + servers / others)) : 0
    }
    guard servers > 1 else { return utilisation * min(1, others) }
    let others = others / effectiveCopies
    let possible = min(1, max(0, others - servers + 1))
    guard possible > 0, utilisation > 0 else { return 0 }
    let exponent = many + (servers - many) * min(1, servers / others)
    return possible * pow(utilisation, exponent)
  }
}
