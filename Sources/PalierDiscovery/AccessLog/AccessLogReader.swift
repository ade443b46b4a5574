import PalierModel
import PalierPlatform

/// Reads access logs of nginx and Apache, one or several, as one series of requests.
///
/// Holds at most some 150 MB, whatever the length of the logs; what the tables have no room for is
/// counted. Complexity: O(length).
public struct AccessLogReader: ~Copyable {
  /// How far the reading is.
  public struct Progress: Sendable {
    /// The file.
    public var file: String
    /// Bytes of it that were read.
    public var bytes: Int
    /// Its size, where it is known.
    public var size: Int?
  }

  /// The longest line that is read; a longer one is damaged.
  public static let longestLine = 1 << 16
  private static let bufferSize = 1 << 20
  /// The most bytes that are looked through for a line by which the format can be told.
  private static let mostSearched = 1 << 26
  private static let mostSamples = 3

  private var tally = AccessLogTally()
  private var lines = 0
  private var bytes = 0
  private var damaged = 0
  private var samples: [AccessLogFindings.DamagedLine] = []
  private var files: [AccessLogFindings.File] = []

  /// A reader that has read nothing.
  public init() {}

  /// Reads a file to its end, compressed by gzip or not; `-` is the standard input.
  ///
  /// - Throws: ``AccessLogError`` if it cannot be read, or is no access log.
  public mutating func read(_ path: String, progress: (Progress) -> Void = { _ in }) throws {
    do {
      var file = try DecompressedFile(path: path)
      var buffer = [UInt8](repeating: 0, count: AccessLogReader.bufferSize)
      let size = file.size
      var chunks = 0
      try readPieces(named: path, of: &buffer) { buffer, start in
        let count = try file.read(into: &buffer, from: start)
        chunks += 1
        if chunks % 16 == 0 { progress(Progress(file: path, bytes: file.bytesRead, size: size)) }
        return count
      }
    } catch is DecompressedFile.Corrupt {
      throw AccessLogError(.corrupt(path))
    } catch let error as SystemError {
      throw AccessLogError(.unreadable(path, error))
    }
  }

  /// Logs in the order in which they were written: sessions go on from one to the next.
  ///
  /// Where a pipe is among them, or what is no log, they are left as they are.
  public static func inOrder(_ paths: [String]) -> [String] {
    guard paths.count > 1 else { return paths }
    let beginnings = paths.map(beginning)
    guard beginnings.allSatisfy({ $0 != nil }) else { return paths }
    // The order of the command line decides between equal ones.
    return zip(paths, beginnings).enumerated()
      .sorted { ($0.element.1 ?? 0, $0.offset) < ($1.element.1 ?? 0, $1.offset) }
      .map(\.element.0)
  }

