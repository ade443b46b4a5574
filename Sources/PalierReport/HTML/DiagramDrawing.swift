import PalierModel

/// Draws a diagram: frames below each other, in each rows of boxes, arrows behind the boxes.
struct DiagramDrawing {
  private struct Place {
    var x = 0.0
    var y = 0.0
    var width = 0.0
    var height = 0.0

    var middle: Double { x + width / 2 }
  }

  private let diagram: Diagram
  private let language: Language
  private let sheet: Drawing
  private var boxes: [Place]
  private var frames: [Place] = []
  private var height = 0.0

  private static let padding = 14.0
  private static let gap = 30.0

  init(_ diagram: Diagram, on sheet: Drawing, in language: Language) {
    self.diagram = diagram
    self.language = language
    self.sheet = sheet
    boxes = Array(repeating: Place(), count: diagram.boxes.count)
    layOut()
  }

  private var line: Double { sheet.fontSize * 1.35 }

  /// Boxes that stand beside each other at most.
  private var mostInRow: Int { sheet == .wide ? 4 : 2 }

  /// The drawing.
  func svg(identifier: String) -> HTML {
    var parts: [HTML] = []
    for (frame, place) in zip(diagram.frames, frames) { parts += draw(frame, place) }
    for (number, arrow) in diagram.arrows.enumerated() { parts += draw(arrow, number: number) }
    for (frame, place) in zip(diagram.frames, frames) { parts += title(of: frame, place) }
    for (box, place) in zip(diagram.boxes, boxes) { parts += draw(box, place) }
    return sheet.svg(
      identifier: identifier,
      height: height,
      title: diagram.title(language),
      description: diagram.description(language),
      parts
    )
  }

  private mutating func layOut() {
    var y = 4.0
    for frame in diagram.frames {
      let isFramed = frame.title != nil
      let inset = isFramed ? DiagramDrawing.padding : 0
      var place = Place(x: 1, y: y, width: sheet.width - 12)
      let titleLines = Double(self.titleLines(of: frame, in: place).count)
      y += isFramed ? line * titleLines + DiagramDrawing.padding : 0
      let rows = frame.rows.flatMap(broken)
      for (number, row) in rows.enumerated() {
        let spaces = Double(row.count - 1) * DiagramDrawing.padding
        let width = min(210, (place.width - 2 * inset - spaces) / Double(row.count))
        let tallest = row.map { diagram.boxes[$0].lines.count }.max() ?? 0
        let height = line * Double(tallest + 1) + 14
        var x = place.x + (place.width - width * Double(row.count) - spaces) / 2
        for box in row {
          boxes[box] = Place(x: x, y: y, width: width, height: height)
          x += width + DiagramDrawing.padding
        }
        y += height + (number + 1 < rows.count ? DiagramDrawing.gap : inset)
      }
      place.height = y - place.y
      frames.append(place)
      y += DiagramDrawing.gap
    }
    height = y - DiagramDrawing.gap + 10
  }

  /// A row in pieces that fit beside each other, as even as can be.
  private func broken(_ row: [Int]) -> [[Int]] {
    let pieces = (row.count + mostInRow - 1) / mostInRow
    return (0..<pieces).map { piece in
      Array(row[piece * row.count / pieces..<(piece + 1) * row.count / pieces])
    }
  }

  private func draw(_ frame: Diagram.Frame, _ place: Place) -> [HTML] {
    guard frame.title != nil else { return [] }
    let shifts = frame.isSeveral ? [8.0, 4, 0] : [0]
    return shifts.map { rectangle(place, shift: $0, kind: "frame") }
  }

  /// The title of a frame, above the arrows that cross it.
  private func title(of frame: Diagram.Frame, _ place: Place) -> [HTML] {
    titleLines(of: frame, in: place).enumerated().map { number, text in
      sheet.text(
        text,
        x: place.x + DiagramDrawing.padding,
        y: place.y + line * Double(number + 1),
        kind: "frame-title"
      )
    }
  }

