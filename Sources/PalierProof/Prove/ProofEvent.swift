public import PalierLoad
public import PalierModel
public import PalierPlanning

/// Something that happens while a proof is made.
public enum ProofEvent: Sendable {
  /// The predictions of a step were made and stored.
  case predicted(StepPrediction, step: Int, of: Int)
  /// The capacity was predicted, and what saturates in which order.
  case capacity(Interval?, [Bottleneck])
  /// The system is warmed up; nothing counts yet.
  case warmingUp(LoadProgress)
  /// The load goes on.
  case progress(LoadProgress)
  /// The load of the capacity search goes on.
  case searching(LoadProgress)
  /// A step was measured and stored.
  case measured(StepProof)
  /// A trial of the capacity search was measured.
  case trial(load: LoadLevel, stress: Double)
  /// Something worth knowing.
  case remark(Text)
}
