import Foundation
import PalierModel
import PalierSetup

/// systemd, by its checker: it loads every unit and drop-in beside the packages' own units.
enum RealSystemd: RealProgram {
  static let program = Program.systemd
  static let manner = AcceptanceRow.Manner.byChecker
  static var executable: String? { Trial.find("/usr/bin/systemd-analyze") }

  private static let folder = "etc/systemd/system/"

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let checker = try trial.require(executable)
    let units = files.map(\.path).filter { $0.hasPrefix(folder) }.map { path in
      let name = path.dropFirst(folder.count).prefix { $0 != "/" }
      return String(name.hasSuffix(".d") ? name.dropLast(2) : name)
    }
    for unit in units {
      try makeStandIns(for: unit, in: trial)
      let told = try trial.run(
        checker,
        ["--man=no", "verify", unit],
        // An empty part at the end stands for the machine's own folders.
        ["SYSTEMD_UNIT_PATH": "\(trial.root)/\(folder):"]
      )
      let complaints = told.split(separator: "\n").filter { $0.contains(trial.root) }
      if !complaints.isEmpty {
        throw Trial.Failure(description: complaints.joined(separator: "\n"))
      }
    }
    return Trial.values(of: try trial.text(of: folder + plan.service.name + ".service"), program)
  }

  static func version() throws -> String? {
    let text = try Trial().run(executable ?? "", ["--version"])
    return text.split { $0 == " " || $0.isNewline }.dropFirst().first.map(String.init)
  }

  /// A unit for a package that this machine lacks, and the programs of applications, which no package brings.
  private static func makeStandIns(for unit: String, in trial: Trial) throws {
    let place = trial.root + "/" + folder + unit
    let manager = FileManager.default
    if let text = try? String(contentsOfFile: place, encoding: .utf8) {
      for setting in program.format.read(text) where setting.key == "ExecStart" {
        let command = String(setting.value.prefix { $0 != " " })
        guard !manager.fileExists(atPath: command) else { continue }
        guard command.hasPrefix(trial.root) else {
          // A program of a package that this machine lacks.
          let standIn = text.replacing(command, with: "/bin/true")
          try Data(standIn.utf8).write(to: URL(filePath: place))
          continue
        }
        try manager.createDirectory(
          atPath: (command as NSString).deletingLastPathComponent,
          withIntermediateDirectories: true
        )
        try manager.createSymbolicLink(atPath: command, withDestinationPath: "/bin/true")
      }
      return
    }
    let packaged = unit.replacing(/@.*\.service$/, with: "@.service")
    guard !manager.fileExists(atPath: "/usr/lib/systemd/system/" + packaged) else { return }
    try Data("[Service]\nExecStart=/bin/true\n".utf8).write(to: URL(filePath: place))
  }
}
