import PalierLoad
import PalierModel
import PalierReport

/// A load test as JUnit's XML, which continuous integration shows: a test case for each step, and one
/// for the answer.
struct LoadTestCases {
  private enum Ending {
    case passed
    /// An objective was missed.
    case failed(String)
    /// It cannot be told.
    case undecided(String)
  }

  private let cases: [(name: String, seconds: Double, ending: Ending)]
  private let target: String

  /// The test cases of a load test whose answer is known.
  init(_ outcome: LoadOutcome, _ objectives: Objectives, in language: Language) {
    target = outcome.target
    let steps = outcome.result.run.steps
    let isSearch = outcome.result.capacity != nil
    // The steps of a search go beyond what the target bears on purpose.
    let judged = isSearch ? [] : steps
    var cases = judged.map { step in
      (
        name: step.step.offeredText(language), seconds: step.duration,
        ending: LoadTestCases.ending(of: step, objectives, in: language)
      )
    }
    let reason = outcome.verdict.reason(language)
    let answer: Ending =
      switch outcome.verdict.answer {
      case .no: .failed(reason)
      case .undecided: .undecided(reason)
      case .yes, nil: .passed
      }
    cases.append((name: "palier load", seconds: steps.reduce(0) { $0 + $1.duration }, answer))
    self.cases = cases
  }

  private static func ending(
    of step: StepResult,
    _ objectives: Objectives,
    in language: Language
  ) -> Ending {
    if step.validity.verdict != .void, let missed = LoadVerdict.missed(objectives, in: step) {
      return .failed(missed(language))
    }
    guard step.validity.verdict != .valid else { return .passed }
    return .undecided(step.validity.reason?(language) ?? step.validity.verdict.rawValue)
  }

  /// The XML.
  var text: String {
    var (failures, errors) = (0, 0)
    var lines: [String] = []
    for (name, seconds, ending) in cases {
      let start =
        #"    <testcase classname="\#(escaped(target))" name="\#(escaped(name))" time="\#(seconds)""#
      switch ending {
      case .passed: lines.append(start + "/>")
      case .failed(let reason):
        failures += 1
        lines.append(start + ">")
        lines.append(#"      <failure message="\#(escaped(reason))"/>"#)
        lines.append("    </testcase>")
      case .undecided(let reason):
        errors += 1
        lines.append(start + ">")
        lines.append(#"      <error message="\#(escaped(reason))"/>"#)
        lines.append("    </testcase>")
      }
    }
    let counts = #"tests="\#(cases.count)" failures="\#(failures)" errors="\#(errors)""#
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(counts)>
        <testsuite name="palier load \(escaped(target))" \(counts)>
      \(lines.joined(separator: "\n"))
        </testsuite>
      </testsuites>

      """
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // XML 1.0 has no other control characters, not even escaped.
      case "\t", "\n", "\r": result += "&#\(character.value);"
      case _ where character.value < 32: result += "\u{fffd}"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
