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
      ["report", "palier.yaml", "--proofs", "--lang", "en"],
      in: directory.url
    )
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        error: There is nothing to report yet: no proof of `Shop` is in the history.
        `palier prove palier.yaml` makes one.

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
    #expect(unknown.errors.hasSuffix("Did you mean `\(proof)`?\n"))
    let other = try history.report("--run", calibration)
    #expect(other.status == 3)
    #expect(other.errors.contains("is not a proof, but one of `palier calibrate`"))
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
    #expect(nowhere.errors.hasPrefix("error: `palier.yaml/report.html` cannot be written: "))
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
        == "warning: The dossier has changed since these runs; their proofs show it as it was then.\n"
    )
  }

  @Test func aDossierWithoutHistoryIsStillTold() throws {
    let directory = try TemporaryDirectory()
    try directory.write(ProofHistory.dossier, to: "palier.yaml")
    let outcome = try PalierProcess.run(
      ["report", "palier.yaml", "--lang", "fr", "--output", "dossier.md"],
      in: directory.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = plain(try directory.text(of: "dossier.md"))
    #expect(text.hasPrefix("# Shop : dossier de capacité\n"))
    #expect(text.contains("> **Indécis.** Aucune capacité ne peut être dite"))
    #expect(text.contains("palier calibrate palier.yaml\npalier prove palier.yaml --users "))
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: ".palier").path))
  }

  @Test func proofsAreAChapterOfTheDossier() throws {
    let history = try ProofHistory()
    try history.add(capacity: 12)
    let run = try history.add(answer: .yes, variant: ["more"], capacity: 48)
    let text = try history.dossier("--format", "markdown").output
    #expect(text.hasPrefix("# Shop: capacity dossier\n"))
    #expect(text.contains("\n## Proofs\n"))
    #expect(text.contains("proved: load test \(run) stands beside its prediction"))
    #expect(text.contains("**With more**: it holds 20 people; its capacity is 48[^"))
    let object = try history.dossier("--format", "json").json()
    #expect((object["proofs"] as? [Any])?.count == 2)
    #expect((object["plan"] as? [String: Any])?["answer"] as? String == "undecided")
  }

  /// Runs `palier report` where the only program that can print is a made-up one.
  private func print(
    with program: String?,
    to file: String = "dossier.pdf"
  ) throws -> (TemporaryDirectory, PalierProcess.Outcome) {
    let directory = try TemporaryDirectory()
    try directory.write(ProofHistory.dossier, to: "palier.yaml")
    if let program {
      let path = try directory.write("#!/bin/sh\n\(program)\n", to: "weasyprint")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let outcome = try PalierProcess.run(
      ["report", "palier.yaml", "--lang", "en", "--output", file],
      in: directory.url,
      environment: ["PATH": directory.url.path]
    )
    return (directory, outcome)
  }

  @Test func aPDFIsPrintedByWhatIsInstalled() throws {
    let (directory, outcome) = try print(with: "/bin/cp \"$1\" \"$2\"")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "dossier.pdf is written.\n")
    #expect(try directory.text(of: "dossier.pdf").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func withoutAPrinterTheReasonIsSaid() throws {
    let (directory, outcome) = try print(with: nil)
    #expect(outcome.status == 3)
    #expect(
      outcome.errors.hasPrefix(
        "error: A PDF needs Chromium or WeasyPrint, and neither is installed.\n"
      )
    )
    let written = directory.url.appending(path: "dossier.pdf").path
    #expect(!FileManager.default.fileExists(atPath: written))
  }

  @Test func aPrinterThatFailsIsQuoted() throws {
    let (_, outcome) = try print(with: "echo first; echo no fonts >&2; exit 1")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("weasyprint could not print the page: no fonts."))
  }

  @Test func aPDFNeedsAFile() throws {
    let history = try ProofHistory()
    #expect(try history.dossier("--format", "pdf").status == 2)
  }

  @Test func tablesAreWrittenForASpreadsheet() throws {
    let history = try ProofHistory()
    let outcome = try history.dossier("--csv", "tables", "--format", "html", language: "fr")
    #expect(outcome.status == 0)
    let folder = history.directory.url.appending(path: "tables")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.contains { $0.hasSuffix("-les-services.csv") })
    #expect(names.first?.hasPrefix("01-") == true)
    for name in names {
      let text = try history.directory.text(of: "tables/\(name)")
      #expect(text.contains(";"), "\(name)")
      #expect(text.hasSuffix("\r\n"), "\(name)")
    }
  }
}
