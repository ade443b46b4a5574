import PalierModel

extension Check {
  /// Each threshold has a level, and its levels rise or fall in one dimension.
  @Sendable static func thresholds(_ system: System) -> [Diagnostic] {
    system.thresholds.compactMap { threshold in
      let levels = [threshold.watch, threshold.urgent, threshold.critical].compactMap { $0 }
      guard let first = levels.first, let last = levels.last else {
        return Diagnostic(
          .error,
          at: threshold.metric.location,
          offending: threshold.metric.value.excerpt,
          Text(en: "this threshold has no level", fr: "ce seuil n'a pas de niveau"),
          cure: Text(
            en: "add `watch: 70 %`, `urgent: 85 %` or `critical: 95 %`",
            fr:
              "ajoutez « \("watch: 70 %") », « \("urgent: 85 %") » ou « \("critical: 95 %") »"
          )
        )
      }
      let values = levels.map(\.mid)
      let isOneWay = values == values.sorted() || values == values.sorted(by: >)
      guard levels.allSatisfy({ $0.dimension == first.dimension }), isOneWay else {
        return Diagnostic(
          .error,
          at: last.source.location,
          offending: Quantity(last.value, last.dimension).written,
          Text(
            en: "the levels of this threshold are not in order",
            fr: "les niveaux de ce seuil ne sont pas dans l'ordre"
          ),
          cure: Text(
            en: "watch, urgent and critical have one unit, and rise or fall in this order",
            fr:
              "watch, urgent et critical ont la même unité, et montent ou descendent dans cet ordre"
          )
        )
      }
      return nil
    }
  }
}
