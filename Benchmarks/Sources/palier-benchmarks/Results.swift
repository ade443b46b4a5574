import Foundation

/// A row of `results.json`.
struct Row: Codable {
  var name: String
  var value: Double
  var unit: String
  var peer: String?
  var peerValue: Double?
  var ratio: Double?
  var machine: String
  var date: String

  enum CodingKeys: String, CodingKey {
    case name
    case value
    case unit
    case peer
    case peerValue = "peer_value"
    case ratio
    case machine
    case date
  }
}

/// Replaces the rows of the same names in a file and keeps the others.
func merge(_ rows: [Row], into file: URL) throws {
  var all: [Row] = []
  if FileManager.default.fileExists(atPath: file.path) {
    all = try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
  }
  for row in rows {
    if let index = all.firstIndex(where: { $0.name == row.name }) {
      all[index] = row
    } else {
      all.append(row)
    }
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  try (encoder.encode(all) + Data("\n".utf8)).write(to: file, options: .atomic)
}

/// The processor's model and how many the machine has, as Linux names them.
func machineName() -> String {
  let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let model = text.split(separator: "\n").first { $0.hasPrefix("model name") }?
    .split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
  return "\(model ?? "unknown"), \(ProcessInfo.processInfo.processorCount) processors"
}
