import PalierAudit
import PalierModel

/// Gives the bytes to the readers of documents, scripts and settings, which must never trap, and
/// place every finding within the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let names = [
    "a.md", "a.sh", "nginx.conf", "gunicorn.conf.py", "redis.conf", "my.cnf", "compose.yaml",
    "crontab", "haproxy.cfg", "deployment.yaml",
  ]
  let text = String(decoding: input.dropFirst(), as: UTF8.self)
  var sources = AuditSources()
  sources.add(text, path: names[Int(choice) % names.count])
  // As Unicode counts them, and YAML.
  let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
  for finding in Audit(sources).findings {
    precondition((1...max(1, lines)).contains(finding.location.line), "a line that is not there")
    precondition(finding.location.column >= 1, "a column that is not there")
  }
  return 0
}
