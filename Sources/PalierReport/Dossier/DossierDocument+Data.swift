import PalierModel
import PalierPlanning

extension DossierDocument {
  /// What is stored and how it grows; what passes between regions; what disasters cost.
  var dataChapter: [Block] {
    var data = planned.dataSection(growth)
    if let chart = diskChart { data?.blocks.append(chart.block) }
    let regions = growth.regions.map(planned.regionsSection)
    return [data, regions, planned.recoverySection(growth.recovery)].compactMap { $0?.block }
  }

  /// The disk from month to month; nil where nothing on it grows and all has room.
  private var diskChart: LineChart? {
    let points = stride(from: 0, through: DossierDocument.monthsShown, by: 3).map { month in
      LineChart.Point(
        x: Double(month) * CalendarDate.month,
        y: growth.storage.total(after: Double(month))
      )
    }
    guard let first = points.first, let last = points.last else { return nil }
    if first.y == last.y, growth.storage.full.map({ $0.low > 0 }) ?? true { return nil }
    let disk = growth.storage.disk?.value.high ?? 0
    let middle = points.map(\.y.mid).max() ?? 0
    // All bounds can be seen, unless they are far beyond all that is likely.
    let top = max(disk * 1.2, min(points.map(\.y.high).max() ?? 0, middle * 3))
    return LineChart(
      Text(en: "The disk over time", fr: "Le disque au fil du temps"),
      x: Axis(en: "from today", fr: "à partir d'aujourd'hui", .time),
      y: Axis(en: "on the disk", fr: "sur le disque", .information, top: top > 0 ? top : nil),
      series: [
        .predicted(
          Text(en: "all that is planned", fr: "tout ce qui est prévu"),
          points,
          from: .predicted(model: "growth of the data", error: nil)
        )
      ],
      objectives: growth.storage.disk.map {
        [.init(Text(en: "the disk", fr: "le disque"), at: $0.value)]
      } ?? []
    )
  }

  /// Months that the chart looks ahead: as far as the table does.
  private static let monthsShown = 36
}
