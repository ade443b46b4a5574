/// Tells programs from people by the name that a browser gives itself.
///
/// Programs that are honest name themselves; the others are told by their fetching robots.txt.
struct Robots {
  private static let words: [[UInt8]] = [
    "bot", "crawl", "spider", "slurp", "fetch", "monitor", "check", "scan", "archiver", "curl/",
    "wget", "python", "libwww", "java/", "go-http", "httpclient", "okhttp", "http://", "https://",
    "feed", "rss", "preview", "headless", "perl", "ruby", "apachebench", "postman", "uptime",
    "nagios", "pingdom", "zabbix",
  ].map { Array($0.utf8) }

  private var known = HashTable()

  /// Whether the name between two places, with this hash, is that of a program.
  @inline(__always)
  mutating func isRobot(_ bytes: Span<UInt8>, _ name: (start: Int, end: Int), hash: UInt64) -> Bool
  {
    if let answer = known.value(of: hash) { return answer != 0 }
    let answer = Robots.names(bytes, name)
    known.keep(answer ? 1 : 0, of: hash)
    return answer
  }

  private static func names(_ bytes: Span<UInt8>, _ name: (start: Int, end: Int)) -> Bool {
    var start = name.start
    while start < name.end {
      for word in words where start + word.count <= name.end {
        var length = 0
        while length < word.count, lowercase(bytes[start + length]) == word[length] { length += 1 }
        if length == word.count { return true }
      }
      start += 1
    }
    return false
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { 65...90 ~= byte ? byte | 0x20 : byte }
}
