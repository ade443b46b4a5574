import COpenSSL

/// Codes that only those who know a key can compute of a message.
public enum MessageAuthentication {
  /// HMAC with SHA-256 (RFC 2104): 32 bytes.
  public static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    _ = unsafe HMAC(
      EVP_sha256(),
      key,
      Int32(key.count),
      message,
      message.count,
      &code,
      nil
    )
    return code
  }
}
