import PalierModel

/// Horizontal bars in characters, to an eighth of one.
struct TerminalBarChart {
  private let chart: BarChart
  private let language: Language
  private let sources: SourceIndex
  private let scale: AxisScale
  private let width: Int
  private let nameWidth: Int
  private let barWidth: Int

  init(_ chart: BarChart, width: Int, in language: Language, _ sources: SourceIndex) {
    self.chart = chart
    self.language = language
    self.sources = sources
    self.width = width
    scale = chart.scale(steps: 5, in: language)
    let names = chart.categories.map { Styled($0(language)).width }.max() ?? 0
    nameWidth = min(names, width / 3)
    barWidth = max(8, min(width, 84) - nameWidth - 10)
  }

  /// The chart, from its title to its legend.
  var lines: [Styled] {
    let title = Styled(chart.title(language), .strong)
    let axis = Styled(
      "\(chart.axis.title(language)), 0–\(scale.unit.text(scale.top))",
      .faint
    )
    return [title, axis].flatMap { $0.wrapped(to: width) }
      + chart.categories.indices.flatMap(group) + legend
  }

  private func group(_ index: Int) -> [Styled] {
    let values = chart.series.map { index < $0.values.count ? $0.values[index] : nil }
    let bars: [Styled]
    switch chart.arrangement {
    case .grouped:
      bars = values.enumerated().compactMap { place, value in
        value.map { bar(to: $0, .series(place)) + Styled(" " + text($0)) }
      }
    case .stacked: bars = [stack(values)]
    }
    let name = Styled(chart.categories[index](language)).wrapped(to: nameWidth)
    return (0..<max(name.count, bars.count)).map { row in
      (row < name.count ? name[row] : Styled()).padded(to: nameWidth)
        + Styled(" │", .faint) + (row < bars.count ? bars[row] : Styled())
    }
  }

  private func stack(_ values: [Double?]) -> Styled {
    var bar = Styled()
    var sum = 0.0
    for (place, value) in values.enumerated() {
      sum += value ?? 0
      let end = Int((scale.position(of: sum) * Double(barWidth)).rounded())
      // Without colours, the parts of a stack are told apart by their shade.
      let sign = ["█", "▒", "░", "▓"][place % 4]
      bar.append(String(repeating: sign, count: max(0, end - bar.width)), .series(place))
    }
    return bar + Styled(" " + text(sum))
  }

  private func text(_ value: Double) -> String {
    NumberStyle(language).quantity(value, chart.axis.dimension)
  }

  private func bar(to value: Double, _ style: Styled.Style) -> Styled {
    let eighths = Int((scale.position(of: value) * Double(barWidth) * 8).rounded())
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return Styled(String(repeating: "█", count: eighths / 8) + parts[eighths % 8], style)
  }

  private var legend: [Styled] {
    chart.series.enumerated().map { place, series in
      let sign = chart.arrangement == .stacked ? ["█", "▒", "░", "▓"][place % 4] : "█"
      let order = chart.arrangement == .grouped && chart.series.count > 1 ? "\(place + 1). " : ""
      return Styled(sign, .series(place)) + Styled(" \(order)\(series.name(language))")
        + Styled(TerminalRenderer.marker(series.source, sources), .faint)
    }
  }
}
