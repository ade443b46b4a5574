import Foundation
import PalierModel
import PalierPlanning
import PalierProof
import PalierStore
import Testing

@Suite struct ReportTests {
  /// A French text with plain spaces in the place of its non-breaking ones.
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func theLatestProofOfEachVariantIsTold() throws {
    let history = try ProofHistory()
    try history.add(capacity: 5)
    let later = try history.add(variant: ["more"], capacity: 14)
    let before = try history.add(capacity: 12)
    let after = try history.add(answer: .yes, variant: ["more"], capacity: 48)
    try history.add(.calibrate)
    let outcome = try history.report("--format", "json")
    #expect(outcome.status == 0)
    let object = try outcome.json()
    let proofs = try #require(object["proofs"] as? [[String: Any]])
    #expect(proofs.map { $0["run"] as? String } == [before, after])
    #expect(proofs.map { $0["answer"] as? String } == ["no", "yes"])
    #expect((object["schema"] as? [String: Any])?["name"] as? String == "palier.report")

    let text = try history.report("--format", "markdown").output
    #expect(text.contains("**As it stands**: it holds 12[^1] people at the same time, not 20"))
    #expect(text.contains("**With more**: it holds 20 people; its capacity is 48[^"))

    let one = try history.report("--run", later, "--format", "markdown").output
    #expect(one.contains("> **No.** It holds 14[^1] people at the same time, not 20"))
  }

  @Test func whatAChangePromisedStandsBesideWhatItDid() throws {
    let history = try ProofHistory()
    try history.add()
    let promise = Promise(
      variant: ["more"],
      from: [],
      calibration: "260131-154300-B2",
      capacity: Interval(low: 40, mid: 45, high: 50),
      bottlenecks: [],
      steps: []
    )
    try history.store.keep(promise, of: "Shop", at: 1_770_000_150)
    try history.add(answer: .yes, variant: ["more"], capacity: 48)
    let late = Promise(
      variant: ["more"],
      from: [],
      calibration: "too late",
      capacity: Interval(exactly: 48),
      bottlenecks: [],
      steps: []
    )
    try history.store.keep(late, of: "Shop", at: 1_770_009_999)
    let text = try history.report(language: "fr").output
    #expect(text.contains("Ce que le changement devait faire, et ce qu'il a fait"))
    #expect(text.contains("45 (40–50)"))
    #expect(text.contains("−6,3\u{202F}%"))
    #expect(!text.contains("too late"))
  }

  @Test func nothingToReportYet() throws {
    let directory = try TemporaryDirectory()
    try directory.write(ProofHistory.dossier, to: "palier.yaml")
    let outcome = try PalierProcess.run(
      ["report", "palier.yaml", "--lang", "en"],
      in: directory.url
    )
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        error: There is nothing to report yet: no proof of 'Shop' is in the history.
        'palier prove palier.yaml' makes one.

        """
    )
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: ".palier").path))

    let history = try ProofHistory()
    try history.add(.calibrate)
    let french = try history.report(language: "fr")
    #expect(french.status == 3)
    #expect(
      plain(french.errors) == """
        erreur : Il n'y a encore rien à restituer : l'historique n'a aucune preuve de « Shop ».
        « palier prove palier.yaml » en fait une.

        """
    )
  }

  @Test func wrongRunsAreNamed() throws {
    let history = try ProofHistory()
    let proof = try history.add()
    let calibration = try history.add(.calibrate)
    let unknown = try history.report("--run", String(proof.dropLast()))
    #expect(unknown.status == 3)
    #expect(unknown.errors.hasSuffix("Did you mean '\(proof)'?\n"))
    let other = try history.report("--run", calibration)
    #expect(other.status == 3)
    #expect(other.errors.contains("is not a proof, but one of 'palier calibrate'"))
  }

  @Test func theFileNamesItsFormat() throws {
    let history = try ProofHistory()
    try history.add()
    for (name, start) in [
      ("report.html", "<!DOCTYPE html>"), ("report.md", "# Can 20 people"),
      ("report.json", "{\n  \"promises\""), ("report.txt", "Can 20 people"),
    ] {
      let outcome = try history.report("--output", name)
      #expect(outcome.status == 0)
      #expect(outcome.output == "\(name) is written.\n")
      #expect(try history.directory.text(of: name).hasPrefix(start), "\(name)")
    }
    let object = try history.report("--output", "page", "--format", "html", "--json").json()
    #expect(object["format"] as? String == "html")
    let contradiction = try history.report("--json", "--format", "html")
    #expect(contradiction.status == 2)
  }

  @Test func whatStoodThereIsIntactWhereWritingFails() throws {
    let history = try ProofHistory()
    try history.add()
    let full = try history.report("--output", "/dev/full", language: "fr")
    #expect(full.status == 3)
    #expect(
      plain(full.errors) == """
        erreur : Le disque est plein : « /dev/full » n'a pas pu être écrit.
        Libérez de la place sur ce disque (voir df -h), ou choisissez un fichier sur un autre avec \
        --output.

        """
    )
    let device = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type]
    #expect(device as? FileAttributeType == .typeCharacterSpecial)

    let nowhere = try history.report("--output", "palier.yaml/report.html")
    #expect(nowhere.status == 3)
    #expect(nowhere.errors.hasPrefix("error: 'palier.yaml/report.html' cannot be written: "))
    #expect(try history.directory.text(of: "palier.yaml") == ProofHistory.dossier)
  }

  @Test func aLinkStaysALink() throws {
    let history = try ProofHistory()
    try history.add()
    try history.directory.write("old", to: "real.md")
    let link = history.directory.url.appending(path: "link.md")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real.md")
    #expect(try history.report("--output", "link.md").status == 0)
    #expect(try history.directory.text(of: "real.md").hasPrefix("# Can 20 people"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "real.md")
    let left = try FileManager.default.contentsOfDirectory(atPath: history.directory.url.path)
    #expect(Set(left) == [".palier", "link.md", "palier.yaml", "real.md"])
  }

  @Test func aChangedDossierIsSaid() throws {
    let history = try ProofHistory()
    try history.add()
    #expect(try history.report().errors.isEmpty)
    try history.directory.write(ProofHistory.dossier + "# later\n", to: "palier.yaml")
    #expect(
      try history.report().errors
        == "warning: The dossier has changed since these runs; the report shows it as it was then.\n"
    )
  }
}
