import Foundation
import PalierModel
import PalierPlatform

/// Prints a page into a PDF file through a browser or WeasyPrint, whichever is installed.
struct PDFPrinter {
  /// Seconds that a program may take.
  static let limit = 60.0
  /// The programs that can print, in the order in which they are looked for.
  static let programs = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "weasyprint",
  ]

  private let program: String

  /// The first of the programs that is in PATH.
  init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws {
    let folders = path.split(separator: ":")
    let found = PDFPrinter.programs.lazy.compactMap { name in
      folders.lazy.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }
    guard let first = found.first else { throw PDFError(.noProgram) }
    program = first
  }

  /// The PDF of a page.
  ///
  /// The program sees a folder of its own, which is removed afterwards, and is ended if it takes
  /// longer than ``limit``.
  func print(_ page: String) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "palier-\(UUID().uuidString)")
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: attributes
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "page.html"), folder.appending(path: "page.pdf"))
    try Data(page.utf8).write(to: source)
    var process = try ChildProcess(
      program,
      arguments(source, target, profile: folder.appending(path: "profile")),
      output: .memory,
      newGroup: true
    )
    guard let ending = process.wait(atMost: PDFPrinter.limit) else {
      process.terminate()
      throw PDFError(.slow(program))
    }
    guard ending == .exited(0), let pdf = try? Data(contentsOf: target), !pdf.isEmpty else {
      throw PDFError(.failed(program, said: process.readOutput()))
    }
    return pdf
  }

  private func arguments(_ source: URL, _ target: URL, profile: URL) -> [String] {
    if program.hasSuffix("weasyprint") { return [source.path, target.path] }
    // Chromium's sandbox refuses to start for root; the page is our own and runs no script.
    let sandbox = getuid() == 0 ? ["--no-sandbox"] : []
    return sandbox + [
      "--headless", "--disable-gpu", "--no-pdf-header-footer", "--disable-dev-shm-usage",
      "--user-data-dir=\(profile.path)", "--print-to-pdf=\(target.path)", source.absoluteString,
    ]
  }
}

/// A page that could not be printed.
struct PDFError: PalierError {
  /// What can be wrong.
  enum Kind {
    case noProgram
    case slow(String)
    case failed(String, said: String)
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  var message: Text {
    switch kind {
    case .noProgram:
      Text(
        en: "A PDF needs Chromium or WeasyPrint, and neither is installed.",
        fr: "Un PDF demande Chromium ou WeasyPrint, et aucun des deux n'est installé."
      )
    case .slow(let program):
      Text(
        en: "\(program) did not print the page within \(Int(PDFPrinter.limit)) s.",
        fr: "\(program) n'a pas imprimé la page en \(Int(PDFPrinter.limit)) s."
      )
    case .failed(let program, let said):
      Text(
        en: "\(program) could not print the page: \(PDFError.end(of: said)).",
        fr: "\(program) n'a pas pu imprimer la page : \(PDFError.end(of: said))."
      )
    }
  }

  var cure: Text? {
    switch kind {
    case .noProgram:
      Text(
        en: "`apt install chromium` (or weasyprint), or write --format html and print that.",
        fr: "« apt install chromium » (ou weasyprint), ou écrivez --format html et imprimez-le."
      )
    case .slow, .failed:
      Text(
        en: "Write --format html, and print it from a browser.",
        fr: "Écrivez --format html, et imprimez-le depuis un navigateur."
      )
    }
  }

  /// The last line of what a program said.
  private static func end(of said: String) -> String {
    let line = said.split(whereSeparator: \.isNewline).last.map(String.init) ?? "–"
    return String(line.prefix(200))
  }
}
