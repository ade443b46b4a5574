import PalierModel

/// Builds the tree of one YAML document from libyaml's events.
///
/// Anchors, aliases and tags are refused, so that a small file cannot stand for a huge tree; the
/// size and the depth are bounded; a key that is written twice is an error. Complexity: O(length).
struct YAMLComposer: ~Copyable {
  /// The longest text that is read, in bytes of UTF-8.
  static let longest = 1 << 20
  /// The deepest nesting that is read.
  static let deepest = 40

  private let parser: YAMLParser
  private let origin: SourceLocation
  private(set) var diagnostics: [Diagnostic] = []

  /// A composer of a text whose first character stands at `origin`.
  init(_ text: String, origin: SourceLocation) {
    parser = YAMLParser(text)
    self.origin = origin
  }

  /// The root of the only document; nil if it cannot be read, which `diagnostics` then explains.
  mutating func root() -> YAMLNode? {
    do {
      return try document()
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  private mutating func document() throws(YAMLFailure) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd: return root
      case .streamStart, .documentEnd: continue
      case .documentStart:
        if root != nil { throw YAMLFailure.severalDocuments(at: location(event.start)) }
      default: root = try node(from: event, depth: 0)
      }
    }
  }

  private mutating func node(from event: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode {
    let place = location(event.start)
    guard depth <= YAMLComposer.deepest else { throw YAMLFailure.tooDeep(at: place) }
    if event.isAnchored { diagnostics.append(YAMLFailure.anchor(at: place).diagnostic) }
    if event.isTagged { diagnostics.append(YAMLFailure.tag(at: place).diagnostic) }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return YAMLNode(
        content: .scalar(text, isPlain: isPlain),
        location: place,
        extent: event.start.index..<max(event.start.index, event.end.index)
      )
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let next = try next()
        if case .sequenceEnd = next.kind {
          return YAMLNode(
            content: .sequence(items),
            location: place,
            extent: event.start.index..<next.end.index
          )
        }
        if isRefusedAlias(next) { continue }
        items.append(try node(from: next, depth: depth + 1))
      }
    case .mappingStart:
      var entries: [YAMLEntry] = []
      var first: [String: SourceLocation] = [:]
      while true {
        let next = try next()
        if case .mappingEnd = next.kind {
          return YAMLNode(
            content: .mapping(entries),
            location: place,
            extent: event.start.index..<next.end.index
          )
        }
        let key = try node(from: next, depth: depth + 1)
        let valueEvent = try self.next()
        if isRefusedAlias(valueEvent) { continue }
        let value = try node(from: valueEvent, depth: depth + 1)
        guard let name = key.text else {
          diagnostics.append(YAMLFailure.keyIsNoText(at: key.location).diagnostic)
          continue
        }
        if let first = first[name] {
          let failure = YAMLFailure.duplicate(name, at: key.location, first: first)
          diagnostics.append(failure.diagnostic)
          continue
        }
        first[name] = key.location
        entries.append(YAMLEntry(name: name, location: key.location, value: value))
      }
    case .alias: throw YAMLFailure.anchor(at: place)
    default: throw YAMLFailure.unexpected(at: place)
    }
  }

  /// True, with the mistake kept, for an alias, which stands for nothing.
  private mutating func isRefusedAlias(_ event: YAMLEvent) -> Bool {
    guard case .alias = event.kind else { return false }
    diagnostics.append(YAMLFailure.anchor(at: location(event.start)).diagnostic)
    return true
  }

  private func next() throws(YAMLFailure) -> YAMLEvent {
    do {
      return try parser.next()
    } catch {
      throw YAMLFailure(
        error,
        at: location(error.mark),
        contextLine: error.contextLine.map { $0 + origin.line }
      )
    }
  }

  private func location(_ mark: YAMLMark) -> SourceLocation {
    SourceLocation(
      file: origin.file,
      line: origin.line + mark.line,
      column: (mark.line == 0 ? origin.column : 1) + mark.column
    )
  }
}
