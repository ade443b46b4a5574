import PalierModel

/// Draws a line chart: axes, bands, curves, points, and the marks that answers are read from.
struct LineDrawing {
  private let chart: LineChart
  private let language: Language
  private let sheet: Drawing
  private let horizontal: AxisScale
  private let vertical: AxisScale
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double
  private let line: Double

  /// The height of the drawing.
  var height: Double { bottom + 2.9 * line }

  init(_ chart: LineChart, on sheet: Drawing, in language: Language) {
    self.chart = chart
    self.language = language
    self.sheet = sheet
    horizontal = chart.horizontalScale(steps: sheet.horizontalSteps, in: language)
    vertical = chart.verticalScale(steps: 5, in: language)
    line = sheet.fontSize * 1.35
    left = (vertical.ticks.map { sheet.width(of: $0.label) }.max() ?? 0) + 12
    right = sheet.width - max(14, sheet.width(of: horizontal.ticks.last?.label ?? "") / 2 + 4)
    top = line * (1.5 + Double(chart.capacities.count)) + 4
    bottom = top + (sheet == .wide ? 270 : 220)
  }

  /// The drawing.
  func svg(identifier: String) -> HTML {
    sheet.svg(
      identifier: identifier,
      height: height,
      title: chart.title(language),
      description: chart.description(language),
      grid + capacityBands + bands + objectiveLines + curves + capacityLines + points + labels
    )
  }

  private func x(_ value: Double) -> Double {
    left + horizontal.position(of: value) * (right - left)
  }

  private func y(_ value: Double) -> Double {
    bottom - vertical.position(of: value) * (bottom - top)
  }

  private var grid: [HTML] {
    let rows = vertical.ticks.flatMap { tick -> [HTML] in
      [
        Drawing.line(
          left,
          y(tick.value),
          right,
          y(tick.value),
          kind: tick.value == 0 ? "axis" : "grid"
        ),
        sheet.text(
          tick.label,
          x: left - 8,
          y: y(tick.value) + sheet.fontSize * 0.35,
          anchor: .end,
          kind: "tick"
        ),
      ]
    }
    let columns = horizontal.ticks.flatMap { tick -> [HTML] in
      [
        Drawing.line(x(tick.value), bottom, x(tick.value), bottom + 5, kind: "axis"),
        sheet.text(
          tick.label,
          x: x(tick.value),
          y: bottom + 5 + line,
          anchor: .middle,
          kind: "tick"
        ),
      ]
    }
    let titles = [
      sheet.text(vertical.title, x: 0, y: line * 0.8, kind: "axis-title"),
      sheet.text(
        horizontal.title,
        x: right,
        y: bottom + 5 + 2.1 * line,
        anchor: .end,
        kind: "axis-title"
      ),
    ]
    return rows + columns + titles
  }

  private var bands: [HTML] {
    predicted.filter { $0.points.contains { !$0.y.isExact } }.map { series in
      let upper = path(series.points) { $0.y.high }
      let lower = path(series.points) { $0.y.low }
      return .element(
        "polygon",
        [
          .init("points", Drawing.list((upper + lower.reversed()).map { ($0.x, $0.y) })),
          .init("class", "band group-\(series.group % 4)"),
        ],
        []
      )
    }
  }

  private var curves: [HTML] {
    predicted.flatMap { series -> [HTML] in
      // What lies beyond the edge is not drawn: a curve ends where it leaves the chart.
      path(series.points) { $0.y.mid }.split { $0.isBeyond }.map { part in
        .element(
          "polyline",
          [
            .init("points", Drawing.list(part.map { ($0.x, $0.y) })),
            .init("class", "curve group-\(series.group % 4)"),
          ],
          []
        )
      }
    }
  }

  private var points: [HTML] {
    chart.series.filter { $0.kind == .measured }.map { series in
      .element(
        "g",
        [.init("class", "group-\(series.group % 4)")],
        series.points.filter { $0.y.mid.isFinite }.flatMap { mark(of: $0, group: series.group) }
      )
    }
  }

  private func mark(of point: LineChart.Point, group: Int) -> [HTML] {
    let place = x(point.x)
    guard !vertical.isBeyond(point.y.mid) else {
      let label = chart.y.dimension.text(of: Interval(exactly: point.y.mid))(language)
      let nearRight = place + 8 + sheet.width(of: label) > right
      return [
        Drawing.arrowUp(x: place, y: top + 1),
        sheet.text(
          label,
          x: nearRight ? place - 8 : place + 8,
          y: top + 11,
          anchor: nearRight ? .end : .start,
          kind: "halo"
        ),
      ]
    }
    let shape = Drawing.point(x: place, y: y(point.y.mid), group: group)
    guard !point.y.isExact else { return [shape] }
    let low = HTML.coordinate(y(point.y.low))
    let high = HTML.coordinate(y(point.y.high))
    let start = HTML.coordinate(place - 4)
    let middle = HTML.coordinate(place)
    let end = HTML.coordinate(place + 4)
    let bar = "M\(start) \(high)H\(end)M\(middle) \(high)V\(low)M\(start) \(low)H\(end)"
    return [.element("path", [.init("d", bar), .init("class", "error-bar")], []), shape]
  }

