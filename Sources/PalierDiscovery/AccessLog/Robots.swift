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

  // Browsers are few: what was found of each is kept by its hash, one place for 4,096 of them.
  private var hashes = [UInt64](repeating: 0, count: 4_096)
  private var answers = [Bool](repeating: false, count: 4_096)

  /// Whether the name between two places, with this hash, is that of a program.
  @inline(__always)
  mutating func isRobot(_ bytes: Span<UInt8>, _ name: (start: Int, end: Int), hash: UInt64) -> Bool
  {
    let place = Int(truncatingIfNeeded: hash >> 20) & 4_095
    if hashes[place] == hash { return answers[place] }
    let answer = Robots.names(bytes, name)
    hashes[place] = hash
    answers[place] = answer
    return answer
  }

  private static func names(_ bytes: Span<UInt8>, _ name: (start: Int, end: Int)) -> Bool {
    let text = (name.start..<name.end).map { index in
      let byte = bytes[index]
      return 65...90 ~= byte ? byte | 0x20 : byte
    }
    return words.contains { text.firstRange(of: $0) != nil }
  }
}
