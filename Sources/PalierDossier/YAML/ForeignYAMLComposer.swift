import PalierModel

/// Builds the tree of a YAML document with anchors and aliases from libyaml's events.
struct ForeignYAMLComposer: ~Copyable {
  private let parser: YAMLParser
  private let file: String
  private var anchors: [String: ForeignYAML] = [:]

  init(_ text: String, file: String) {
    parser = YAMLParser(text)
    self.file = file
  }

  /// The root of the first document; an empty scalar for an empty file.
  mutating func root() throws(YAMLFailure) -> ForeignYAML {
    while true {
      let event = try next()
      switch event.kind {
      case .streamStart, .documentStart: continue
      case .streamEnd, .documentEnd:
        return ForeignYAML(content: .scalar(""), location: location(event.start))
      default: return try node(from: event, depth: 0)
      }
    }
  }

  private mutating func node(
    from event: YAMLEvent,
    depth: Int
  ) throws(YAMLFailure) -> ForeignYAML {
    let place = location(event.start)
    guard depth <= YAMLComposer.deepest else { throw YAMLFailure.tooDeep(at: place) }
    let content: ForeignYAML.Content
    switch event.kind {
    case .scalar(let text, _): content = .scalar(text)
    case .alias(let name):
      // An alias of nothing is an empty value, as a variable that is not set.
      return ForeignYAML(content: anchors[name]?.content ?? .scalar(""), location: place)
    case .sequenceStart:
      var items: [ForeignYAML] = []
      while true {
        let next = try next()
        if case .sequenceEnd = next.kind { break }
        items.append(try node(from: next, depth: depth + 1))
      }
      content = .sequence(items)
    case .mappingStart:
      var entries: [(key: String, value: ForeignYAML)] = []
      while true {
        let next = try next()
        if case .mappingEnd = next.kind { break }
        let key = try node(from: next, depth: depth + 1)
        let value = try node(from: try self.next(), depth: depth + 1)
        if let name = key.text { entries.append((name, value)) }
      }
      content = .mapping(entries)
    default: throw YAMLFailure.unexpected(at: place)
    }
    let node = ForeignYAML(content: content, location: place)
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  private func next() throws(YAMLFailure) -> YAMLEvent {
    do {
      return try parser.next()
    } catch {
      throw YAMLFailure(
        error,
        at: location(error.mark),
        contextLine: error.contextLine.map { $0 + 1 }
      )
    }
  }

  private func location(_ mark: YAMLMark) -> SourceLocation {
    SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
  }
}
