import PalierModel

extension HTMLPage {
  mutating func html(of chart: LineChart) -> HTML {
    let identifier = nextIdentifier()
    let drawings = [Drawing.wide, .narrow].map {
      LineDrawing(chart, on: $0, in: language).svg(identifier: identifier)
    }
    let legend = chart.series.map { series in
      (series.name, HTMLPage.swatch(of: series), series.source)
    }
    return figure(chart.title, legend: legend, drawings, table: chart.table)
  }

  mutating func html(of chart: BarChart) -> HTML {
    let identifier = nextIdentifier()
    let drawings = [Drawing.wide, .narrow].map {
      BarDrawing(chart, on: $0, in: language).svg(identifier: identifier)
    }
    let legend = chart.series.enumerated().map { index, series in
      let bar = Drawing.rectangle(x: 0, y: 1, width: 12, height: 12, kind: "bar group-\(index % 4)")
      return (series.name, HTMLPage.swatch(width: 12, [bar]), series.source)
    }
    return figure(chart.title, legend: legend, drawings, table: chart.table)
  }

  mutating func html(of diagram: Diagram) -> HTML {
    let identifier = nextIdentifier()
    let drawings = [Drawing.wide, .narrow].map {
      DiagramDrawing(diagram, on: $0, in: language).svg(identifier: identifier)
    }
    let words = diagram.sentences.map { HTML.element("li", [], [.text($0(language))]) }
    return .element(
      "figure",
      [],
      [.element("figcaption", [], [.text(diagram.title(language))])] + drawings + [
        .element(
          "details",
          [],
          [
            .element("summary", [], [.text(Words.diagramInWords(language))]),
            .element("ul", [.init("class", "notes")], words),
          ]
        )
      ]
    )
  }

  private mutating func nextIdentifier() -> String {
    chartCount += 1
    return "chart-\(chartCount)"
  }

  private func figure(
    _ title: Text,
    legend: [(name: Text, swatch: HTML, source: Source)],
    _ drawings: [HTML],
    table: Table
  ) -> HTML {
    var table = table
    table.caption = nil
    let entries = legend.map { entry -> HTML in
      let words: [HTML] = [.text(entry.name(language)), marker(of: entry.source)]
      return .element("li", [], [entry.swatch, .element("span", [], words)])
    }
    return .element(
      "figure",
      [],
      [
        .element("figcaption", [], [.text(title(language))]),
        .element("ul", [.init("class", "legend")], entries),
      ] + drawings + [
        .element(
          "details",
          [],
          [.element("summary", [], [.text(Words.chartFigures(language))]), html(of: table)]
        )
      ]
    )
  }

  private static func swatch(of series: LineChart.Series) -> HTML {
    let group = "group-\(series.group % 4)"
    switch series.kind {
    case .predicted:
      return swatch(
        width: 34,
        [
          Drawing.rectangle(x: 0, y: 1, width: 34, height: 12, kind: "band \(group)"),
          .element(
            "polyline",
            [.init("points", "1,7 33,7"), .init("class", "curve \(group)")],
            []
          ),
        ]
      )
    case .measured:
      let bar = "M5 0.8H11M8 0.8V13.2M5 13.2H11"
      return swatch(
        width: 16,
        [
          .element(
            "g",
            [.init("class", group)],
            [
              .element("path", [.init("d", bar), .init("class", "error-bar")], []),
              Drawing.point(x: 8, y: 7, group: series.group),
            ]
          )
        ]
      )
    }
  }

  private static func swatch(width: Double, _ contents: [HTML]) -> HTML {
    .element(
      "svg",
      [
        .init("width", width), .init("height", 14),
        .init("viewBox", "0 0 \(HTML.coordinate(width)) 14"),
        .init("aria-hidden", "true"),
      ],
      contents
    )
  }
}
