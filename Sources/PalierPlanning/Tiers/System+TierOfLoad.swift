public import PalierModel

extension System {
  /// The tier whose range holds the population; nil where none does, or where it is not known.
  ///
  /// `asked` is a number of people at the same time that takes the place of the population's. Where
  /// two tiers meet, the first one holds.
  public func tier(at peak: PeakLoad?, asked: Double? = nil) -> Tier? {
    tiers.first { tier in
      guard let range = tier.range?.value else { return false }
      let people: Double?
      if let asked {
        people =
          (peak?.share(of: tier.population)).flatMap { $0.mid > 0 ? asked / $0.mid : nil }
          ?? (tier.population == .concurrent ? asked : nil)
      } else {
        people = peak?.whole(of: tier.population)?.mid
      }
      return people.map(range.contains) ?? false
    }
  }
}
