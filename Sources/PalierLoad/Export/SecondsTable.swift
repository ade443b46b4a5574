import PalierQueueing

/// A run second by second as CSV (RFC 4180), for spreadsheets; quantities in SI units.
public enum SecondsTable {
  private static let columns = [
    "step", "load", "time", "second", "action", "completions", "failures", "mean", "p50", "p95",
    "p99", "max",
  ]

  /// A line for each second and action of the steps, after the line of the columns' names.
  ///
  /// `time` counts seconds since 1970; percentiles are empty where nothing ended. `failures` is
  /// empty in runs from before failures were kept by the second.
  public static func text(of steps: [StepResult]) -> String {
    var lines = [columns.joined(separator: ",")]
    for (index, step) in steps.enumerated() {
      for action in step.actions {
        for block in action.latency.blocks {
          var cells = [
            "\(index + 1)", "\(step.step.offered)", "\(step.wallStart + Double(block.second))",
            "\(block.second)", quoted(action.action), "\(block.completions)",
            block.failures.map(String.init) ?? "",
          ]
          cells +=
            block.count == 0
            ? ["", "", "", "", ""]
            : ["\(block.sum / Double(block.count))"]
              + [0.5, 0.95, 0.99].map { "\(block.percentile($0))" } + ["\(block.greatest)"]
          lines.append(cells.joined(separator: ","))
        }
      }
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n\r\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
