import Foundation
import PalierSetup

/// logrotate, which turns a log of the trial and tells how many it keeps.
enum RealLogrotate: RealProgram {
  static let program = Program.logrotate
  static var executable: String? { Trial.find("/usr/sbin/logrotate") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let logrotate = try trial.require(executable)
    try trial.write([GeneratedFile("var/log/nginx/access.log", "one line\n")])
    let told = try trial.run(
      logrotate,
      [
        "--force", "--verbose", "--state", trial.root + "/state",
        trial.root + "/etc/logrotate.d/nginx",
      ]
    )
    guard try trial.text(of: "var/log/nginx/access.log.1") == "one line\n" else {
      throw Trial.Failure(description: "the log was not turned: \(told)")
    }
    let words = told.split { !$0.isLetter && !$0.isNumber }
    guard let mark = words.firstIndex(of: "rotations"), mark > 0 else {
      throw Trial.Failure(description: told)
    }
    return ["logrotate.log.rotate": String(words[mark - 1])]
  }

  static func version() throws -> String? {
    let text = try Trial().run(executable ?? "", ["--version"])
    return text.split { $0 == " " || $0.isNewline }.dropFirst().first.map(String.init)
  }
}
