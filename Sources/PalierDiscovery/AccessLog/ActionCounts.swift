/// What is counted of one request method on one path.
struct ActionCounts {
  /// The part of the path tree.
  let node: Int32
  /// The method.
  let method: AccessLogLine.Method
  /// The longest path, in bytes, that is kept as an example.
  static let longestExample = 500

  /// The first path that was answered well, else the first; empty if that is too long to keep.
  var example: String
  /// True if the example was answered well.
  var isExampleGood = false
  /// How often people did it.
  var requests = 0
  /// Bytes of all responses.
  var bytes = 0
  /// Responses by the hundreds of their status: 1xx first.
  var statuses: InlineArray<5, Int> = .init(repeating: 0)
  /// Requests with a query.
  var queries = 0
  /// Think times before it that are known, and their sum in seconds.
  var thinks = 0
  var thinkSum = 0
  /// Durations that are known, and their sum in microseconds.
  var durations = 0
  var durationSum = 0
}
