import PalierModel

/// Draws horizontal bars, in groups or in stacks.
struct BarDrawing {
  private let chart: BarChart
  private let language: Language
  private let sheet: Drawing
  private let scale: AxisScale
  private let left: Double
  private let right: Double
  private let top: Double
  private let line: Double
  private let thickness: Double

  init(_ chart: BarChart, on sheet: Drawing, in language: Language) {
    self.chart = chart
    self.language = language
    self.sheet = sheet
    scale = chart.scale(steps: 5, in: language)
    line = sheet.fontSize * 1.35
    thickness = chart.arrangement == .grouped && chart.series.count > 1 ? 13 : 18
    let names = chart.categories.map { sheet.width(of: $0(language)) }.max() ?? 0
    left = sheet == .wide ? min(names + 14, sheet.width * 0.4) : 1
    // Room for the value behind a bar that reaches the end of the axis.
    let values = chart.series.flatMap { $0.values.compactMap(\.self) }.filter(\.isFinite)
    let sums = chart.categories.indices.map { index in
      chart.series.reduce(0) { $0 + (index < $1.values.count ? $1.values[index] ?? 0 : 0) }
    }
    let labels = (chart.arrangement == .stacked ? sums : values).map {
      sheet.width(of: NumberStyle(language).quantity($0, chart.axis.dimension))
    }
    right = sheet.width - (labels.max() ?? 0) - 8
    top = 4
  }

  /// The drawing.
  func svg(identifier: String) -> HTML {
    sheet.svg(
      identifier: identifier,
      height: bottom + 2.7 * line,
      title: chart.title(language),
      description: chart.description(language),
      grid + chart.categories.indices.flatMap(group)
    )
  }

  private var barsInGroup: Int { chart.arrangement == .grouped ? max(1, chart.series.count) : 1 }

  private var groupHeight: Double {
    let bars = Double(barsInGroup) * (thickness + 2) + 12
    return sheet == .wide ? bars : bars + line
  }

  private var bottom: Double { top + groupHeight * Double(chart.categories.count) }

  private func x(_ value: Double) -> Double { left + scale.position(of: value) * (right - left) }

  /// Where the title of the axis ends: with the axis, unless it is longer than that.
  private var titleEnd: Double { max(right, min(sheet.width, sheet.width(of: scale.title) + 2)) }

  private var grid: [HTML] {
    scale.ticks.flatMap { tick -> [HTML] in
      [
        Drawing.line(
          x(tick.value),
          top,
          x(tick.value),
          bottom,
          kind: tick.value == 0 ? "axis" : "grid"
        ),
        sheet.text(
          tick.label,
          x: x(tick.value),
          y: bottom + line,
          anchor: sheet == .narrow && tick.value == 0 ? .start : .middle,
          kind: "tick"
        ),
      ]
    } + [
      sheet.text(scale.title, x: titleEnd, y: bottom + 2.2 * line, anchor: .end, kind: "axis-title")
    ]
  }

  private func group(_ index: Int) -> [HTML] {
    let start = top + groupHeight * Double(index)
    let name = chart.categories[index](language)
    switch sheet {
    case .wide:
      let middle = start + groupHeight / 2 + sheet.fontSize * 0.35
      return [sheet.text(name, x: left - 10, y: middle, anchor: .end)]
        + bars(index, from: start + 6)
    case .narrow:
      return [sheet.text(name, x: left, y: start + line, kind: "halo")]
        + bars(index, from: start + line + 6)
    }
  }

  private func bars(_ index: Int, from start: Double) -> [HTML] {
    let values = chart.series.map { index < $0.values.count ? $0.values[index] : nil }
    switch chart.arrangement {
    case .grouped:
      return values.enumerated().flatMap { place, value -> [HTML] in
        guard let value, value.isFinite else { return [] }
        let y = start + Double(place) * (thickness + 2)
        return [bar(from: 0, to: value, y: y, group: place), label(value, y: y)]
      }
    case .stacked:
      var sum = 0.0
      var parts: [HTML] = []
      for (place, value) in values.enumerated() {
        guard let value, value.isFinite, value > 0 else { continue }
        parts.append(bar(from: sum, to: sum + value, y: start, group: place))
        sum += value
      }
      return parts + [label(sum, y: start)]
    }
  }

  private func bar(from low: Double, to high: Double, y: Double, group: Int) -> HTML {
    // A hair of background keeps neighbours in a stack apart.
    Drawing.rectangle(
      x: x(low) + (low > 0 ? 1 : 0),
      y: y,
      width: x(high) - x(low) - (low > 0 ? 1 : 0),
      height: thickness,
      kind: "bar group-\(group % 4)"
    )
  }

  private func label(_ value: Double, y: Double) -> HTML {
    sheet.text(
      NumberStyle(language).quantity(value, chart.axis.dimension),
      x: x(value) + 6,
      y: y + thickness / 2 + sheet.fontSize * 0.35,
      kind: "halo"
    )
  }
}
