import Foundation

/// Runs the benchmarks whose names contain an argument, or all, and keeps their rows.
///
/// Own runs and the peer's alternate, so that a change of the machine's speed meets both. With
/// `--memory NAME` it does one measurement and prints the greatest resident size, as a process of
/// its own has it.
@main
enum Main {
  static let benchmarks: [any Benchmark] = [
    ExactSolutions(), LayeredSolutions(),
    SimulatedQueue(), SimulatedSite.synchronousPool, SimulatedSite.heldPolls,
    SimulatedSite.nestedPool, OffersUnderUncertainty(), OffersWithRegret(), CertainOffers(),
    AccessLogReading(), AuditOfFiles(),
  ]

  static let rounds = 5

  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    if wanted.first == memoryOption {
      for benchmark in benchmarks where benchmark.name == wanted.last {
        _ = try benchmark.measure()
      }
      print(Program.peakMemory())
      return
    }
    let directory = URL(filePath: FileManager.default.currentDirectoryPath)
    var rows: [Row] = []
    for benchmark in benchmarks
    where wanted.isEmpty || wanted.contains(where: { benchmark.name.contains($0) }) {
      let new = try run(benchmark, in: directory)
      for row in new { print(line(row)) }
      rows += new
    }
    try merge(rows, into: directory.appending(path: "results.json"))
  }

  private static let memoryOption = "--memory"

  /// The rows of a benchmark: what it measures, and the memory that it takes.
  static func run(_ benchmark: any Benchmark, in directory: URL) throws -> [Row] {
    var own: [Double] = []
    var others: [Peer.Outcome] = []
    for _ in 0..<rounds {
      own.append(try benchmark.measure())
      if let outcome = try benchmark.peer?.measure(in: directory) { others.append(outcome) }
    }
    let memory = try Program.numbers(
      printedBy: URL(filePath: "/proc/self/exe").resolvingSymlinksInPath(),
      arguments: [memoryOption, benchmark.name]
    )
    return [
      row(benchmark.name, median(own), benchmark.unit, benchmark.peer, others.map(\.value)),
      row(
        benchmark.name + "-memory",
        memory.last ?? .nan,
        "bytes",
        benchmark.peer,
        others.map(\.memory)
      ),
    ]
  }

  private static func row(
    _ name: String,
    _ value: Double,
    _ unit: String,
    _ peer: Peer?,
    _ others: [Double]
  ) -> Row {
    let peerValue = others.isEmpty ? nil : median(others)
    return Row(
      name: name,
      value: value,
      unit: unit,
      peer: peerValue == nil ? nil : peer?.name,
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
