import Foundation
import PalierPlatform
import Testing

/// The lab's own command: what can be tested without starting a system.
@Suite struct LabTests {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func lab(_ arguments: String..., language: String = "C") throws -> (String, Int) {
    var process = try ChildProcess(
      "\(Self.repository)/Lab/lab",
      arguments,
      environment: ["LANG": language, "PATH": "/usr/bin:/bin"],
      output: .memory
    )
    guard case .exited(let status) = process.wait() else { return (process.readOutput(), -1) }
    return (process.readOutput(), status)
  }

  @Test func aMisspeltConfigurationIsCorrected() throws {
    let (english, status) = try lab("start", "reference", "one-cor", "--no-cgroups")
    #expect(status == 2)
    #expect(english.contains("did you mean one-core?"), "\(english)")
    let (french, _) = try lab(
      "start",
      "reference",
      "one-cor",
      "--no-cgroups",
      language: "fr_FR.UTF-8"
    )
    #expect(french.contains("vouliez-vous dire one-core ?"), "\(french)")
  }

  @Test func anUnknownCommandPointsToTheHelp() throws {
    let (output, status) = try lab("dance")
    #expect(status == 2)
    #expect(output.contains("Lab/lab help"))
  }

  @Test func everyConfigurationHasItsDossier() throws {
    let folder = "\(Self.repository)/Lab/Reference/configurations"
    let names = Set(KernelDirectory.names(in: folder))
    let configurations = names.filter { $0.hasSuffix(".conf") }
    #expect(configurations.count >= 7)
    for name in configurations {
      #expect(names.contains(name.replacing(".conf", with: ".yaml")), "\(name)")
    }
    let (listed, status) = try lab("list")
    #expect(status == 0)
    for name in configurations + ["drawn-1.conf", "drawn-2.conf"] {
      #expect(listed.contains("reference \(name.dropLast(5))\n"), "\(name)")
    }
  }
}
