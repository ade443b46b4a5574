/// The sheet that a chart is drawn on, in units of its view box.
///
/// Each chart is drawn twice, for wide and for narrow screens: scaling one drawing down to a
/// telephone would leave its letters unreadable.
enum Drawing {
  case wide
  case narrow

  var width: Double { self == .wide ? 740 : 360 }
  var fontSize: Double { 13 }
  /// How many steps a horizontal axis may have.
  var horizontalSteps: Int { self == .wide ? 10 : 5 }
  /// The class that shows it where it fits.
  var name: String { self == .wide ? "wide" : "narrow" }

  /// An estimate of how wide a text is in the fonts of the system, a little on the safe side.
  func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar {
      case " ", ".", ",", "'", ":", "\u{A0}", "\u{202F}", "i", "l", "j", "|", "(", ")": sum + 0.36
      case "A"..."Z", "m", "w", "%", "–": sum + 0.85
      case "\u{1100}"...: sum + 1
      default: sum + 0.62
      }
    } * fontSize
  }

  /// A line of text.
  func text(
    _ text: String,
    x: Double,
    y: Double,
    anchor: Anchor = .start,
    kind: String = ""
  ) -> HTML {
    var attributes: [HTML.Attribute] = [.init("x", x), .init("y", y)]
    if anchor != .start { attributes.append(.init("text-anchor", anchor.rawValue)) }
    if !kind.isEmpty { attributes.append(.init("class", kind)) }
    return .element("text", attributes, [.text(text)])
  }

  /// Where a text stands relative to its position.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// A straight line.
  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, kind: String) -> HTML {
    .element(
      "line",
      [
        .init("x1", x1), .init("y1", y1), .init("x2", x2), .init("y2", y2), .init("class", kind),
      ],
      []
    )
  }

  /// A filled rectangle.
  static func rectangle(
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    kind: String
  ) -> HTML {
    .element(
      "rect",
      [
        .init("x", x), .init("y", y), .init("width", max(0, width)), .init("height", height),
        .init("class", kind),
      ],
      []
    )
  }

  /// The mark of a measured point: a shape of its own for each group, not a colour alone.
  static func point(x: Double, y: Double, group: Int) -> HTML {
    let kind = HTML.Attribute("class", "point")
    let corners: [(Double, Double)]
    switch group % 4 {
    case 0:
      return .element("circle", [.init("cx", x), .init("cy", y), .init("r", 4.5), kind], [])
    case 1: corners = [(-4, -4), (4, -4), (4, 4), (-4, 4)]
    case 2: corners = [(0, -5.5), (5, 3.5), (-5, 3.5)]
    default: corners = [(0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)]
    }
    return .element(
      "polygon",
      [.init("points", list(corners.map { (x + $0.0, y + $0.1) })), kind],
      []
    )
  }

  /// A triangle that points to what lies beyond the edge.
  static func arrowUp(x: Double, y: Double) -> HTML {
    .element(
      "polygon",
      [.init("points", list([(x, y), (x + 5, y + 8), (x - 5, y + 8)])), .init("class", "point")],
      []
    )
  }

  /// Positions as the `points` of a polygon or polyline.
  static func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(HTML.coordinate($0.x)),\(HTML.coordinate($0.y))" }.joined(separator: " ")
  }

  /// The whole drawing with its title and description for those who do not see it.
  func svg(
    identifier: String,
    height: Double,
    title: String,
    description: String,
    _ contents: [HTML]
  ) -> HTML {
    let titleIdentifier = "\(identifier)-\(name)-title"
    let descriptionIdentifier = "\(identifier)-\(name)-description"
    return .element(
      "svg",
      [
        .init("class", "chart \(name)"),
        .init("viewBox", "0 0 \(HTML.coordinate(width)) \(HTML.coordinate(height))"),
        .init("font-size", fontSize), .init("role", "img"),
        .init("aria-labelledby", "\(titleIdentifier) \(descriptionIdentifier)"),
      ],
      [
        .element("title", [.init("id", titleIdentifier)], [.text(title)]),
        .element("desc", [.init("id", descriptionIdentifier)], [.text(description)]),
      ] + contents
    )
  }
}
