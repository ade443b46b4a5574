import PalierLoad
import PalierModel

/// Files that a load test is also written to, for other programs.
struct LoadFiles: Sendable {
  private let seconds: String?
  private let histograms: String?
  private let verdicts: String?

  /// The files that the arguments ask for.
  init(_ arguments: ParsedArguments) {
    seconds = arguments[LoadCommand.secondsFile]
    histograms = arguments[LoadCommand.histogramFile]
    verdicts = arguments[LoadCommand.verdictFile]
  }

  /// Writes them.
  func write(_ outcome: LoadOutcome, _ objectives: Objectives, in language: Language) throws {
    let steps = outcome.result.run.steps
    if let seconds { try WholeFile.write(SecondsTable.text(of: steps), to: seconds) }
    if let histograms { try WholeFile.write(HistogramLog.text(of: steps), to: histograms) }
    if let verdicts {
      let report = LoadTestCases(outcome, objectives, in: language)
      try WholeFile.write(report.text, to: verdicts)
    }
  }
}
