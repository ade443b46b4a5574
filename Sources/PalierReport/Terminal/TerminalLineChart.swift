import PalierModel

/// A line chart in characters: curves of dots, measured points as signs over them.
struct TerminalLineChart {
  private let chart: LineChart
  private let language: Language
  private let sources: SourceIndex
  private let horizontal: AxisScale
  private let vertical: AxisScale
  private let width: Int
  private let labelWidth: Int
  private let columns: Int
  private let rows = 13

  init(_ chart: LineChart, width: Int, in language: Language, _ sources: SourceIndex) {
    self.chart = chart
    self.language = language
    self.sources = sources
    self.width = width
    vertical = chart.verticalScale(steps: 4, in: language)
    labelWidth = vertical.ticks.map { TextWidth.of($0.label) }.max() ?? 0
    columns = max(12, min(width, 84) - labelWidth - 4)
    horizontal = chart.horizontalScale(steps: max(2, columns / 10), in: language)
  }

  /// The chart, from its title to its legend.
  var lines: [Styled] {
    let title = Styled(chart.title(language), .strong).wrapped(to: width)
    let axis = Styled(vertical.title, .faint).wrapped(to: width)
    return title + axis + plot + horizontalAxis + legend.flatMap { $0.wrapped(to: width) }
  }

  private func column(_ x: Double) -> Int {
    Int((horizontal.position(of: x) * Double(columns - 1)).rounded())
  }

  private func row(_ y: Double) -> Int {
    Int(((1 - vertical.position(of: y)) * Double(rows - 1)).rounded())
  }

  /// A position in dots.
  private func dot(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (
      x: horizontal.position(of: x) * Double(columns - 1) * 2 + 0.5,
      y: (1 - vertical.position(of: y)) * Double(rows - 1) * 4 + 1.5
    )
  }

  private var plot: [Styled] {
    var canvas = BrailleCanvas(columns: columns, rows: rows)
    for series in chart.series where series.kind == .predicted {
      draw(series, on: &canvas) { $0.y.mid }
    }
    for series in chart.series where series.kind == .measured {
      for point in series.points where point.y.mid.isFinite {
        draw(point, series.group, on: &canvas)
      }
    }
    for point in chart.series.filter({ $0.kind == .measured }).flatMap(\.points) {
      label(point, on: &canvas)
    }
    for (index, mark) in chart.capacities.enumerated() {
      for row in 0..<rows {
        canvas.putBehind(
          TerminalLineChart.capacitySign(index),
          column: column(mark.value.mid),
          row: row,
          .plain
        )
      }
    }
    for mark in chart.objectives where !vertical.isBeyond(mark.value.mid) {
      for column in 0..<columns {
        canvas.putBehind("╌", column: column, row: row(mark.value.mid), .plain)
      }
    }
    let labels = Dictionary(
      vertical.ticks.map { (row($0.value), $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    return (0..<rows).map { row in
      let label = Styled(labels[row] ?? "", .faint).padded(to: labelWidth, trailing: true)
      return label + Styled(labels[row] == nil ? " │" : " ┤", .faint) + canvas.line(row)
    }
  }

  private func draw(
    _ series: LineChart.Series,
    on canvas: inout BrailleCanvas,
    _ value: (LineChart.Point) -> Double
  ) {
    let points = series.points.filter { !value($0).isNaN }
    // A prediction for one load only is a stroke about it, or it would not be seen.
    if points.count == 1, let only = points.first, !vertical.isBeyond(value(only)) {
      let (x, y) = dot(only.x, value(only))
      canvas.drawLine(from: (x - 6, y), to: (x + 6, y), .series(series.group))
    }
    for (start, end) in zip(points, points.dropFirst()) {
      if vertical.isBeyond(value(start)) && vertical.isBeyond(value(end)) { break }
      canvas.drawLine(
        from: dot(start.x, value(start)),
        to: dot(end.x, value(end)),
        dashed: series.group % 2 == 1,
        .series(series.group)
      )
    }
  }

  private func draw(_ point: LineChart.Point, _ group: Int, on canvas: inout BrailleCanvas) {
    let column = column(point.x)
    guard !vertical.isBeyond(point.y.mid) else {
      return canvas.put("▲", column: column, row: 0, .series(group))
    }
    for row in row(point.y.high)...row(point.y.low) {
      canvas.put("│", column: column, row: row, .series(group))
    }
    canvas.put(TerminalLineChart.sign(group), column: column, row: row(point.y.mid), .series(group))
  }

  /// Says how high a point beyond the scale is, on the side of it that is free.
  private func label(_ point: LineChart.Point, on canvas: inout BrailleCanvas) {
    guard point.y.mid.isFinite, vertical.isBeyond(point.y.mid) else { return }
    let text = chart.y.dimension.text(of: Interval(exactly: point.y.mid))(language)
    let column = column(point.x)
    if !canvas.putIfFree(text, column: column + 2, row: 0, .plain) {
      _ = canvas.putIfFree(text, column: column - 1 - text.count, row: 0, .plain)
    }
  }

  private static func capacitySign(_ index: Int) -> Character { ["┊", "╎", "┇", "╏"][index % 4] }

  private static func sign(_ group: Int) -> Character { ["●", "■", "▲", "◆"][group % 4] }

  private var horizontalAxis: [Styled] {
    let indent = String(repeating: " ", count: labelWidth + 1)
    var rule = Array(repeating: Character("─"), count: columns)
    var labels = Array(repeating: Character(" "), count: columns + labelWidth + 4)
    var free = 0
    for tick in horizontal.ticks {
      rule[column(tick.value)] = "┬"
      let label = Array(tick.label)
      let start = max(0, labelWidth + 2 + column(tick.value) - label.count / 2)
      guard start >= free, start + label.count <= labels.count else { continue }
      labels.replaceSubrange(start..<start + label.count, with: label)
      free = start + label.count + 1
    }
    let title = Styled(horizontal.title, .faint)
    return [
      Styled(indent + "└" + String(rule), .faint), Styled(String(labels), .faint),
    ]
      + title.wrapped(to: labelWidth + 2 + columns).map {
        $0.padded(to: labelWidth + 2 + columns, trailing: true)
      }
  }

  private var legend: [Styled] {
    let series = chart.series.map { series -> Styled in
      let sign =
        series.kind == .predicted
        ? (series.group % 2 == 1 ? "⠂⠐" : "⠒⠒") : "\(TerminalLineChart.sign(series.group)) "
      return Styled(sign, .series(series.group))
        + Styled(" \(series.name(language))")
        + Styled(TerminalRenderer.marker(series.source, sources), .faint)
    }
    let objectives = chart.objectives.map { mark in
      entry("╌╌", mark, chart.y.dimension)
    }
    let capacities = chart.capacities.enumerated().map { index, mark in
      entry("\(TerminalLineChart.capacitySign(index)) ", mark, chart.x.dimension)
    }
    return series + objectives + capacities
  }

  private func entry(_ sign: String, _ mark: LineChart.Mark, _ dimension: Dimension) -> Styled {
    let value = dimension.text(of: mark.value)(language)
    return Styled("\(sign) \(mark.name(language)) \(value)")
  }
}
