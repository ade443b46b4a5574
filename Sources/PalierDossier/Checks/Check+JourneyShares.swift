import PalierModel

extension Check {
  /// The shares of all journeys make 100 % together.
  @Sendable static func journeyShares(_ system: System) -> [Diagnostic] {
    let shares = system.journeys.compactMap(\.share)
    guard let last = shares.last else { return [] }
    let total = shares.reduce(0) { $0 + $1.mid }
    let isOpen = shares.count < system.journeys.count
    guard abs(total - 1) > 1e-9 || isOpen else { return [] }
    if total > 1 + 1e-9 {
      return [
        Diagnostic(
          .error,
          at: last.source.location,
          offending: Quantity(last.value, .ratio).written,
          Text(
            en: "the shares of the journeys make \(percent: total) together",
            fr: "les parts des parcours font \(percent: total) ensemble"
          ),
          cure: Text(
            en: "100% at most: lower one of them",
            fr: "100 % au plus : réduisez l'une d'elles"
          )
        )
      ]
    }
    if isOpen, total >= 1 - 1e-9 {
      let rest = system.journeys.filter { $0.share == nil }.map(\.name)
      return [
        Diagnostic(
          .warning,
          at: last.source.location,
          Text(
            en: "nobody is left for \(.quoted(rest)): the other shares make 100%",
            fr: "il ne reste personne pour \(.quoted(rest)) : les autres parts font 100 %"
          ),
          cure: Text(en: "lower a share", fr: "réduisez une part")
        )
      ]
    }
    guard !isOpen else { return [] }
    return [
      Diagnostic(
        .error,
        at: last.source.location,
        offending: Quantity(last.value, .ratio).written,
        Text(
          en: "the shares of the journeys make only \(percent: total) together",
          fr: "les parts des parcours ne font que \(percent: total) ensemble"
        ),
        cure: Text(
          en: "raise one, or leave one out: it then takes the rest",
          fr: "augmentez-en une, ou omettez-en une : ce parcours prend alors le reste"
        )
      )
    ]
  }
}
