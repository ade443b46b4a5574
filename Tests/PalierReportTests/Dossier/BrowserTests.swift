import Foundation
import PalierModel
import PalierReport
import Testing

/// The pages of the examples as a browser lays them out.
@Suite struct BrowserTests {
  private static let browser = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/chromium" }
    .first(where: FileManager.default.isExecutableFile)

  /// A telephone of 320 pixels (WCAG 2.2, 1.4.10), a usual one, a tablet, and a desktop.
  private static let widths = [320, 360, 700, 1_280]

  @Test(.enabled(if: browser != nil, "no Chromium is installed"), .timeLimit(.minutes(1)))
  func noPageScrollsSideways() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "palier-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "pages.html")
    try Self.frames().write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.browser))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=\(folder.appending(path: "profile").path)", "--dump-dom",
      file.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let told = text.matches(of: /<li>([^<]*)<\/li>/).map { String($0.1) }
    let count = SampleDossier.examples.count * Language.allCases.count * Self.widths.count
    #expect(told.count == count)
    for line in told where !line.hasSuffix(": fits") { Issue.record("\(line)") }
  }

  /// Every page in a frame of each width, and a script that tells which of them are wider.
  private static func frames() throws -> String {
    var frames = ""
    for example in SampleDossier.examples {
      let document = try SampleDossier.example(example).document
      for language in Language.allCases {
        let page = HTMLRenderer(language: language).render(document)
          .replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        for width in widths {
          let name = "\(example) \(language.rawValue) \(width)"
          frames += "<iframe title='\(name)' width=\(width) height=900 srcdoc=\"\(page)\"></iframe>"
        }
      }
    }
    return """
      <!DOCTYPE html><meta charset=utf-8><ul></ul>\(frames)<script>
      onload = () => {
        for (const frame of document.querySelectorAll("iframe")) {
          const page = frame.contentDocument, width = page.documentElement.clientWidth
          const wide = [...page.querySelectorAll("main *")].find(
            part => part.getBoundingClientRect().right > width + 1 && !part.closest("svg, thead"))
          const fits = page.documentElement.scrollWidth <= width && !wide
          const item = document.createElement("li")
          item.textContent = frame.title + ": " + (fits ? "fits" : page.documentElement.scrollWidth
            + " wide, " + (wide ? wide.outerHTML.replace(/[<>]/g, "|").slice(0, 200) : ""))
          document.querySelector("ul").append(item)
          frame.remove()
        }
      }
      </script>
      """
  }
}
