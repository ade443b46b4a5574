/// The kernel's way to write a set of cores: `0-2,5`.
public enum CoreList {
  /// The cores of a list in rising order; pieces that are no numbers are left out.
  public static func parse(_ text: String) -> [Int] {
    var cores: Set<Int> = []
    for piece in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        0 <= first, first <= last, last < 65_536
      else { continue }
      cores.formUnion(first...last)
    }
    return cores.sorted()
  }

  /// A list of cores, each by itself.
  public static func format(_ cores: [Int]) -> String {
    cores.sorted().map(String.init).joined(separator: ",")
  }
}
