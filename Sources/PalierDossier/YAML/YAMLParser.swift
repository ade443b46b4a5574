import CYAML

/// The owner of one libyaml parser and of the bytes that it reads.
///
/// This is the one file of the room with unsafe code: libyaml reads its input through raw pointers
/// that must outlive the parser, and hands out events that own C strings. Both are allocated
/// here, never leave this type, and are freed in `deinit` or before `next()` returns.
@safe struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// A parser at the beginning of a text.
  init(_ text: String) {
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: text.utf8.count)
    _ = unsafe input.initialize(from: text.utf8)
    let isReady = unsafe yaml_parser_initialize(parser)
    // libyaml fails here only when memory runs out, as an array of Swift's own would.
    precondition(isReady == 1, "out of memory")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; after `streamEnd` there is none to ask for.
  func next() throws(YAMLProblem) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { unsafe yaml_event_delete(&event) }
    var anchor: String?
    var isTagged = false
    let kind: YAMLEvent.Kind
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias(unsafe text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      unsafe anchor = text(scalar.anchor)
      unsafe isTagged = scalar.tag != nil
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = unsafe String(decoding: bytes, as: UTF8.self)
      unsafe kind = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      unsafe anchor = text(event.data.sequence_start.anchor)
      unsafe isTagged = event.data.sequence_start.tag != nil
      kind = .sequenceStart
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      unsafe anchor = text(event.data.mapping_start.anchor)
      unsafe isTagged = event.data.mapping_start.tag != nil
      kind = .mappingStart
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .streamEnd
    }
    return unsafe YAMLEvent(
      kind: kind,
      start: YAMLMark(event.start_mark),
      end: YAMLMark(event.end_mark),
      anchor: anchor,
      isTagged: isTagged
    )
  }

  /// A name that libyaml holds, which ends with a zero byte; nil if there is none.
  private func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe name.map { unsafe String(cString: $0) }
  }

  private func problem() -> YAMLProblem {
    let words = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    // The reader stops ahead of the scanner and says where by a byte offset alone.
    let mark =
      isReader
      ? self.mark(ofByte: unsafe Int(parser.pointee.problem_offset))
      : unsafe YAMLMark(parser.pointee.problem_mark)
    let hasContext = unsafe parser.pointee.context != nil && !isReader
    return YAMLProblem(
      problem: words ?? "",
      mark: mark,
      contextLine: hasContext ? unsafe Int(parser.pointee.context_mark.line) : nil
    )
  }

  private func mark(ofByte offset: Int) -> YAMLMark {
    let before = unsafe String(decoding: input.prefix(offset), as: UTF8.self).unicodeScalars
    let lastLine = before.split(separator: "\n", omittingEmptySubsequences: false).last
    return YAMLMark(
      index: before.count,
      line: before.count { $0 == "\n" },
      column: lastLine?.count ?? 0
    )
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(index: mark.index, line: mark.line, column: mark.column)
  }
}
