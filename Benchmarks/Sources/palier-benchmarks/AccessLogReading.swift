import Foundation
import PalierDiscovery

/// Megabytes of an access log that are read a second, by one core.
///
/// The log is 256 MB of lines in the combined format, in the folder of what was built: those of the
/// log that `PALIER_ACCESS_LOG` names, or else of the tests' own, again and again, each time four
/// days later and from other addresses.
struct AccessLogReading: Benchmark {
  let name = "access-log"
  let unit = "MB/s"
  let peer: Peer? = Peer(name: "GoAccess", script: "access_log_goaccess.py")

  private static let size = 256_000_000

  func measure() throws -> Double {
    let file = try Self.log()
    let start = ContinuousClock.now
    var reader = AccessLogReader()
    try reader.read(file.path)
    let findings = reader.findings()
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    precondition(findings.sessions > 0 && findings.damaged * 100 < findings.lines)
    return Double(findings.bytes) / 1e6 / elapsed
  }

  /// The log, made where it is missing.
  private static func log() throws -> URL {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: ".build/access.log")
    if FileManager.default.fileExists(atPath: file.path) { return file }
    let own = root.deletingLastPathComponent()
      .appending(path: "Tests/PalierDiscoveryTests/Logs/club.log").path
    let source = ProcessInfo.processInfo.environment["PALIER_ACCESS_LOG"] ?? own
    let lines = try String(contentsOfFile: source, encoding: .utf8).split(separator: "\n")
    let parts = lines.compactMap { Line($0) }
    precondition(!parts.isEmpty, "no lines in \(source)")
    try Data().write(to: URL(filePath: file.path + ".part"))
    let output = try FileHandle(forWritingTo: URL(filePath: file.path + ".part"))
    var written = 0
    var round = 0
    while written < size {
      let text = parts.map { $0.varied(round) }.joined()
      try output.write(contentsOf: Data(text.utf8))
      written += text.utf8.count
      round += 1
    }
    try output.close()
    try FileManager.default.moveItem(atPath: file.path + ".part", toPath: file.path)
    return file
  }

  /// A line in three parts: before its date, the date, and after it, in the combined format.
  private struct Line {
    let octet: Int
    let rest: Substring
    let day: Date
    let end: Substring

    private static let style = Date.VerbatimFormatStyle(
      format: "\(day: .twoDigits)/\(month: .abbreviated)/\(year: .padded(4))",
      locale: Locale(identifier: "en_US_POSIX"),
      timeZone: .gmt,
      calendar: Calendar(identifier: .gregorian)
    )

    init?(_ line: Substring) {
      guard let dot = line.firstIndex(of: "."), let octet = Int(line[..<dot]),
        let bracket = line.firstIndex(of: "["), let quote = line.lastIndex(of: "\""),
        let colon = line[bracket...].firstIndex(of: ":"),
        let day = try? Date(
          String(line[line.index(after: bracket)..<colon]),
          strategy: Self.style.parseStrategy
        )
      else { return nil }
      self.octet = octet
      rest = line[dot...bracket]
      self.day = day
      end = line[colon...quote]
    }

    func varied(_ round: Int) -> String {
      let date = day.addingTimeInterval(Double(round) * 4 * 86_400).formatted(Self.style)
      return "\((octet + round) % 223 + 1)\(rest)\(date)\(end)\n"
    }
  }
}
