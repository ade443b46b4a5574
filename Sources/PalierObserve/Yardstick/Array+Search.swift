import Glibc

extension Array {
  /// The first index whose element satisfies a condition that, once true, stays true.
  ///
  /// Complexity: O(log n).
  func partitioningIndex(where belongsToEnd: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if belongsToEnd(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Double {
  var logarithm: Double { log(self) }
  var exponential: Double { exp(self) }
}
