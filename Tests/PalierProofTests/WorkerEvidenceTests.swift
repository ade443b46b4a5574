import PalierModel
import Testing

@testable import PalierProof

@Suite struct WorkerEvidenceTests {
  @Test(arguments: [
    ("sync seen", 1.0, 2.0 as Double?, WorkerClass.sync, ServiceProfile.Workers.synchronous),
    ("asynchronous seen", 0.0, 1.05, .gevent, .asynchronous),
    ("declared asynchronous, seen synchronous", 1.0, 1.9, .gevent, .synchronous),
    ("declared sync, seen to overlap", 0.0, 1.0, .sync, .asynchronous),
    ("threads overlap too", 0.0, 1.0, .threads, .threaded),
    ("nothing waits: as declared", 0.0, nil, .uvicorn, .asynchronous),
    ("nothing waits, connections closed: synchronous", 1.0, nil, .gevent, .synchronous),
  ])
  func recognisesWhatWasSeen(
    name: String,
    closed: Double,
    overlap: Double?,
    declared: WorkerClass,
    expected: ServiceProfile.Workers
  ) {
    let evidence = WorkerEvidence(
      processes: 4,
      closedShare: closed,
      overlapRatio: overlap,
      stickiness: nil,
      declared: declared
    )
    let (workers, texts) = evidence.recognised()
    #expect(workers == expected, "\(name)")
    #expect(texts.count >= 2, "\(name)")
  }
}
