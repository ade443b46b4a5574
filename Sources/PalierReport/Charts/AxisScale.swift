import PalierModel

/// The ticks of one axis with their labels, in the unit that suits its largest value.
struct AxisScale {
  /// One tick: its value in SI units, and what is written beside it.
  struct Tick {
    let value: Double
    let label: String
  }

  /// The ticks, from zero to the end of the axis.
  let ticks: [Tick]
  /// The title with the unit.
  let title: String
  /// The end of the axis, in SI units.
  let top: Double
  /// The unit of all values of the axis.
  let unit: UnitScale

  init(_ axis: Axis, upTo maximum: Double, steps: Int, in language: Language) {
    let unit = UnitScale(axis.dimension, reference: maximum, in: language)
    let nice = NiceScale(upTo: maximum * unit.factor, steps: steps)
    let style = NumberStyle(language)
    self.unit = unit
    ticks = nice.ticks.map {
      Tick(value: $0 / unit.factor, label: style.fixed($0, decimals: nice.decimals))
    }
    top = nice.top / unit.factor
    let name = axis.title(language)
    title = unit.unit.isEmpty ? name : "\(name) (\(unit.unit))"
  }

  /// Where a value stands between 0 (the origin) and 1 (the end), held within the axis.
  func position(of value: Double) -> Double { min(1, max(0, value / top)) }

  /// True if a value lies beyond the end of the axis.
  func isBeyond(_ value: Double) -> Bool { value > top * (1 + 1e-9) }
}
