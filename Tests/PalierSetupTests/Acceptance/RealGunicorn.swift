import Foundation
import PalierModel
import PalierSetup

/// gunicorn of the lab's Python, started with a small application that answers every request.
enum RealGunicorn: RealProgram {
  static let program = Program.gunicorn
  static var executable: String? {
    Trial.find((Trial.installation ?? Trial.repository + "/.venv") + "/bin/gunicorn")
  }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let gunicorn = try trial.require(executable)
    let application = """
      def application(environment, start):
          start("200 OK", [("Content-Length", "5")])
          return [b"hello"]
      """
    try trial.write([GeneratedFile("hello.py", application)])
    let line = [
      "--config", trial.root + "/etc/gunicorn/\(plan.service.name).conf.py", "--pythonpath",
      trial.root, "hello:application",
    ]
    return try trial.serve(gunicorn, line) {
      guard trial.get(port: plan.port)?.hasSuffix("hello") == true else { return nil }
      let told = try trial.run(gunicorn, ["--print-config"] + line)
      return Dictionary(
        told.split(separator: "\n").compactMap { line in
          line.firstIndex(of: "=").map { mark in
            (
              "gunicorn." + line[..<mark].filter { $0 != " " },
              String(line[line.index(after: mark)...].trimmingPrefix { $0 == " " })
            )
          }
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  static func version() throws -> String? {
    let text = try Trial().run(executable ?? "", ["--version"])
    return text.split(separator: " ").dropFirst(2).first.map {
      String($0.prefix { $0 != ")" && !$0.isNewline })
    }
  }
}
