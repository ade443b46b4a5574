/// A drawing of characters: dots, two across and four down in each, and signs over them.
struct BrailleCanvas {
  /// Columns of characters.
  let columns: Int
  /// Rows of characters.
  let rows: Int
  private var dots: [UInt32]
  private var styles: [Styled.Style]
  private var signs: [Character?]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    dots = Array(repeating: 0, count: columns * rows)
    styles = Array(repeating: .plain, count: columns * rows)
    signs = Array(repeating: nil, count: columns * rows)
  }

  /// Sets one dot; `x` counts from the left, `y` from the top, in dots.
  mutating func setDot(x: Int, y: Int, _ style: Styled.Style) {
    guard x >= 0, y >= 0, x < columns * 2, y < rows * 4 else { return }
    // The bits of a braille pattern (Unicode, block U+2800), by column and row.
    let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    let cell = (y / 4) * columns + x / 2
    dots[cell] |= bits[x % 2][y % 4]
    styles[cell] = style
  }

  /// Draws a straight line of dots; a dashed one leaves every second group of three columns out.
  mutating func drawLine(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    dashed: Bool = false,
    _ style: Styled.Style
  ) {
    let steps = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let x = Int((start.x + share * (end.x - start.x)).rounded())
      guard !dashed || (x / 3) % 2 == 0 else { continue }
      setDot(
        x: x,
        y: Int((start.y + share * (end.y - start.y)).rounded()),
        style
      )
    }
  }

  /// Puts a sign in the place of a character.
  mutating func put(_ sign: Character, column: Int, row: Int, _ style: Styled.Style) {
    guard column >= 0, row >= 0, column < columns, row < rows else { return }
    signs[row * columns + column] = sign
    styles[row * columns + column] = style
  }

  /// Puts a sign only where nothing has been drawn.
  mutating func putBehind(_ sign: Character, column: Int, row: Int, _ style: Styled.Style) {
    guard column >= 0, row >= 0, column < columns, row < rows else { return }
    let cell = row * columns + column
    if dots[cell] == 0, signs[cell] == nil { put(sign, column: column, row: row, style) }
  }

  /// Puts text in a row, if no sign stands where it would, nor right beside it; true if it was put.
  mutating func putIfFree(_ text: String, column: Int, row: Int, _ style: Styled.Style) -> Bool {
    let signs = Array(text)
    let around = max(0, column - 1)..<min(columns, column + signs.count + 1)
    guard column >= 0, column + signs.count <= columns,
      around.allSatisfy({ self.signs[row * columns + $0] == nil })
    else { return false }
    for (index, sign) in signs.enumerated() {
      put(sign, column: column + index, row: row, style)
    }
    return true
  }

  /// One row of the drawing.
  func line(_ row: Int) -> Styled {
    (0..<columns).reduce(into: Styled()) { line, column in
      let cell = row * columns + column
      let pattern = Unicode.Scalar(0x2800 + dots[cell]).map { Character($0) }
      let character = signs[cell] ?? (dots[cell] == 0 ? " " : pattern ?? " ")
      line.append(String(character), styles[cell])
    }
  }
}
