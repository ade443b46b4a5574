/// The difference of two texts, as `diff -u` prints it: three lines of what stays around each change.
enum UnifiedDifference {
  private struct Line {
    let mark: String
    let text: Substring
  }

  /// The hunks; empty for equal texts.
  ///
  /// Complexity: that of `CollectionDifference` (Myers 1986), O((n + m) × differences).
  static func text(from old: String, to new: String) -> String {
    let script = script(lines(of: old), lines(of: new))
    let changed = script.indices.filter { script[$0].mark != " " }
    guard !changed.isEmpty else { return "" }
    var text = ""
    var start = 0
    while start < changed.count {
      var end = start
      while end + 1 < changed.count, changed[end + 1] - changed[end] <= 6 { end += 1 }
      let from = max(0, changed[start] - 3)
      let to = min(script.count - 1, changed[end] + 3)
      let (before, hunk) = (script[..<from], script[from...to])
      let (oldCount, newCount) = (count(hunk, but: "+"), count(hunk, but: "-"))
      let oldStart = count(before, but: "+") + (oldCount == 0 ? 0 : 1)
      let newStart = count(before, but: "-") + (newCount == 0 ? 0 : 1)
      text += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
      text += hunk.map { $0.mark + $0.text + "\n" }.joined()
      start = end + 1
    }
    return text
  }

  private static func lines(of text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func count(_ lines: ArraySlice<Line>, but mark: String) -> Int {
    lines.count { $0.mark != mark }
  }

  private static func script(_ old: [Substring], _ new: [Substring]) -> [Line] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(offset))
    let inserted = Set(difference.insertions.map(offset))
    var script: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        script.append(Line(mark: "-", text: old[left]))
        left += 1
      } else if inserted.contains(right) {
        script.append(Line(mark: "+", text: new[right]))
        right += 1
      } else {
        script.append(Line(mark: " ", text: old[left]))
        left += 1
        right += 1
      }
    }
    return script
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
