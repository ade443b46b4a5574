public import PalierModel

/// What people do at the peak, action by action, and how many requests each tier brings.
public struct LoadProfile: Sendable, Hashable {
  /// One action at the peak.
  public struct Line: Sendable, Hashable {
    /// The action's name.
    public let action: String
    /// Requests a second, response times left out.
    public let requests: Figure
    /// Its share of all requests (a ratio).
    public let share: Double
    /// Bytes of one response; nil where nobody says.
    public let response: Figure?
    /// True if it writes.
    public let writes: Bool
  }

  /// The actions, the most frequent first.
  public let lines: [Line]
  /// Requests a second at the upper end of each tier, by its name.
  public let requests: [String: Figure]

  /// The profile of a system; without lines where the load or the think times are not known.
  public init(_ system: System, peak: PeakLoad?, tiers: [TierPlan]) {
    let rates = ActionRates(system).perPerson.filter { $0.value.mid > 0 }
    let total = rates.values.reduce(0) { $0 + $1.mid }
    let people = peak?.concurrent.value
    lines =
      people.map { people in
        rates.map { name, rate in
          Line(
            action: name,
            requests: Figure(
              rate * people,
              .frequency,
              from: .predicted(model: "people / think time", error: nil)
            ),
            share: rate.mid / total,
            response: system.action(named: name)?.responseSize,
            writes: system.action(named: name)?.writes ?? false
          )
        }
        .sorted { ($1.share, $0.action) < ($0.share, $1.action) }
      } ?? []
    requests = LoadProfile.requests(of: tiers, peak)
  }

  /// Requests in proportion to people: each tier's people act as today's do.
  private static func requests(of tiers: [TierPlan], _ peak: PeakLoad?) -> [String: Figure] {
    guard let peak, let today = peak.requests?.peak, peak.concurrent.mid > 0 else { return [:] }
    let perPerson = today.mid / peak.concurrent.mid
    return Dictionary(
      tiers.map { tier in
        (tier.name, Figure(tier.load.value * perPerson, .frequency, from: today.source))
      },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