  /// The time of the first line that is a request; nil if there is none among the first bytes.
  private static func beginning(of path: String) -> Int? {
    guard path != "-", var file = try? DecompressedFile(path: path), file.size != nil else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: longestLine)
    guard let count = try? file.read(into: &bytes, from: 0),
      let format = AccessLogFormat(bytes.span.extracting(0..<count))
    else { return nil }
    var clock = LogClock()
    var start = 0
    while start < count {
      let end = bytes.span.firstIndex(of: 10, from: start, to: count)
      if let line = AccessLogLine(bytes.span, start, end, format, &clock) { return line.time }
      start = end + 1
    }
    return nil
  }

  /// Reads a log that is in memory; `name` is what it is called.
  ///
  /// - Throws: ``AccessLogError`` if it is no access log.
  public mutating func read(_ log: [UInt8], named name: String) throws {
    var buffer = [UInt8](repeating: 0, count: AccessLogReader.longestLine + 4_096)
    var next = 0
    try readPieces(named: name, of: &buffer) { buffer, start in
      let count = min(log.count - next, buffer.count - start)
      for index in 0..<count { buffer[start + index] = log[next + index] }
      next += count
      return count
    }
  }

  /// What was found; the reader is used up.
  public consuming func findings() -> AccessLogFindings {
    tally.finish()
    return AccessLogFindings(
      files: files,
      lines: lines,
      bytes: bytes,
      damaged: damaged,
      samples: samples,
      tally: tally
    )
  }

  /// Reads lines from what `fill` puts into the buffer from an index on, until it puts nothing.
  private mutating func readPieces(
    named name: String,
    of buffer: inout [UInt8],
    _ fill: (inout [UInt8], Int) throws -> Int
  ) throws {
    let before = (bytes: bytes, lines: lines, requests: tally.requests, damaged: damaged)
    var beginning: String?
    var format: AccessLogFormat?
    var clock = LogClock()
    var kept = 0
    var isSkipping = false
    while true {
      let count = try fill(&buffer, kept)
      bytes += count
      let isEnd = count == 0
      let filled = kept + count
      var used = 0
      if isSkipping {
        let end = buffer.span.firstIndex(of: 10, from: 0, to: filled)
        used = min(filled, end + 1)
        isSkipping = end == filled
      }
      if format == nil, filled > used {
        let hasLine = buffer.span.firstIndex(of: 10, from: used, to: filled) < filled
        let isLong = filled - used > AccessLogReader.longestLine
        // A pipe may hand out less than a line at first.
        guard hasLine || isEnd || isLong else {
          kept = filled - used
          for index in 0..<kept { buffer[index] = buffer[used + index] }
          continue
        }
        if hasLine || isEnd || bytes - before.bytes > AccessLogReader.mostSearched {
          format = try AccessLogReader.format(of: buffer.span.extracting(used..<filled), name)
        } else {
          // A first line that is longer than all says nothing of the format.
          beginning = beginning ?? buffer.span.text(from: used, to: used + 160)
          note(buffer.span, used, filled, name, lines - before.lines + 1)
          lines += 1
          isSkipping = true
        }
      }
      guard let format else {
        if isEnd { break }
        kept = 0
        continue
      }
      used = readLines(
        buffer.span,
        from: used,
        to: filled,
        isEnd: isEnd,
        format,
        &clock,
        name,
        lines - before.lines
      )
      if isEnd { break }
      kept = filled - used
      if kept > AccessLogReader.longestLine {
        isSkipping = true
        note(buffer.span, used, filled, name, lines - before.lines + 1)
        lines += 1
        kept = 0
      } else if kept > 0 {
        for index in 0..<kept { buffer[index] = buffer[used + index] }
      }
    }
    guard let format else {
      throw AccessLogError(beginning.map { .unknownFormat(name, firstLine: $0) } ?? .empty(name))
    }
    files.append(
      AccessLogFindings.File(
        name: name,
        format: format,
        lines: lines - before.lines,
        requests: tally.requests - before.requests,
        damaged: damaged - before.damaged
      )
    )
  }

  /// Reads the lines from `start` up to `end`; the last may lack its line break at the log's end.
  ///
  /// - Returns: Where the first line begins that is not complete.
  private mutating func readLines(
    _ bytes: Span<UInt8>,
    from start: Int,
    to end: Int,
    isEnd: Bool,
    _ format: AccessLogFormat,
    _ clock: inout LogClock,
    _ name: String,
    _ linesBefore: Int
  ) -> Int {
    let firstLine = lines
    var start = start
    while start < end {
      let lineEnd = bytes.firstIndex(of: 10, from: start, to: end)
      if lineEnd == end, !isEnd { break }
      lines &+= 1
      if let line = AccessLogLine(bytes, start, lineEnd, format, &clock) {
        tally.count(line, in: bytes)
      } else {
        note(bytes, start, lineEnd, name, linesBefore + lines - firstLine)
      }
      start = min(end, lineEnd &+ 1)
    }
    return start
  }

  private mutating func note(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ name: String,
    _ line: Int
  ) {
    damaged += 1
    guard samples.count < AccessLogReader.mostSamples else { return }
    let text = bytes.text(from: start, to: min(end, start + 240))
    samples.append(
      AccessLogFindings.DamagedLine(
        location: SourceLocation(file: name, line: line, column: 1),
        text: String(text.map { $0.isASCII && ($0.asciiValue ?? 0) < 32 ? "·" : $0 }.prefix(60))
      )
    )
  }

  private static func format(of bytes: Span<UInt8>, _ name: String) throws -> AccessLogFormat {
    guard let format = AccessLogFormat(bytes) else {
      if let tool = compression(of: bytes) { throw AccessLogError(.compressed(name, tool)) }
      let end = bytes.firstIndex(of: 10, from: 0, to: min(bytes.count, 160))
      let line = bytes.text(from: 0, to: end)
      let strange = line.unicodeScalars.count {
        $0.value == 0xFFFD || ($0.value < 32 && $0 != "\t")
      }
      guard strange * 10 <= line.unicodeScalars.count else { throw AccessLogError(.binary(name)) }
      throw AccessLogError(.unknownFormat(name, firstLine: line))
    }
    return format
  }

  /// The program that undoes a compression, told by the first bytes of a file.
  private static func compression(of bytes: Span<UInt8>) -> String? {
    let known: [(String, [UInt8])] = [
      ("zcat", [0x1F, 0x8B]), ("xzcat", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
      ("zstdcat", [0x28, 0xB5, 0x2F, 0xFD]), ("bzcat", [0x42, 0x5A, 0x68]),
    ]
    return known.first { _, mark in
      bytes.count > mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
    }?.0
  }
}
