import Foundation

/// A line of shell, for what needs one: pipes and redirections.
enum Shell {
  /// What the line prints on standard output; `palier` is the built program.
  static func run(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "palier() { '\(PalierProcess.program.path)' \"$@\"; }; \(line)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
