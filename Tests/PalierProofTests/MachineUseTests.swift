import PalierModel
import Testing

@testable import PalierProof

@Suite struct MachineUseTests {
  private func use(others: Double?, steal: Double = 0) -> MachineUse {
    MachineUse(
      busy: 1,
      others: others,
      steal: steal,
      throttledPeriods: 0,
      swapped: 0,
      memoryAvailable: 0,
      diskBytes: 0,
      networkBytes: 0
    )
  }

  @Test(arguments: [
    ("a quiet machine", 0.04 as Double?, 0.0, 1, nil as String?),
    (
      "another program on the only core", 0.5, 0, 1,
      "other programs used 50% of the services' cores"
    ),
    ("the same on eight cores", 0.5, 0, 8, nil),
    ("services that are not observed", nil, 0, 1, nil),
    ("a hypervisor that takes", 0.01, 0.2, 1, "the hypervisor took 20% of the services' cores"),
  ])
  func disturbances(name: String, others: Double?, steal: Double, cores: Int, expected: String?) {
    let found = use(others: others, steal: steal).disturbance(cores: cores)?.english
    if let expected {
      #expect(found?.hasPrefix(expected) == true, "\(name): \(found ?? "none")")
    } else {
      #expect(found == nil, "\(name)")
    }
  }
}