  private var objectiveLines: [HTML] {
    chart.objectives.filter { !vertical.isBeyond($0.value.mid) }.map {
      Drawing.line(left, y($0.value.mid), right, y($0.value.mid), kind: "objective")
    }
  }

  private var capacityBands: [HTML] {
    chart.capacities.filter { !$0.value.isExact }.map {
      Drawing.rectangle(
        x: x($0.value.low),
        y: top,
        width: x($0.value.high) - x($0.value.low),
        height: bottom - top,
        kind: "capacity-band"
      )
    }
  }

  private var capacityLines: [HTML] {
    chart.capacities.enumerated().map { index, mark in
      Drawing.line(
        x(mark.value.mid),
        labelBase(index) + 5,
        x(mark.value.mid),
        bottom,
        kind: "capacity"
      )
    }
  }

  private var labels: [HTML] {
    let objectives = chart.objectives.filter { !vertical.isBeyond($0.value.mid) }.map {
      mark -> HTML in
      let text = label(mark, chart.y.dimension)
      let base = y(mark.value.mid) - 6
      let width = sheet.width(of: text) + 12
      let atLeft = clutter(from: left, to: left + width, above: base)
      let atRight = clutter(from: right - width, to: right, above: base)
      return atLeft <= atRight
        ? sheet.text(text, x: left + 6, y: base, kind: "halo")
        : sheet.text(text, x: right - 6, y: base, anchor: .end, kind: "halo")
    }
    let capacities = chart.capacities.enumerated().map { index, mark -> HTML in
      let text = label(mark, chart.x.dimension)
      let half = sheet.width(of: text) / 2
      let place = min(max(x(mark.value.mid), left + half), sheet.width - half - 2)
      return sheet.text(text, x: place, y: labelBase(index), anchor: .middle, kind: "halo")
    }
    return objectives + capacities
  }

  /// How many lines and points a label would cover whose base line is at `base`.
  private func clutter(from start: Double, to end: Double, above base: Double) -> Int {
    let capacities = chart.capacities.count { start...end ~= x($0.value.mid) }
    return chart.series.reduce(capacities) { sum, series in
      let places = series.points.filter { !$0.y.mid.isNaN }.map { (x: x($0.x), y: y($0.y.mid)) }
      return sum
        + zip(places, series.kind == .predicted ? Array(places.dropFirst()) : places).count {
          max($0.x, $1.x) >= start && min($0.x, $1.x) <= end
            && max($0.y, $1.y) >= base - line && min($0.y, $1.y) <= base + 6
        }
    }
  }

  private func labelBase(_ index: Int) -> Double { line * (1.9 + Double(index)) }

  private func label(_ mark: LineChart.Mark, _ dimension: Dimension) -> String {
    "\(mark.name(language)) \(dimension.text(of: mark.value)(language))"
  }

  private var predicted: [LineChart.Series] { chart.series.filter { $0.kind == .predicted } }

  /// The positions of a curve, held within the chart, with those where it crosses its upper edge.
  private func path(
    _ points: [LineChart.Point],
    _ value: (LineChart.Point) -> Double
  ) -> [(x: Double, y: Double, isBeyond: Bool)] {
    // A prediction for one load only is a stroke about it, or it would not be seen.
    if points.count == 1, let only = points.first, value(only).isFinite {
      let (place, height) = (x(only.x), y(value(only)))
      let isBeyond = vertical.isBeyond(value(only))
      return [place - 14, place + 14].map { (x: $0, y: height, isBeyond: isBeyond) }
    }
    var result: [(x: Double, y: Double, isBeyond: Bool)] = []
    var before: (x: Double, value: Double)?
    for point in points where !value(point).isNaN {
      let height = value(point)
      if let before, vertical.isBeyond(height) != vertical.isBeyond(before.value) {
        let share =
          height.isFinite && before.value.isFinite
          ? (vertical.top - before.value) / (height - before.value) : height.isFinite ? 1 : 0
        result.append((x(before.x + share * (point.x - before.x)), top, false))
      }
      result.append((x(point.x), y(height), vertical.isBeyond(height)))
      before = (point.x, height)
    }
    return result
  }
}
