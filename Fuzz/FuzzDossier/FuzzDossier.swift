import PalierDossier
import PalierModel

/// What libFuzzer calls with each input: reads it as a dossier and tells everything about it.
///
/// Besides crashes this finds broken promises: a system without errors, an error without a place
/// to look at or without words, a change that was accepted and cannot be applied.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDossier(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let (system, diagnostics) = Dossier.parse(bytes: bytes, file: "fuzz", environment: [])
  precondition((system == nil) == diagnostics.contains { $0.severity == .error })
  for diagnostic in diagnostics {
    precondition(diagnostic.severity != .error || diagnostic.location != nil)
    for language in Language.allCases {
      precondition(!diagnostic.rendered(in: language).isEmpty)
    }
  }
  guard let system else { return 0 }
  precondition(!Dossier.summary(of: system).isEmpty)
  for change in system.changes.prefix(50) {
    guard (try? system.applying(change: change.name)) != nil else {
      preconditionFailure("an accepted change cannot be applied")
    }
  }
  return 0
}
