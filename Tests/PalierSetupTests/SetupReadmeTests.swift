import PalierModel
import Testing

@testable import PalierSetup

@Suite struct SetupReadmeTests {
  private static func page(_ keys: String, in language: Language) throws -> String {
    try SetupReadme(Setup(SetupDossier.plan(keys))).text(in: language)
  }

  @Test func djangoSaysWhereItsFileGoesAndWhatItReads() throws {
    let keys = SetupDossier.shop.replacing("gunicorn,", with: "gunicorn, framework: django,")
    let english = try Self.page(keys, in: .english)
    #expect(english.contains("Put `django/web/palier_settings.py` beside the project's own"))
    #expect(english.contains("`SECRET_KEY`, `ALLOWED_HOSTS`, `DATABASE_NAME`"))
    #expect(try Self.page(keys, in: .french).contains("`SECRET_KEY`, `ALLOWED_HOSTS`"))
    #expect(try !Self.page(SetupDossier.shop, in: .english).contains("palier_settings"))
  }

  @Test func poolersSayWhereTheirAccountsAreWritten() throws {
    for language in Language.allCases {
      #expect(try Self.page(SetupDossier.library, in: language).contains("userlist.txt"))
      #expect(try !Self.page(SetupDossier.shop, in: language).contains("userlist.txt"))
    }
  }

  /// Steps are numbered without a gap, and every service says what it should answer.
  @Test(arguments: SetupDossier.all)
  func everyStackHasItsSteps(keys: String) throws {
    for language in Language.allCases {
      let page = try Self.page(keys, in: language)
      let numbers = page.split(separator: "\n").compactMap {
        $0.firstMatch(of: #/^(\d+)\. /#).flatMap { Int($0.1) }
      }
      #expect(numbers == Array(1...numbers.count))
      for plan in try SetupDossier.plan(keys).services {
        let guide = try #require(ServiceGuide(plan))
        #expect(page.contains(guide.look.command + "  # " + guide.look.answer(language)))
        #expect(!guide.look.answer(language).isEmpty)
        for line in guide.apply { #expect(page.contains("\n" + line + "\n")) }
      }
    }
  }
}
