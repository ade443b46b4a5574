import PalierDiscovery
import PalierDossier
import PalierModel

/// Gives the bytes to the reader of Compose files, which must never trap, and draft a dossier
/// without errors from whatever it found.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let root = try? ForeignYAML.parse(bytes: input, file: "compose.yaml"),
    let file = try? ComposeFile(root, file: "compose.yaml")
  else { return 0 }
  var draft = Draft()
  draft.name = file.name.map { Found($0, at: "compose.yaml") }
  draft.add(file.services)
  for language in Language.allCases {
    let reading = Dossier.parse(draft.text(in: language).dossier, file: "palier.yaml")
    precondition(reading.system != nil, "the draft has errors: \(reading.diagnostics)")
  }
  return 0
}
