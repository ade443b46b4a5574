import PalierDatabases
import PalierModel

/// Gives the text to the reader of database addresses, which must never trap, never take a
/// password, and never repeat what may be one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(DatabaseError) {
    let address = try DatabaseAddress(text)
    precondition(!address.database.isEmpty, "no database")
    precondition(!address.database.utf8.contains(0), "an end within the name")
    precondition(address.port.map { (1...65_535).contains($0) } ?? true, "no port")
    _ = address.isLocal
  } catch {
    precondition(!error.message.english.isEmpty && !error.message.french.isEmpty)
  }
  // Whatever stands before an « @ » and after a « : » is nowhere to be seen.
  let secret = "xyzzy"
  for address in ["postgresql://\(text):\(secret)@host/db", "mysql://a:\(text)\(secret)@host/db"] {
    guard let error = failure(of: address), !text.contains(secret) else { continue }
    precondition(!error.message.english.contains(secret), "a password is repeated")
  }
  return 0
}

private func failure(of text: String) -> DatabaseError? {
  do throws(DatabaseError) {
    _ = try DatabaseAddress(text)
    return nil
  } catch { return error }
}
