import PalierCatalogue
import PalierModel

/// Gives the bytes to the catalogue's parser, which must refuse or read them, and never trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let catalogue = try? Catalogue(parsing: input, file: "fuzz") {
    for offer in catalogue.offers {
      precondition(!offer.provider.isEmpty && !offer.plan.isEmpty, "an entry without a name")
    }
  }
  return 0
}
