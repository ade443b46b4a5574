/// The exit status of every command.
public enum ExitStatus: Int32, Sendable, Codable, CaseIterable {
  /// The answer is yes.
  case yes = 0
  /// The answer is no: an objective missed, or a finding that matters.
  case no = 1
  /// The command line was wrong.
  case usage = 2
  /// The input was wrong: a dossier, a file, a target.
  case input = 3
  /// The measurement is not valid, or does not decide.
  case measurement = 4
  /// A fault of Palier itself.
  case fault = 70
}
