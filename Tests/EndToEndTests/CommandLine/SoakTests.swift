import Foundation
import Testing

/// A load that goes on for long: what rises meanwhile is told.
@Suite(.serialized) struct SoakTests {
  /// A server that keeps a quarter of a megabyte for each request, as a leak does.
  private static let leaking = """
    import http.server
    kept = []
    class Page(http.server.BaseHTTPRequestHandler):
      protocol_version = 'HTTP/1.1'
      def do_GET(self):
        kept.append(bytearray(b'x' * 262144))
        self.send_response(200)
        self.send_header('Content-Length', '2')
        self.end_headers()
        self.wfile.write(b'ok')
      def log_message(self, *words): pass
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Page)
    print('port %d' % server.server_port, flush=True)
    server.serve_forever()
    """

  @Test(arguments: ["en", "fr"]) func aLeakIsTold(language: String) throws {
    let server = try SeparateOutputs(["/usr/bin/python3", "-u", "-c", SoakTests.leaking])
    defer { server.terminate() }
    let port = try WebServer.port(of: server)
    let line = [
      "load", "http://127.0.0.1:\(port)/", "--rate", "20", "--arrivals", "uniform", "--for", "13s",
      "--warm-up", "100ms", "--lang", language,
    ]
    guard language == "en" else {
      let outcome = try PalierProcess.run(line)
      #expect(outcome.output.contains("la mémoire de python3 est passée de"), "\(outcome.output)")
      return
    }
    let answer = try PalierProcess.run(line + ["--json"]).json()
    let step = try #require((answer["steps"] as? [[String: Any]])?.first)
    let drifts = try #require(step["drift"] as? [[String: Any]])
    let memory = try #require(drifts.first { $0["quantity"] as? String == "memory" }, "\(drifts)")
    #expect(memory["name"] as? String == "python3")
    let pace = try #require((memory["per_hour"] as? [String: Double])?["mid"])
    // 20 requests a second for an hour, 262,144 bytes each.
    #expect(abs(pace / (20 * 3_600 * 262_144) - 1) < 0.25, "\(pace)")
  }
}
