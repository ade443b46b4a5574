import PalierDiscovery
import PalierDossier
import PalierModel

/// Gives the bytes to the reader of access logs, which must count every line, never trap, and
/// draft a dossier without errors from whatever it found.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  var reader = AccessLogReader()
  guard (try? reader.read(input, named: "access.log")) != nil else { return 0 }
  let findings = reader.findings()
  precondition(findings.requests + findings.damaged == findings.lines, "a line is not counted")
  let parts =
    findings.actionCount + findings.robotRequests + findings.otherRequests
    + findings.staticFiles.reduce(0) { $0 + $1.requests }
  precondition(parts == findings.requests, "a request is not counted")
  var draft = Draft()
  draft.logs = findings
  let text = draft.text(in: .french).dossier
  let reading = Dossier.parse(text, file: "palier.yaml")
  precondition(reading.system != nil, "the draft has errors: \(reading.diagnostics)")
  return 0
}
