import PalierModel

extension LineChart {
  /// The chart's values as a table, for readers and media that have no pictures.
  ///
  /// Long predicted curves are shown at the loads that were measured, or at a dozen of them.
  var table: Table {
    var table = Table(
      title,
      columns: [.numbers(x.title)] + series.map { .numbers($0.name, from: $0.source) }
    )
    for load in tabulatedLoads {
      let cells = series.map { series -> Cell in
        guard let point = series.points.first(where: { $0.x == load }) else { return .empty }
        return .interval(point.y, y.dimension)
      }
      table.append([.text(position(load))] + cells)
    }
    return table
  }

  /// A place on the horizontal axis, in the unit of the whole axis.
  func position(_ value: Double) -> Text {
    let last = series.flatMap { $0.points.map(\.x) }.max() ?? value
    func text(_ language: Language) -> String {
      UnitScale(x.dimension, reference: last, in: language).text(value)
    }
    return Text(en: English(string: text(.english)), fr: French(finished: text(.french)))
  }

  private var tabulatedLoads: [Double] {
    let measured = series.filter { $0.kind == .measured }
    let loads = Set((measured.isEmpty ? series : measured).flatMap { $0.points.map(\.x) }).sorted()
    let stride = (loads.count + 11) / 12
    return loads.enumerated().filter { $0.offset % max(1, stride) == 0 }.map(\.element)
  }
}

extension BarChart {
  /// The chart's values as a table, for readers and media that have no pictures.
  var table: Table {
    var table = Table(
      title,
      columns: [
        .words(en: English(string: axis.title.english), fr: French(finished: axis.title.french))
      ]
        + series.map { .numbers($0.name, from: $0.source) }
    )
    for (index, category) in categories.enumerated() {
      table.append(
        [.text(category)]
          + series.map { series in
            index < series.values.count
              ? series.values[index].map { .number($0, axis.dimension) } ?? .empty : .empty
          }
      )
    }
    return table
  }
}

extension Dimension {
  /// A value with its bounds, in both languages.
  func text(of interval: Interval) -> Text {
    Text(
      en: English(string: FigureText(interval, self, in: .english).full),
      fr: French(finished: FigureText(interval, self, in: .french).full)
    )
  }
}
