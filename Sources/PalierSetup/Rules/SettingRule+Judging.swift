public import PalierModel

/// What a rule says of a value that was found in a file.
public enum SettingVerdict: Sendable, Hashable {
  /// The setting does not exist in that version of the program.
  case unknownToVersion(Version)
  /// The text is no value of the setting.
  case unreadable
  /// The rule has no value for that service: any will do.
  case notJudged
  /// The value is as good as the rule's.
  case accepted
  /// Another value belongs there.
  case differs(expected: DerivedValue, severity: Diagnostic.Severity)
}

extension SettingRule {
  /// Judges the text of a value that stands in a file of a service.
  public func verdict(on text: String, for plan: ServicePlan) -> SettingVerdict {
    let version = plan.version(of: program)
    guard versions.contains(version) else { return .unknownToVersion(version) }
    guard let expected = formula(plan) else { return .notJudged }
    guard let found = program.values.read(text, as: unit) else { return .unreadable }
    return judgement.accepts(found, for: expected.value)
      ? .accepted : .differs(expected: expected, severity: judgement.severity)
  }
}