  /// The title of a frame in lines that fit it.
  private func titleLines(of frame: Diagram.Frame, in place: Place) -> [String] {
    guard let title = frame.title else { return [] }
    // Titles are set in bold, which is wider than what the sheet measures.
    let room = (place.width - 2 * DiagramDrawing.padding) / 1.1
    var lines: [String] = []
    for word in title(language).split(separator: " ") {
      if let last = lines.last, sheet.width(of: last + " " + word) <= room {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { cut($0, to: room) }
  }

  private func rectangle(_ place: Place, shift: Double, kind: String) -> HTML {
    Drawing.rectangle(
      x: place.x + shift,
      y: place.y + shift,
      width: place.width,
      height: place.height,
      kind: kind
    )
  }

  private func draw(_ box: Diagram.Box, _ place: Place) -> [HTML] {
    let room = place.width - 12
    let lines = box.lines.enumerated().map { number, text in
      sheet.text(
        cut(text(language), to: room),
        x: place.middle,
        y: place.y + line * Double(number + 2) + 3,
        anchor: .middle,
        kind: "tick"
      )
    }
    return [
      rectangle(place, shift: 0, kind: "box"),
      sheet.text(
        cut(box.name(language), to: room),
        x: place.middle,
        y: place.y + line + 3,
        anchor: .middle,
        kind: "box-name"
      ),
    ] + lines
  }

  /// An arrow: a curve from the lower edge of one box to the upper edge of another, or a way around
  /// the boxes that stand between them.
  private func draw(_ arrow: Diagram.Arrow, number: Int) -> [HTML] {
    let (from, to) = (boxes[arrow.from], boxes[arrow.to])
    let between = boxes.indices.filter { index in
      let box = boxes[index]
      return index != arrow.from && index != arrow.to && box.y > min(from.y, to.y)
        && box.y < max(from.y, to.y) && box.x < max(from.middle, to.middle) + 1
        && box.x + box.width > min(from.middle, to.middle) - 1
    }
    guard between.isEmpty else { return around(between.map { boxes[$0] }, from, to, number) }
    let isDown = to.y >= from.y + from.height
    let start = (x: from.middle, y: isDown ? from.y + from.height : from.y)
    let end = (x: to.middle, y: isDown ? to.y - 1 : to.y + to.height + 1)
    let bend = (end.y - start.y) / 2
    let curve = [
      (start.x, start.y), (start.x, start.y + bend), (end.x, end.y - bend), (end.x, end.y),
    ]
    let points = curve.map { "\(HTML.coordinate($0.0)) \(HTML.coordinate($0.1))" }
    let back = isDown ? -8.0 : 8.0
    return [
      path("M\(points[0])C\(points[1]) \(points[2]) \(points[3])"),
      head([(end.x, end.y), (end.x - 4.5, end.y + back), (end.x + 4.5, end.y + back)]),
    ]
  }

  /// A way from the right edge of one box to that of another, outside of those between.
  private func around(_ between: [Place], _ from: Place, _ to: Place, _ number: Int) -> [HTML] {
    let edge = (between + [from, to]).map { $0.x + $0.width }.max() ?? 0
    // Ways beside each other do not fall together.
    let lane = min(sheet.width - 16, edge + 12 + 7 * Double(number % 4))
    let start = (x: from.x + from.width, y: from.y + from.height * 0.65)
    let end = (x: to.x + to.width + 1, y: to.y + to.height * 0.35)
    let move = "M\(HTML.coordinate(start.x)) \(HTML.coordinate(start.y))"
    let turn = "H\(HTML.coordinate(lane))V\(HTML.coordinate(end.y))H\(HTML.coordinate(end.x))"
    return [
      path(move + turn),
      head([(end.x, end.y), (end.x + 8, end.y - 4.5), (end.x + 8, end.y + 4.5)]),
    ]
  }

  private func path(_ description: String) -> HTML {
    .element("path", [.init("d", description), .init("class", "arrow")], [])
  }

  private func head(_ points: [(x: Double, y: Double)]) -> HTML {
    .element(
      "polygon",
      [.init("points", Drawing.list(points)), .init("class", "arrow-head")],
      []
    )
  }

  /// A text that fits a width, its end replaced by an ellipsis if it must be.
  private func cut(_ text: String, to width: Double) -> String {
    guard sheet.width(of: text) > width else { return text }
    var rest = text
    while !rest.isEmpty, sheet.width(of: rest + "…") > width { rest.removeLast() }
    return rest + "…"
  }
}
