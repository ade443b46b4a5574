/// Finds the known word that a misspelt one was probably meant to be.
public enum SpellingSuggestion {
  /// The closest candidate within a third of the word's length (at least one edit), or nil.
  ///
  /// Distance: optimal string alignment (insert, delete, replace, swap neighbours), each edit 1.
  /// Complexity: O(candidates × length²).
  public static func closest(to word: String, among candidates: [String]) -> String? {
    let limit = max(1, word.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let distance = distance(from: Array(word.lowercased()), to: Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  private static func distance(from left: [Character], to right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var rows = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1),
      count: left.count + 1
    )
    for index in 0...left.count { rows[index][0] = index }
    for index in 0...right.count { rows[0][index] = index }
    for i in 1...left.count {
      for j in 1...right.count {
        let replace = rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var least = min(replace, rows[i - 1][j] + 1, rows[i][j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          least = min(least, rows[i - 2][j - 2] + 1)
        }
        rows[i][j] = least
      }
    }
    return rows[left.count][right.count]
  }
}
