import PalierModel
import PalierPlanning
import Testing

/// What disasters cost, from backups and copies that dossiers declare.
@Suite struct RecoveryPlanTests {
  private func findings(_ more: String) throws -> [RecoveryPlan.Finding] {
    RecoveryPlan(
      try PlanningDossier.system(
        """
        objectives: { rpo: 1 h, rto: 4 h }
        data: { orders: { size: 36 GB\(more)
        """
      )
    ).findings
  }

  @Test func hourlyBackupsElsewhereMeetAnHour() throws {
    let found = try findings(
      " } }\nbackups: { hourly: { every: 1 h, place: elsewhere, restore: 10 MB/s } }"
    )
    #expect(found.map(\.disaster) == [.mistake, .lostMachine, .restoration])
    #expect(found.map(\.isMet) == [true, true, true])
    // 36 GB at 10 MB/s: one hour.
    #expect(found[2].cost?.mid == 3_600)
    #expect(found.allSatisfy { $0.advice == nil })
  }

  @Test func backupsOnTheSameDiskDieWithIt() throws {
    let found = try findings(" } }\nbackups: { hourly: { every: 1 h } }")
    #expect(found[0].isMet == true)
    #expect(found[1].isMet == false && found[1].cost?.mid == .infinity)
  }

  @Test func replicationSavesAMachineButNotAMistake() throws {
    let found = try findings(", replicas: 3, lag: 1..10 s } }")
    #expect(found[0].isMet == false && found[0].cost?.mid == .infinity)
    #expect(found[1].isMet == true && found[1].cost?.value.high == 10)
    #expect(found.count == 2)
  }

  @Test func withoutALagNobodyKnows() throws {
    let found = try findings(", replicas: 3 } }")
    #expect(found[1].isMet == nil && found[1].advice?.english.contains("lag") == true)
  }

  @Test func aRestorationThatIsTooSlowSaysHowFastItMustBe() throws {
    let found = try findings(
      " } }\nbackups: { daily: { place: elsewhere, restore: 1..2 MB/s } }"
    )
    // 36 GB at 1 to 2 MB/s: 5 to 10 h.
    #expect(found[2].cost?.value.low == 18_000 && found[2].isMet == false)
    #expect(found[2].advice != nil)
  }

  @Test func withoutObjectivesNothingIsSaid() throws {
    let system = try PlanningDossier.system("data: { orders: { size: 36 GB } }")
    #expect(RecoveryPlan(system).findings.isEmpty)
  }
}
