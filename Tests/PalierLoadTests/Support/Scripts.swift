import PalierLoad
import PalierPlatform
import PalierQueueing

/// A target on a test's server.
func target(_ server: ScriptedServer) throws -> LoadTarget {
  try LoadTarget(url: "http://127.0.0.1:\(server.address.port)/")
}

/// A script in which each user asks for `/` over and over, after a pause.
func script(_ server: ScriptedServer, think: Double = 0.01) throws -> LoadScript {
  var request = RequestTemplate(action: "home", path: "/")
  request.think = .constant(think)
  return LoadScript(target: try target(server), repeating: request)
}

/// A configuration that lets every error pass.
func patient() -> LoadConfiguration {
  var configuration = LoadConfiguration()
  configuration.errorLimit = 1
  return configuration
}

/// Bytes as a parser takes them, cut at the given places; the parser, or the fault.
func parse(_ bytes: [UInt8], cuts: [Int], ends: Bool) -> Result<ResponseParser, ResponseFault> {
  var parser = ResponseParser(keepsBody: true, keepsHeaders: true)
  var start = 0
  do {
    for cut in cuts + [bytes.count] {
      let piece = Array(bytes[start..<cut])
      let used = try parser.consume(piece.span)
      start = cut
      if used < piece.count || parser.isComplete { return .success(parser) }
    }
    if ends { try parser.end() }
    return .success(parser)
  } catch {
    return .failure(error)
  }
}
