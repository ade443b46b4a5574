import CZlib

/// Compression of bytes that are at hand as a whole.
public enum Zlib {
  /// The bytes in the zlib format (RFC 1950); nil without memory.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var length = compressBound(UInt(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(length))
    let code = unsafe result.withUnsafeMutableBufferPointer { output in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe compress(output.baseAddress, &length, input.baseAddress, UInt(bytes.count))
      }
    }
    guard code == Z_OK else { return nil }
    result.removeLast(result.count - Int(length))
    return result
  }
}
