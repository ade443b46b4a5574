import Foundation
import Testing

/// A wrong command line, and what it is told.
struct WrongLine: Sendable, CustomTestStringConvertible {
  let line: [String]
  let english: String
  let french: String

  var testDescription: String { line.joined(separator: " ") }

  /// Wrong lines of the program and of the commands about itself.
  static let general = [
    WrongLine(
      line: ["hlep"],
      english: "error: Unknown command `hlep`.\nDid you mean `help`?\n",
      french: "erreur : Commande inconnue : « hlep ».\nVouliez-vous dire « help » ?\n"
    ),
    WrongLine(
      line: ["zzz"],
      english: "error: Unknown command `zzz`.\n`palier help` lists the commands.\n",
      french: "erreur : Commande inconnue : « zzz ».\n« palier help » énumère les commandes.\n"
    ),
    WrongLine(
      line: ["--jsno"],
      english: "error: Unknown option `--jsno`.\nDid you mean `--json`?\n",
      french: "erreur : Option inconnue : « --jsno ».\nVouliez-vous dire « --json » ?\n"
    ),
    WrongLine(
      line: ["help", "a", "b"],
      english: """
        error: Unexpected argument `b`.
        Usage: palier help [COMMAND]
        `palier help help` explains it.

        """,
      french: """
        erreur : Argument inattendu : « b ».
        Usage : palier help [COMMANDE]
        « palier help help » l'explique.

        """
    ),
    WrongLine(
      line: ["completions"],
      english: """
        error: SHELL is missing: the shell: bash.
        Usage: palier completions SHELL
        `palier help completions` explains it.

        """,
      french: """
        erreur : Il manque SHELL : le shell : bash.
        Usage : palier completions SHELL
        « palier help completions » l'explique.

        """
    ),
    WrongLine(
      line: ["man", "--store"],
      english: """
        error: --store needs a value: expected the path of a directory.
        Usage: palier man
        `palier help man` explains it.

        """,
      french: """
        erreur : --store demande une valeur : il faut le chemin d'un répertoire.
        Usage : palier man
        « palier help man » l'explique.

        """
    ),
    WrongLine(
      line: ["man", "--no-color=yes"],
      english: """
        error: --no-color takes no value, but was given `yes`.
        Usage: palier man
        `palier help man` explains it.

        """,
      french: """
        erreur : --no-color ne prend pas de valeur, mais a reçu « yes ».
        Usage : palier man
        « palier help man » l'explique.

        """
    ),
    WrongLine(
      line: ["man", "--store=a", "--store", "b"],
      english: """
        error: --store is given twice.
        Usage: palier man
        `palier help man` explains it.

        """,
      french: """
        erreur : --store est donnée deux fois.
        Usage : palier man
        « palier help man » l'explique.

        """
    ),
  ]
}

@Suite struct UsageTests {
  @Test(arguments: WrongLine.general + WrongLine.load)
  func wrongLinesAreExplainedInBothLanguages(_ wrong: WrongLine) throws {
    for (locale, text) in [("C", wrong.english), ("fr_FR.UTF-8", wrong.french)] {
      let outcome = try PalierProcess.run(wrong.line, environment: ["LANG": locale])
      #expect(outcome.errors.replacingNonBreakingSpaces() == text)
      #expect(outcome.output.isEmpty)
      #expect(outcome.status == 2)
    }
  }

  @Test func aWrongLanguageIsExplainedInTheLanguageOfTheLocale() throws {
    let outcome = try PalierProcess.run(["man", "--lang", "fi"], environment: ["LC_ALL": "fr_CA"])
    #expect(outcome.errors.hasPrefix("erreur\u{A0}: --lang ne peut pas être «\u{A0}fi\u{A0}»"))
    #expect(outcome.status == 2)
  }

  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], "Usage\u{A0}:"),
    (["LC_ALL": "C", "LANG": "fr_FR.UTF-8"], "Usage:"),
    (["LC_ALL": "", "LC_MESSAGES": "fr_BE", "LANG": "en_GB"], "Usage\u{A0}:"),
    ([:], "Usage:"),
  ])
  func theLocaleChoosesTheLanguage(environment: [String: String], word: String) throws {
    #expect(try PalierProcess.run(["help"], environment: environment).output.contains(word))
  }

  @Test func withJSONMistakesAreOneObjectOnStandardOutput() throws {
    let outcome = try PalierProcess.run(["zzz", "--json"])
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status == 2)
    let object = try outcome.json()
    let schema = try #require(object["schema"] as? [String: Any])
    #expect(schema["name"] as? String == "palier.error")
    #expect(schema["version"] as? Int == 1)
    let error = try #require(object["error"] as? [String: Any])
    #expect(error["message"] as? String == "Unknown command `zzz`.")
    #expect(error["cure"] as? String == "`palier help` lists the commands.")
    #expect(error["status"] as? Int == 2)
  }

  @Test func anEmptyLineShowsTheOverviewAndIsWrongUsage() throws {
    let outcome = try PalierProcess.run([])
    #expect(outcome.status == 2)
    #expect(outcome.output == (try PalierProcess.run(["help"]).output))
    #expect(try PalierProcess.run(["--help"]).status == 0)
  }

  @Test func commonOptionsMayStandBeforeTheCommand() throws {
    let after = try PalierProcess.run(["man", "--lang", "fr", "--json"])
    let before = try PalierProcess.run(["--lang=fr", "--json", "man"])
    #expect(before.output == after.output)
    #expect(try before.json()["page"] is String)
  }

  @Test func theVersionIsPrinted() throws {
    let outcome = try PalierProcess.run(["--version"])
    #expect(outcome.output.wholeMatch(of: /palier \d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.status == 0)
  }

  @Test func aReaderThatGoesAwayIsNoMistake() throws {
    #expect(try Shell.run("palier man | true; echo ${PIPESTATUS[0]}") == "0\n")
  }

  @Test func aFullDiskIsAMistake() throws {
    #expect(try Shell.run("palier man 2>&1 >/dev/full").contains("no space left on the disk"))
    #expect(try Shell.run("palier man 2>/dev/null >/dev/full; echo $?") == "3\n")
  }

  @Test(arguments: [
    ("palier help", false),
    ("script -qec '\"$PALIER\" help' /dev/null", true),
    ("script -qec '\"$PALIER\" help --no-color' /dev/null", false),
    ("NO_COLOR=1 script -qec '\"$PALIER\" help' /dev/null", false),
    ("TERM=dumb script -qec '\"$PALIER\" help' /dev/null", false),
  ])
  func colorsAreForTerminalsThatWantThem(line: String, hasColors: Bool) throws {
    let program = PalierProcess.program.path
    let text = try Shell.run("export PALIER='\(program)' TERM=xterm; unset NO_COLOR; \(line)")
    #expect(text.contains("\u{1B}[1m") == hasColors)
    #expect(text.contains("palier help"))
  }
}

extension String {
  /// The text with plain spaces, so that tests can be read.
  func replacingNonBreakingSpaces() -> String {
    replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
