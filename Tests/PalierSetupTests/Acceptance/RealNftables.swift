import Foundation
import PalierSetup

/// The firewall, loaded twice in a network of its own; every line of the chain is looked for in what it then has.
enum RealNftables: RealProgram {
  static let program = Program.nftables
  static var executable: String? {
    Trial.isolatedNetwork == nil ? nil : Trial.find("/usr/sbin/nft")
  }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let nft = try trial.require(executable)
    let isolated = Trial.isolatedNetwork ?? []
    let file = trial.root + "/etc/nftables.conf"
    let told = try trial.run(
      isolated[0],
      isolated.dropFirst() + [
        "/bin/sh", "-c", "\"$0\" -f \"$1\" && \"$0\" -f \"$1\" && \"$0\" list ruleset", nft, file,
      ]
    )
    let lines = Program.nftables.format.read(try trial.text(of: "etc/nftables.conf"))
      .filter { $0.context.count == 2 }
    let words = told.filter { $0 != "\"" }
    for line in lines where !words.contains(line.key + " " + line.value) {
      throw Trial.Failure(description: "\(line.key) \(line.value) is not in \(told)")
    }
    guard lines.count > 8, words.components(separatedBy: "chain input").count == 2 else {
      throw Trial.Failure(description: told)
    }
    return [:]
  }

  static func version() throws -> String? {
    try Trial().run(executable ?? "", ["--version"]).split(separator: " ").dropFirst().first
      .map { String($0.dropFirst()) }
  }
}
