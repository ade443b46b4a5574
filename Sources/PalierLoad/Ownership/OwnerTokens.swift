import Foundation
import PalierPlatform

/// The tokens by which a user shows that hosts are theirs to load: one for each host.
///
/// A host that serves its token was given it by this user, since nobody else can compute it: it is a
/// keyed hash of the host's name, and the key never leaves the user's files. Who reads it on the host
/// cannot load that host, or another, with it.
public struct OwnerTokens: Sendable, Hashable {
  /// Where a host serves its token.
  public static let path = "/.well-known/palier"

  /// The folder of the key, which is made when it is first needed.
  public let folder: String

  /// Tokens of the key in a folder.
  public init(folder: String) { self.folder = folder }

  /// Those of the user: in `$XDG_STATE_HOME/palier`, which is `~/.local/state/palier` where nothing
  /// else is said.
  public init(environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    folder = (state ?? "\(home)/.local/state") + "/palier"
  }

  /// The token of a host: `palier-` and 32 hexadecimal digits.
  ///
  /// - Throws: ``OwnershipError`` where the key cannot be read or kept.
  public func token(of host: String) throws(OwnershipError) -> String {
    let code = MessageAuthentication.sha256(Array(host.lowercased().utf8), key: try key())
    return "palier-" + OwnerTokens.hexadecimal(code.prefix(16))
  }

  private var file: String { folder + "/owner-key" }

  private func key() throws(OwnershipError) -> [UInt8] {
    if let known = try stored() { return known }
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      // Of two who make it at once, the first one's counts.
      let url = URL(filePath: file)
      try? Data(OwnerTokens.hexadecimal(bytes).utf8).write(to: url, options: .withoutOverwriting)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    } catch {
      throw OwnershipError(.noKey(file: file))
    }
    guard let kept = try stored() else { throw OwnershipError(.noKey(file: file)) }
    return kept
  }

  private func stored() throws(OwnershipError) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    let text = String(decoding: data, as: UTF8.self).trimmingPrefix { $0.isWhitespace }
    // A key that someone shortened would be guessed.
    guard text.utf8.count >= 64 else { throw OwnershipError(.noKey(file: file)) }
    return Array(text.utf8.prefix(64))
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
