import PalierModel

extension LineChart {
  /// The ticks of the horizontal axis, in the unit that it names.
  func horizontalScale(steps: Int, in language: Language) -> AxisScale {
    let points = series.flatMap(\.points).map(\.x)
    let largest = (points + capacities.map(\.value.high)).filter(\.isFinite).max() ?? 1
    return AxisScale(x, upTo: x.top ?? largest, steps: steps, in: language)
  }

  /// The ticks of the vertical axis, in the unit that it names.
  func verticalScale(steps: Int, in language: Language) -> AxisScale {
    AxisScale(y, upTo: y.top ?? verticalTop, steps: steps, in: language)
  }

  /// The largest value, unless it is far beyond what the chart is about.
  ///
  /// A response time beyond saturation must not flatten all the rest: what is within three times
  /// the objective, or about what was measured, can be seen.
  private var verticalTop: Double {
    let values = series.flatMap { $0.points.flatMap { [$0.y.mid, $0.y.high] } }
    let objective = objectives.map(\.value.high).filter(\.isFinite).max()
    let measured = series.filter { $0.kind == .measured }.flatMap { $0.points.map(\.y.high) }
      .filter(\.isFinite).max()
    let largest = (values + [(objective ?? 0) * 1.2]).filter(\.isFinite).max() ?? 1
    return min(largest, objective.map { $0 * 3 } ?? measured.map { $0 * 1.5 } ?? largest)
  }
}
