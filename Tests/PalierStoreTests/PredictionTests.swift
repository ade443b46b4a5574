import PalierModel
import PalierStore
import Testing

@Suite struct PredictionTests {
  @Test func predictionComesBeforeItsStep() throws {
    let store = try Folder().store()
    let run = try store.begin(.sample())
    func prediction(of step: Int?) throws -> PredictionRecord {
      PredictionRecord(
        run: run.id,
        step: step,
        system: "jeu",
        madeAt: 1_000,
        payload: try Payload(["p95": 0.2])
      )
    }
    let first = try prediction(of: 0)
    let second = try prediction(of: 1)
    let whole = try prediction(of: nil)
    try store.append(first)
    try store.append(.sample(run: run.id, index: 0))
    try store.append(second)
    try store.append(whole)
    #expect(try store.predictions(of: run.id) == [first, second, whole])

    try store.append(.sample(run: run.id, index: 1))
    let error = #expect(throws: StoreError.self) { try store.append(second) }
    #expect(error?.message(.english).contains("comes too late") == true)
    #expect(try store.predictions(of: run.id).count == 3)
  }

  @Test func predictionOfAChangeNeedsNoRun() throws {
    let store = try Folder().store()
    let prediction = PredictionRecord(
      system: "jeu",
      variant: "after",
      madeAt: 5,
      payload: try Payload(["capacity": 120])
    )
    try store.append(prediction)
    #expect(try store.predictions(system: "jeu", variant: "after") == [prediction])
    #expect(try store.predictions(system: "jeu", variant: "").isEmpty)
  }

  @Test func errorsAreSummedUpByQuantity() throws {
    let store = try Folder().store()
    // Relative errors of p95: −10 %, +20 %, 0 %, +10 %; the second lies outside its interval.
    let pairs = [(0.9, 1.0), (1.2, 1.0), (2.0, 2.0), (1.1, 1.0)]
    var errors = pairs.enumerated().map { index, pair in
      PredictionErrorRecord(
        system: "jeu",
        quantity: "p95",
        predicted: Interval(low: pair.0 - 0.15, mid: pair.0, high: pair.0 + 0.15),
        measured: pair.1,
        at: Double(index)
      )
    }
    errors.append(
      PredictionErrorRecord(
        system: "autre",
        quantity: "errors",
        predicted: Interval(exactly: 0),
        measured: 0,
        at: 9
      )
    )
    try store.append(errors)
    #expect(try store.predictionErrors(system: "jeu") == Array(errors.dropLast()))

    let all = try store.errorSummaries()
    #expect(all.map(\.quantity) == ["errors", "p95"])
    #expect(all[0].medianAbsoluteError == nil)
    #expect(all[0].coverage == 1)
    let p95 = try #require(try store.errorSummaries(system: "jeu").first)
    #expect(p95.count == 4)
    #expect(abs((p95.medianAbsoluteError ?? 0) - 0.1) < 1e-12)
    #expect(abs((p95.medianSignedError ?? 0) - 0.05) < 1e-12)
    #expect(p95.coverage == 0.75)
  }
}
