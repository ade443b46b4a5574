import PalierLoad

/// How a load goes, in the OpenMetrics text format.
enum LoadMetrics {
  /// What is shown before the load begins.
  static let none = "# EOF\n"

  /// The state at one moment; counters begin anew with each step, which is their label.
  static func text(_ progress: LoadProgress) -> String {
    let step = #"step="\#(progress.step + 1)""#
    var lines: [String] = []
    func metric(_ name: String, _ type: String, _ help: String, unit: String? = nil) {
      lines.append("# TYPE \(name) \(type)")
      if let unit { lines.append("# UNIT \(name) \(unit)") }
      lines.append("# HELP \(name) \(help)")
    }
    metric("palier_users", "gauge", "Users in the system.")
    lines.append("palier_users{\(step)} \(progress.users)")
    metric("palier_in_flight", "gauge", "Requests that wait for their response.")
    lines.append("palier_in_flight{\(step)} \(progress.inFlight)")
    metric("palier_requests", "counter", "Requests that ended, failed ones included.")
    lines.append("palier_requests_total{\(step)} \(progress.requests)")
    metric("palier_errors", "counter", "Failed requests by kind.")
    let errors = Dictionary(
      progress.failures.map { ($0.key.kind.rawValue, $0.value) },
      uniquingKeysWith: +
    )
    for (kind, count) in errors.sorted(by: { $0.key < $1.key }) {
      lines.append(#"palier_errors_total{\#(step),kind="\#(kind)"} \#(count)"#)
    }
    metric(
      "palier_response_time_seconds",
      "gauge",
      "Percentiles of the response times of this phase.",
      unit: "seconds"
    )
    for (quantile, value) in [(0.5, progress.p50), (0.95, progress.p95), (0.99, progress.p99)] {
      guard let value else { continue }
      lines.append(
        #"palier_response_time_seconds{\#(step),quantile="\#(quantile)"} \#(value)"#
      )
    }
    return (lines + ["# EOF\n"]).joined(separator: "\n")
  }
}
