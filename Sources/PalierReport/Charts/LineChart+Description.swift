import PalierModel

extension LineChart {
  /// What the chart shows, in words, for those who do not see it.
  var description: Text {
    var sentences = [
      Text(
        en: "\(y.title) against \(x.title).",
        fr: "\(y.title) en fonction de : \(x.title)."
      )
    ]
    for series in series {
      guard let first = series.points.first, let last = series.points.last else { continue }
      sentences.append(
        Text(
          en:
            "\(series.name): from \(y.dimension.text(of: first.y)) at \(position(first.x)) to \(y.dimension.text(of: last.y)) at \(position(last.x)).",
          fr:
            "\(series.name) : de \(y.dimension.text(of: first.y)) à \(position(first.x)) jusqu'à \(y.dimension.text(of: last.y)) à \(position(last.x))."
        )
      )
    }
    for mark in objectives { sentences.append(mark.text(y.dimension)) }
    for mark in capacities { sentences.append(mark.text(x.dimension)) }
    return Text.joined(sentences)
  }
}

extension LineChart.Mark {
  /// The mark with its value, as a sentence.
  fileprivate func text(_ dimension: Dimension) -> Text {
    Text(
      en: "\(name): \(dimension.text(of: value)).",
      fr: "\(name) : \(dimension.text(of: value))."
    )
  }
}

extension BarChart {
  /// What the chart shows, in words, for those who do not see it.
  var description: Text {
    let sentences = series.map { series in
      let values = zip(categories, series.values).compactMap { category, value in
        value.map {
          Text(
            en: "\(category) \($0, axis.dimension)",
            fr: "\(category) \($0, axis.dimension)"
          )
        }
      }
      let list = Text.joined(values, separator: ", ")
      return Text(en: "\(series.name): \(list).", fr: "\(series.name) : \(list).")
    }
    return Text.joined([Text(en: "\(axis.title).", fr: "\(axis.title).")] + sentences)
  }
}
