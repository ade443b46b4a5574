public import PalierModel

/// Running text in both languages, which may hold figures, names and emphasis.
///
/// ```swift
/// Prose(en: "\(p95) at \(users) users", fr: "\(p95) à \(users) personnes")
/// ```
public struct Prose: Sendable, Hashable {
  /// The English text.
  public let english: [Inline]
  /// The French text.
  public let french: [Inline]

  /// Running text in both languages.
  public init(en english: ProseIn<InEnglish>, fr french: ProseIn<InFrench>) {
    self.english = english.inlines
    self.french = french.inlines
  }

  /// Plain words; what stands between two backticks is a name, setting or command.
  public init(_ text: Text) {
    english = Prose.inlines(text.english)
    french = Prose.inlines(text.french)
  }

  private static func inlines(_ text: String) -> [Inline] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.count % 2 == 1 else { return [.text(text)] }
    return parts.enumerated().compactMap { index, part in
      if part.isEmpty { return nil }
      return index % 2 == 1 ? .code(String(part)) : .text(String(part))
    }
  }

  private init(english: [Inline], french: [Inline]) {
    self.english = english
    self.french = french
  }

  /// One text after the other.
  static func + (left: Prose, right: Prose) -> Prose {
    Prose(english: left.english + right.english, french: left.french + right.french)
  }

  /// The text with a capital at its beginning, if it begins with words.
  var capitalised: Prose {
    func raised(_ inlines: [Inline]) -> [Inline] {
      guard case .text(let words) = inlines.first else { return inlines }
      return [.text(words.prefix(1).uppercased() + words.dropFirst())] + inlines.dropFirst()
    }
    return Prose(english: raised(english), french: raised(french))
  }

  /// A figure alone.
  public init(_ figure: Figure) {
    english = [.figure(figure)]
    french = [.figure(figure)]
  }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> [Inline] {
    switch language {
    case .english: english
    case .french: french
    }
  }
}
