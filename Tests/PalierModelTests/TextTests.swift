import PalierModel
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("Bonjour : oui", "Bonjour\u{A0}: oui"),
    ("quoi ?", "quoi\u{202F}?"),
    ("« oui »", "«\u{A0}oui\u{A0}»"),
    ("a  b ", "a  b "),
    ("http://x:80/", "http://x:80/"),
  ])
  func frenchGetsItsNonBreakingSpaces(plain: String, typeset: String) {
    #expect(French.typeset(plain) == typeset)
  }

  @Test func numbersAreWrittenAsEachLanguageWritesThem() {
    let text = Text(
      en: "\(12_345) users, \(percent: 0.255, decimals: 1), \(0.0123, .time), \(1.5)",
      fr: "\(12_345) personnes, \(percent: 0.255, decimals: 1), \(0.0123, .time), \(1.5)"
    )
    #expect(text(.english) == "12,345 users, 25.5%, 12.3\u{A0}ms, 1.5")
    #expect(
      text(.french) == "12\u{202F}345 personnes, 25,5\u{202F}%, 12,3\u{A0}ms, 1,5"
    )
  }

  @Test(arguments: [
    (0.0, "0"), (1234.0, "1234"), (0.00123456, "0.00123"), (99.95, "100"), (-2.5, "−2.5"),
    (.infinity, "∞"),
  ])
  func significantDigits(value: Double, text: String) {
    #expect(NumberStyle(.english).significant(value) == text)
  }

  @Test(arguments: [
    (12.492, "12.49 EUR"), (4.2, "4.20 EUR"), (25, "25 EUR"), (0.90432, "0.90 EUR"),
    (0.225, "0.225 EUR"), (0.0123, "0.0123 EUR"), (1_790, "1790 EUR"), (182.4, "182 EUR"),
    (-7.5, "−7.50 EUR"), (99.999, "100.00 EUR"), (0, "0 EUR"),
  ])
  func moneyIsWrittenAsPricesAre(value: Double, text: String) {
    #expect(
      NumberStyle(.english).quantity(value, .money("EUR")) == text.replacing(" ", with: "\u{A0}")
    )
  }

  @Test func suggestionsAreCloseWords() {
    #expect(SpellingSuggestion.closest(to: "wrokers", among: ["workers", "kind"]) == "workers")
    #expect(SpellingSuggestion.closest(to: "zzz", among: ["workers", "kind"]) == nil)
  }
}
