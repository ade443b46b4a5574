/// What a person reads, in both languages.
///
/// A text without its French cannot be built: both halves are arguments of the only initialiser.
/// Numbers inside are written as each language writes them, and French gets its non-breaking
/// spaces, by the types ``English`` and ``French``.
///
/// ```swift
/// Text(en: "\(users) users fit: yes", fr: "\(users) personnes tiennent : oui")
/// ```
public struct Text: Sendable, Hashable, Codable {
  /// The English text.
  public let english: String
  /// The French text, with its typography.
  public let french: String

  /// A text in both languages.
  public init(en english: English, fr french: French) {
    self.english = english.string
    self.french = french.string
  }

  /// A name, path or symbol that is the same in both languages and is left as it is.
  public init(verbatim string: String) {
    self.english = string
    self.french = string
  }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// Texts one after the other, with `separator` between them.
  public static func joined(_ texts: [Text], separator: String = " ") -> Text {
    Text(
      en: English(string: texts.map(\.english).joined(separator: separator)),
      fr: French(finished: texts.map(\.french).joined(separator: separator))
    )
  }
}
