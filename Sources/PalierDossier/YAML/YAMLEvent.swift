/// One step of a YAML stream, as libyaml reports it, free of C.
struct YAMLEvent {
  /// What begins, ends or stands there.
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  /// What begins, ends or stands there.
  let kind: Kind
  /// Where it begins.
  let start: YAMLMark
  /// Where it ends.
  let end: YAMLMark
  /// The name of the anchor that it carries (`&name`); nil if it carries none.
  let anchor: String?
  /// True if it carries a tag (`!name`).
  let isTagged: Bool

  /// True if it carries an anchor.
  var isAnchored: Bool { anchor != nil }
}

/// A place in the text, counted from 0 in Unicode scalars.
struct YAMLMark {
  let index: Int
  let line: Int
  let column: Int
}

/// Why libyaml cannot go on.
struct YAMLProblem: Error {
  /// libyaml's own words.
  let problem: String
  /// Where it is.
  let mark: YAMLMark
  /// The line, from 0, on which the construct around it began, if libyaml says so.
  let contextLine: Int?
}
