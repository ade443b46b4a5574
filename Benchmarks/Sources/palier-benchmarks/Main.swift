import Foundation

/// Runs the benchmarks whose names contain an argument, or all, and keeps their rows.
///
/// Own runs and the peer's alternate, so that a change of the machine's speed meets both.
@main
enum Main {
  static let benchmarks: [any Benchmark] = [
    ExactSolutions(), LayeredSolutions(),
    SimulatedQueue(), SimulatedSite.synchronousPool, SimulatedSite.heldPolls,
    SimulatedSite.nestedPool,
  ]

  static let rounds = 5

  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    let directory = URL(filePath: FileManager.default.currentDirectoryPath)
    var rows: [Row] = []
    for benchmark in benchmarks
    where wanted.isEmpty || wanted.contains(where: { benchmark.name.contains($0) }) {
      let row = try run(benchmark, in: directory)
      print(line(row))
      rows.append(row)
    }
    try merge(rows, into: directory.appending(path: "results.json"))
  }

  static func run(_ benchmark: any Benchmark, in directory: URL) throws -> Row {
    var own: [Double] = []
    var others: [Double] = []
    for _ in 0..<rounds {
      own.append(try benchmark.measure())
      if let value = try benchmark.peer?.measure(in: directory) { others.append(value) }
    }
    let value = median(own)
    let peerValue = others.isEmpty ? nil : median(others)
    return Row(
      name: benchmark.name,
      value: value,
      unit: benchmark.unit,
      peer: peerValue == nil ? nil : benchmark.peer?.name,
      peerValue: peerValue,
      ratio: peerValue.map { value / $0 },
      machine: machineName(),
      date: Date.now.formatted(.iso8601)
    )
  }

  static func line(_ row: Row) -> String {
    var text = "\(row.name): \(rounded(row.value)) \(row.unit)"
    if let peer = row.peer, let value = row.peerValue, let ratio = row.ratio {
      text += "; \(peer): \(rounded(value)); ratio \(rounded(ratio))"
    }
    return text
  }

  /// Three significant digits, or whole thousands and more.
  static func rounded(_ value: Double) -> String {
    value.magnitude >= 100
      ? String(format: "%.0f", value) : String(format: "%.3g", value)
  }
}
