/// A language that Palier speaks completely.
public enum Language: String, Sendable, Codable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language of a POSIX locale name such as `fr_FR.UTF-8`; English when it names none that we speak.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("fr") ? .french : .english
  }
}
