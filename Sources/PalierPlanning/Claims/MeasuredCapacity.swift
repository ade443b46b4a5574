public import PalierModel

/// A capacity that a test measured which a claim of the dossier names.
public struct MeasuredCapacity: Sendable, Hashable {
  /// The change that the system had in the test; nil: none.
  public let change: String?
  /// People at the same time, with the run as source.
  public let users: Figure

  /// Those of the dossier's own machine among what became of claims, each once, in their order.
  public static func all(in findings: [ClaimFinding]) -> [MeasuredCapacity] {
    var seen: Set<String?> = []
    return findings.compactMap { finding in
      let claim = finding.claim
      guard case .capacity(let capacity) = claim.content,
        capacity.population.value == .concurrent, capacity.cpu == nil, capacity.memory == nil,
        claim.tier == nil, let users = claim.measured, users.dimension == .count,
        seen.insert(claim.with?.value).inserted
      else { return nil }
      return MeasuredCapacity(change: claim.with?.value, users: users)
    }
  }
}

extension [MeasuredCapacity] {
  /// That of the system as it is; nil where no test is named.
  public var asItIs: MeasuredCapacity? { first { $0.change == nil } }

  /// Those of the system with a change.
  public var changed: [MeasuredCapacity] { filter { $0.change != nil } }
}
