import Foundation

/// A small real web server on a free port of this machine, which ends with its owner.
final class WebServer {
  private let process: SeparateOutputs
  private let pages: TemporaryDirectory
  /// The port that the system chose.
  let port: Int

  /// `http://127.0.0.1:PORT`.
  var url: String { "http://127.0.0.1:\(port)" }

  /// Serves one page, at `/`.
  init() throws {
    pages = try TemporaryDirectory()
    try pages.write("hello\n", to: "index.html")
    process = try SeparateOutputs([
      "/usr/bin/python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory",
      pages.url.path,
    ])
    port = try WebServer.port(of: process)
  }

  /// The lines of its log, one for each request.
  func log() throws -> [Substring] { try process.text(of: "errors").split(separator: "\n") }

  /// Waits until it has answered so many requests.
  func waitForRequests(_ count: Int) throws {
    while try log().count < count {
      guard process.isRunning else { throw Ended() }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Ends it.
  func stop() { process.terminate() }

  private struct Ended: Error {}

  static func port(of process: SeparateOutputs) throws -> Int {
    while process.isRunning {
      let text = try process.text(of: "output")
      if let match = text.firstMatch(of: /port (\d+)/), let port = Int(match.1) { return port }
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw Ended()
  }
}
