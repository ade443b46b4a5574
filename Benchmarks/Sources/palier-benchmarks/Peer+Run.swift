import Foundation

extension Peer {
  /// What one run of a peer printed.
  struct Outcome {
    /// The value, in the benchmark's unit.
    var value: Double
    /// The greatest resident size, in bytes.
    var memory: Double
  }

  /// Runs the peer once: it prints its value, then its greatest resident size; nil if it is not
  /// installed or fails.
  func measure(in directory: URL) throws -> Outcome? {
    let python = directory.appending(path: ".venv/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return nil }
    let script = directory.appending(path: "Peers/\(script)").path
    let numbers = try Program.numbers(printedBy: python, arguments: [script])
    guard let memory = numbers.last, let value = numbers.dropLast().last else { return nil }
    return Outcome(value: value, memory: memory)
  }
}
