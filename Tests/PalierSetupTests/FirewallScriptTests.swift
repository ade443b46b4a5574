import PalierModel
import Testing

@testable import PalierSetup

@Suite struct FirewallScriptTests {
  /// The commands open the same ports as the file of nftables, and no other.
  @Test func bothFirewallsOpenTheSamePorts() throws {
    for dossier in SetupDossier.all {
      let files = try Setup(SetupDossier.plan(dossier)).texts(in: .english)
      let script = try #require(files.first { $0.path == "firewall/ufw.sh" }?.text)
      let table = try #require(files.first { $0.path == "etc/nftables.conf" }?.text)
      let opened = script.split(separator: "\n").compactMap { line -> Int? in
        guard line.hasPrefix("ufw allow ") || line.hasPrefix("ufw limit ") else { return nil }
        return Int(line.dropFirst("ufw allow ".count).prefix(while: \.isNumber))
      }
      let accepted = table.matches(of: /\n +tcp dport (\d+) accept;/).compactMap {
        Int($0.output.1)
      }
      #expect(opened == accepted && opened.count > 1, "\(script)\n\(table)")
      #expect(script.contains("\nufw default deny incoming\n"))
      #expect(script.hasSuffix("\nufw --force enable\n"))
    }
  }
}
