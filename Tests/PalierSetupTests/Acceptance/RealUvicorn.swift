import Foundation
import PalierModel
import PalierSetup

/// uvicorn of the lab's Python, started with an application that tells its server's configuration.
enum RealUvicorn: RealProgram {
  static let program = Program.uvicorn
  static var executable: String? {
    Trial.find((Trial.installation ?? Trial.repository + "/.venv") + "/bin/uvicorn")
  }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let uvicorn = try trial.require(executable)
    let application = """
      import gc
      import json
      import uvicorn

      NAMES = ("workers", "backlog", "limit_concurrency", "timeout_keep_alive",
               "timeout_graceful_shutdown", "access_log")

      async def application(scope, receive, send):
          assert scope["type"] == "http"
          config = next(one for one in gc.get_objects() if isinstance(one, uvicorn.Config))
          body = json.dumps({name: getattr(config, name) for name in NAMES}).encode()
          await send({"type": "http.response.start", "status": 200, "headers": []})
          await send({"type": "http.response.body", "body": body})
      """
    try trial.write([GeneratedFile("hello.py", application)])
    let environment = Trial.environment(
      try trial.text(of: "etc/uvicorn/\(plan.service.name).env")
    )
    return try trial.serve(uvicorn, ["hello:application"], environment) {
      trial.object(port: plan.port, path: "/").map { told in
        Dictionary(
          uniqueKeysWithValues: told.map { name, value in
            let text = name == "access_log" ? "\(value as? Bool == true)" : "\(value)"
            return ("uvicorn.UVICORN_" + name.uppercased(), text)
          }
        )
      }
    }
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["--version"]).split(separator: " ").dropFirst(2).first
      .map(String.init)
  }
}
