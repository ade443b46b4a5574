import Foundation
import Testing

@Suite struct WrongInputTests {
  /// A wrong input, and what `palier load` says of it.
  struct WrongInput: Sendable, CustomTestStringConvertible {
    let subject: String
    let english: String
    let french: String

    var testDescription: String { subject }
  }

  @Test(arguments: [
    WrongInput(
      subject: "http://127.0.0.1:9/",
      english: """
        error: Nothing answers at 127.0.0.1:9: connection refused.
        Start the system, or correct the address.

        """,
      french: """
        erreur : Rien ne répond à 127.0.0.1:9 : connexion refusée.
        Démarrez le système, ou corrigez l'adresse.

        """
    ),
    WrongInput(
      subject: "missing.yaml",
      english: """
        error: there is no file `missing.yaml`
        `palier init` writes a dossier to start from

        """,
      french: """
        erreur : il n'y a pas de fichier « missing.yaml »
        « palier init » écrit un dossier pour commencer

        """
    ),
    WrongInput(
      subject: "/tmp",
      english: """
        error: `/tmp` is a directory, not a dossier
        `palier init` writes a dossier to start from

        """,
      french: """
        erreur : « /tmp » est un répertoire, pas un dossier
        « palier init » écrit un dossier pour commencer

        """
    ),
  ])
  func wrongInputIsExplainedInBothLanguages(_ wrong: WrongInput) throws {
    for (language, text) in [("en", wrong.english), ("fr", wrong.french)] {
      let outcome = try PalierProcess.run([
        "load", wrong.subject, "--users", "1", "--lang", language,
      ])
      #expect(outcome.errors.replacingNonBreakingSpaces() == text)
      #expect(outcome.output.isEmpty)
      #expect(outcome.status == 3)
    }
  }

  @Test func aBinaryFileIsNoDossier() throws {
    let directory = try TemporaryDirectory()
    let file = directory.url.appending(path: "palier.yaml")
    try Data([0x7f, 0x45, 0x4c, 0x46, 0x02, 0xff, 0x00]).write(to: file)
    let outcome = try PalierProcess.run(["check", file.path])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("palier.yaml:1:"))
  }

  @Test func everyMistakeHasItsPlaceInJSON() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      "system: site\nmachine: { cpu: 4, memory: 8 GiB, dsk: 1 GB }\nservces: {}\n",
      to: "palier.yaml"
    )
    let outcome = try PalierProcess.run(["check", file, "--json"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.isEmpty)
    let answer = try outcome.json()
    #expect((answer["error"] as? [String: Any])?["status"] as? Int == 3)
    let diagnostics = try #require(answer["diagnostics"] as? [[String: Any]])
    let places = diagnostics.map { [$0["line"] as? Int, $0["column"] as? Int] }
    #expect(places.contains([2, 35]))
    #expect(places.contains([3, 1]))
    let errors = diagnostics.filter { $0["severity"] as? String == "error" }
    #expect(errors.count == 2)
    #expect(errors.allSatisfy { $0["file"] as? String == file })
  }
}
