#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The identifiers of runs: short, readable, and in the order of time.
enum RunIdentifier {
  // Crockford's base 32: no letter that a person could read as a digit.
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// `yyMMdd-HHmmss-` in UTC, and two letters that tell apart runs of the same second.
  static func make(at seconds: Double, using generator: inout some RandomNumberGenerator) -> String
  {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second],
      from: Date(timeIntervalSince1970: seconds)
    )
    let digits = [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second]
      .map { part in
        let two = (part ?? 0) % 100
        return two < 10 ? "0\(two)" : "\(two)"
      }
    let suffix = String((0..<2).map { _ in letters[Int.random(in: 0..<32, using: &generator)] })
    return digits[..<3].joined() + "-" + digits[3...].joined() + "-" + suffix
  }
}
