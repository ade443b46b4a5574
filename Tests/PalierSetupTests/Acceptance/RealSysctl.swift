import Foundation
import PalierSetup

/// The kernel's settings: those of the network are set in a network of their own and read back, the others
/// only looked up, since they are the whole machine's.
enum RealSysctl: RealProgram {
  static let program = Program.sysctl
  static var executable: String? {
    Trial.isolatedNetwork == nil ? nil : Trial.find("/usr/sbin/sysctl")
  }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let sysctl = try trial.require(executable)
    let isolated = Trial.isolatedNetwork ?? []
    let settings = Program.sysctl.format.read(try trial.text(of: "etc/sysctl.d/60-palier.conf"))
    var values: [String: String] = [:]
    for setting in settings {
      let asked = "\(setting.key)=\(setting.value)"
      let set = setting.key.hasPrefix("net.")
      let told =
        set
        ? try trial.run(isolated[0], isolated.dropFirst() + [sysctl, "--write", asked])
        : try trial.run(sysctl, ["--dry-run", "--write", asked])
      let place = "/proc/sys/" + setting.key.replacing(".", with: "/")
      guard set || FileManager.default.fileExists(atPath: place) else {
        throw Trial.Failure(description: "the kernel has no \(setting.key)")
      }
      values["sysctl." + setting.key] = told.split(separator: "=").last.map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
    return values
  }

  static func version() throws -> String? {
    let text = try Trial().run("/bin/uname", ["-r"])
    return "Linux " + text.prefix { $0.isNumber || $0 == "." }
  }
}
