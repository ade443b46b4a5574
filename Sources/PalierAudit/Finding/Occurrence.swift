import PalierModel

/// A place where a rule applies, and what it says there.
struct Occurrence {
  let location: SourceLocation
  let line: String
  let message: Text
  /// How to mend it here; nil: as the rule says.
  let fix: Text?
  /// How much it matters here; nil: as much as the rule says.
  let severity: Finding.Severity?
  let patch: Patch?
  /// True if it is about the file that is named, whatever runs in its place.
  var isOfFile = false

  /// A place on a line of a file; its column is where `mark` begins, or the line itself;
  /// `replacement` is what should stand in place of the line, `.some(nil)` nothing.
  init(
    file: String,
    line number: Int,
    text: String,
    mark: String = "",
    _ message: Text,
    fix: Text? = nil,
    severity: Finding.Severity? = nil,
    replacement: String?? = nil
  ) {
    let column =
      text.firstRange(of: mark).map { text.distance(from: text.startIndex, to: $0.lowerBound) }
      ?? text.prefix { $0.isWhitespace }.count
    location = SourceLocation(
      file: file,
      line: number,
      column: (mark.isEmpty ? text.prefix { $0.isWhitespace }.count : column) + 1
    )
    line = text
    self.message = message
    self.fix = fix
    self.severity = severity
    patch = replacement.map { Patch(removed: text, added: $0) }
  }
}
