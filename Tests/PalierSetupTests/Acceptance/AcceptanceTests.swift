import Foundation
import PalierModel
import PalierSetup
import Testing

/// Generated files are what the real programs run with.
///
/// One machine here; `Lab/acceptance` tries hundreds.
@Suite struct AcceptanceTests {
  static let programs: [any RealProgram.Type] = [
    RealNginx.self, RealHAProxy.self, RealGunicorn.self, RealUvicorn.self, RealNode.self,
    RealPostgreSQL.self, RealPgBouncer.self, RealMariaDB.self, RealRedis.self, RealSystemd.self,
    RealSysctl.self,
    RealLogrotate.self, RealNftables.self, RealUfw.self, RealOpenSSH.self, RealPrometheus.self,
    RealAlertmanager.self, RealDjango.self, RealCompose.self, RealKubernetes.self, RealGitHub.self,
    RealGitLab.self,
  ]

  @Test(arguments: AcceptanceGrid.sample)
  func theProgramRunsWithWhatTheFileSays(trial: AcceptanceGrid.Combination) throws {
    let real = try #require(Self.programs.first { $0.program == trial.program })
    try #require(try AcceptanceGrid.differences(trial, real) == [])
  }

  @Test(
    .enabled(if: RealSystemd.executable != nil, "systemd is not installed"),
    arguments: ["Palier=yes", "MemoryMax=12Q", "RestartSec=soon"]
  )
  func theCheckerOfSystemdRefusesAWrongLine(line: String) throws {
    let plan = try SetupDossier.plan(SetupDossier.office)
    let trial = try Trial()
    let files = try Setup(plan).texts(in: .english).map { file in
      file.path.hasSuffix("nginx.service.d/palier.conf")
        ? GeneratedFile(file.path, file.text + line + "\n") : file
    }
    try trial.write(files)
    let web = try #require(plan.services.first { $0.service.name == "web" })
    let failure = #expect(throws: Trial.Failure.self) {
      try RealSystemd.values(of: web, files, in: trial)
    }
    #expect(failure?.description.contains("nginx.service.d/palier.conf") == true)
  }

  @Test(
    .enabled(
      if: AcceptanceGrid.asked != nil,
      "PALIER_ACCEPTANCE is not set: Lab/acceptance tries every combination"
    )
  )
  func theWholeTable() throws {
    try AcceptanceGrid.writeTable(Self.programs)
  }
}
