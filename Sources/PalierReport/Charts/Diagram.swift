public import PalierModel

/// Boxes in frames, and arrows between them: the parts of a system and who calls whom.
public struct Diagram: Sendable, Hashable, DocumentPart {
  /// One box.
  public struct Box: Sendable, Hashable {
    /// Its name.
    public var name: Text
    /// What is said of it, a line each.
    public var lines: [Text]

    /// A box.
    public init(_ name: Text, lines: [Text] = []) {
      self.name = name
      self.lines = lines
    }
  }

  /// Boxes that stand together.
  public struct Frame: Sendable, Hashable {
    /// What they are together; nil: they stand in the open.
    public var title: Text?
    /// The boxes by their place in the diagram, row by row.
    public var rows: [[Int]]
    /// True if there are several such frames, of which one is drawn.
    public var isSeveral: Bool

    /// A frame.
    public init(_ title: Text?, rows: [[Int]], isSeveral: Bool = false) {
      self.title = title
      self.rows = rows
      self.isSeveral = isSeveral
    }
  }

  /// From one box to another, by their places in the diagram.
  public struct Arrow: Sendable, Hashable {
    /// Where it begins.
    public var from: Int
    /// Where it ends.
    public var to: Int

    /// An arrow.
    public init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// What the diagram shows.
  public var title: Text
  /// The boxes.
  public var boxes: [Box]
  /// The frames, from top to bottom.
  public var frames: [Frame]
  /// The arrows.
  public var arrows: [Arrow]

  /// A diagram.
  public init(_ title: Text, boxes: [Box], frames: [Frame], arrows: [Arrow]) {
    self.title = title
    self.boxes = boxes
    self.frames = frames
    self.arrows = arrows
  }

  /// It, as a part of a document.
  public var block: Block { .diagram(self) }
}

extension Diagram {
  /// What the diagram shows, in words, for those who do not see it.
  var description: Text { Text.joined(sentences) }

  /// The description, a sentence for each frame and for each box that has arrows.
  var sentences: [Text] {
    let places = frames.compactMap { frame -> Text? in
      let names = frame.rows.joined().map { boxes[$0].name }
      guard let title = frame.title, !names.isEmpty else { return nil }
      let list = Text.joined(names, separator: ", ")
      return Text(en: "\(title): \(list).", fr: "\(title) : \(list).")
    }
    let calls = boxes.indices.compactMap { index -> Text? in
      let called = arrows.filter { $0.from == index }.map { boxes[$0.to].name }
      guard !called.isEmpty else { return nil }
      let list = Text.joined(called, separator: ", ")
      return Text(en: "\(boxes[index].name) → \(list).", fr: "\(boxes[index].name) → \(list).")
    }
    return places + calls
  }
}
