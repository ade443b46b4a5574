import PalierModel

extension BarChart {
  /// The ticks of the axis, in the unit that it names.
  func scale(steps: Int, in language: Language) -> AxisScale {
    let sums = categories.indices.map { index in
      let values = series.compactMap { index < $0.values.count ? $0.values[index] : nil }
      return arrangement == .stacked ? values.reduce(0, +) : values.max() ?? 0
    }
    return AxisScale(axis, upTo: axis.top ?? sums.max() ?? 1, steps: steps, in: language)
  }
}
