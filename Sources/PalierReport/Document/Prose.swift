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

  /// Plain words.
  public init(_ text: Text) {
    english = [.text(text.english)]
    french = [.text(text.french)]
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
