import Foundation
import PalierSetup

/// HAProxy, asked by its own socket for its limits; time-outs are those of the file that it has read.
enum RealHAProxy: RealProgram {
  static let program = Program.haproxy
  static var executable: String? { Trial.find("/usr/sbin/haproxy") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let haproxy = try trial.require(executable)
    try trial.makeFolders("/run/haproxy")
    let file = "etc/haproxy/haproxy.cfg"
    let ask = """
      import socket, sys
      with socket.socket(socket.AF_UNIX) as asked:
          asked.connect(sys.argv[1])
          asked.sendall(b"show info\\n")
          answer = b""
          while part := asked.recv(65536):
              answer += part
          print(answer.decode())
      """
    // It does not start with fewer descriptors than two for each connection, and some of its own.
    let asked = Trial.values(of: try trial.text(of: file), program)["haproxy.global.maxconn"]
    let most = try trial.run("/bin/bash", ["-c", "ulimit -Hn"]).prefix { $0.isNumber }
    if let asked = asked.flatMap({ Int($0) }), let most = Int(most), 2 * asked + 100 > most {
      try trial.run(haproxy, ["-c", "-f", trial.root + "/" + file])
      throw Trial.BeyondMachine()
    }
    return try trial.serve(haproxy, ["-db", "-f", trial.root + "/" + file]) {
      guard trial.get(port: plan.port)?.contains("503") == true else { return nil }
      let told = try trial.run(
        "/usr/bin/python3",
        ["-c", ask, trial.root + "/run/haproxy/admin.sock"]
      )
      var values = Trial.values(of: try trial.text(of: file), program)
      for line in told.split(separator: "\n") {
        let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2 else { continue }
        if parts[0] == "Maxconn" { values["haproxy.global.maxconn"] = parts[1] }
        if parts[0] == "Nbthread" { values["haproxy.global.nbthread"] = parts[1] }
      }
      return values
    }
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["-v"]).split(separator: " ").dropFirst(2).first
      .map(String.init)
  }
}
