import Foundation

/// A line of shell, for what needs one: pipes, redirections, terminals.
enum Shell {
  /// What the line prints on standard output; `palier` is the built program.
  static func run(_ line: String, environment: [String: String] = [:]) throws -> String {
    let palier = "palier() { '\(PalierProcess.program.path)' \"$@\"; }; "
    let process = try SeparateOutputs(
      ["/bin/bash", "-c", palier + line],
      environment: environment
    )
    _ = process.wait()
    return try process.text(of: "output")
  }
}
