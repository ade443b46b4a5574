import PalierModel

extension ClaimContext {
  /// The tolerance where a claim gives none: a tenth.
  static let usualTolerance = 0.1

  private var tolerance: Double { claim.tolerance?.value.high ?? ClaimContext.usualTolerance }

  /// A finding on this claim.
  func finding(
    _ subject: Text,
    _ stated: Figure?,
    _ verdict: ClaimFinding.Verdict,
    _ reason: Text,
    found: Figure? = nil,
    measurement: Text? = nil
  ) -> ClaimFinding {
    ClaimFinding(
      claim: claim,
      path: path,
      subject: subject,
      stated: stated,
      verdict: verdict,
      found: found,
      reason: reason,
      measurement: measurement
    )
  }

  /// Holds a stated figure against the one found, which a measurement of the claim goes before.
  ///
  /// It is confirmed where the middle of what was found lies within the stated bounds, widened by
  /// the tolerance; corrected where no value of it does; and unknown in between.
  func compare(
    _ subject: Text,
    _ stated: Figure,
    with found: Figure?,
    because reason: Text,
    else measurement: Text
  ) -> ClaimFinding {
    var (found, reason) = (found, reason)
    if let measured = claim.measured, measured.dimension == stated.dimension {
      found = measured
      reason = Text(en: "measured", fr: "mesuré")
    }
    guard let found else {
      return finding(subject, stated, .unknown, reason, measurement: measurement)
    }
    switch agreement(of: found.value, with: stated.value) {
    case .full: return finding(subject, stated, .confirmed, reason, found: found)
    case .none: return finding(subject, stated, .corrected, reason, found: found)
    case .partial:
      return finding(subject, stated, .unknown, reason, found: found, measurement: measurement)
    }
  }

  /// Holds a stated figure against what the claim's own numbers make.
  func check(
    _ subject: Text,
    _ stated: Figure,
    against value: Interval,
    because reason: Text
  ) -> ClaimFinding {
    let found = Figure(value, stated.dimension, from: ClaimContext.ownNumbers)
    let agrees =
      claim.bound == .about && !stated.value.isExact
      ? near(value.low, stated.value.low) && near(value.high, stated.value.high)
      : agreement(of: value, with: stated.value) == .full
    return finding(subject, stated, agrees ? .confirmed : .contradictory, reason, found: found)
  }

  static let ownNumbers = Source.predicted(model: "the numbers of the claim", error: nil)

  private enum Agreement {
    case full
    case partial
    case none
  }

  private func agreement(of found: Interval, with stated: Interval) -> Agreement {
    let low = stated.low * (1 - tolerance)
    let high = stated.high * (1 + tolerance)
    switch claim.bound {
    case .about:
      if found.mid >= low, found.mid <= high { return .full }
      return found.low <= high && found.high >= low ? .partial : .none
    case .atLeast:
      // The lower bound is what is promised.
      if found.low >= low { return .full }
      return found.high >= low ? .partial : .none
    case .atMost:
      if found.high <= high { return .full }
      return found.low <= high ? .partial : .none
    }
  }

  private func near(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= tolerance * max(left.magnitude, right.magnitude)
  }
}
