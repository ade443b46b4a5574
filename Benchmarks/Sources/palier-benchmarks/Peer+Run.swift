import Foundation

extension Peer {
  /// Runs the peer once and returns the number that it prints last, or nil with a word of why.
  func measure(in directory: URL) throws -> Double? {
    let python = directory.appending(path: ".venv/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return nil }
    let process = Process()
    let output = Pipe()
    process.executableURL = python
    process.arguments = [directory.appending(path: "Peers/\(script)").path]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.last.flatMap { Double($0) }
  }
}
