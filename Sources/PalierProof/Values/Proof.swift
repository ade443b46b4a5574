public import PalierModel
public import PalierPlanning

/// A prediction beside a load test: the answer, and all that it rests on.
public struct Proof: Sendable, Hashable, Codable {
  /// The run.
  public var run: String
  /// The system's name.
  public var system: String
  /// The changes that the target had.
  public var variant: [String]
  /// When it began (ISO 8601).
  public var date: String
  /// The load that was asked about.
  public var asked: LoadLevel
  /// The answer.
  public var answer: Verdict
  /// Why this is the answer.
  public var reason: Text
  /// What saturates, in order.
  public var bottlenecks: [Bottleneck]
  /// The highest load that meets every objective, as predicted before the test.
  public var predictedCapacity: Interval?
  /// The same at the speed that the machine had while the capacity was searched for; nil if it was not.
  public var correctedCapacity: Interval?
  /// That speed, relative to the reference.
  public var searchSpeed: Double?
  /// The same, as measured; nil if it was not searched for or not found.
  public var measuredCapacity: Interval?
  /// The steps, in the order in which they ran.
  public var steps: [StepProof]
  /// The calibration that the predictions rest on.
  public var calibration: Calibration?
  /// What a reader should know.
  public var remarks: [Text]

  /// A proof.
  public init(
    run: String,
    system: String,
    variant: [String],
    date: String,
    asked: LoadLevel,
    answer: Verdict,
    reason: Text,
    bottlenecks: [Bottleneck],
    predictedCapacity: Interval?,
    measuredCapacity: Interval?,
    correctedCapacity: Interval? = nil,
    searchSpeed: Double? = nil,
    steps: [StepProof],
    calibration: Calibration?,
    remarks: [Text]
  ) {
    self.run = run
    self.system = system
    self.variant = variant
    self.date = date
    self.asked = asked
    self.answer = answer
    self.reason = reason
    self.bottlenecks = bottlenecks
    self.predictedCapacity = predictedCapacity
    self.measuredCapacity = measuredCapacity
    self.correctedCapacity = correctedCapacity
    self.searchSpeed = searchSpeed
    self.steps = steps
    self.calibration = calibration
    self.remarks = remarks
  }

  /// The predicted capacity that the measured one is held against: at the same speed of the machine,
  /// where that is known.
  public var comparedCapacity: Interval? { correctedCapacity ?? predictedCapacity }
}
