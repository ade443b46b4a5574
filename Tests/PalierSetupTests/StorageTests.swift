import Foundation
import PalierModel
import Testing

@testable import PalierSetup

/// A bucket's life cycle has the members that S3's PutBucketLifecycleConfiguration knows, and no others.
@Suite struct StorageTests {
  private static let keys =
    SetupDossier.shop
    + "\nbackups: { daily: { every: 24 h, retention: 30 d, place: elsewhere }, "
    + "hourly: { every: 1 h, retention: 12 h, place: elsewhere }, "
    + "here: { every: 1 h, retention: 2 d, place: same } }"

  /// The members of a rule, and those of each of them; empty for a text.
  private static let members: [String: Set<String>] = [
    "ID": [], "Status": [], "Filter": ["Prefix"],
    "Expiration": ["Date", "Days", "ExpiredObjectDeleteMarker"],
    "AbortIncompleteMultipartUpload": ["DaysAfterInitiation"],
  ]

  private static func rules(_ keys: String) throws -> [[String: Any]] {
    let texts = try Setup(SetupDossier.plan(keys)).texts(in: .english)
    let text = try #require(texts.first { $0.path == "storage/lifecycle.json" }?.text)
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(whole?.count == 1)
    return try #require(whole?["Rules"] as? [[String: Any]])
  }

  @Test func everyMemberIsOneThatS3Knows() throws {
    let rules = try Self.rules(Self.keys)
    for rule in rules {
      for (name, value) in rule {
        let known = try #require(Self.members[name], "\(name)")
        if known.isEmpty { #expect(value is String) }
        if let inner = value as? [String: Any] {
          #expect(!inner.isEmpty && known.isSuperset(of: inner.keys), "\(name)")
        }
      }
      #expect(rule["Status"] as? String == "Enabled" && rule["Filter"] != nil)
      #expect(rule["Expiration"] != nil || rule["AbortIncompleteMultipartUpload"] != nil)
    }
    let names = rules.compactMap { $0["ID"] as? String }
    #expect(names.count == rules.count && Set(names).count == names.count)
    #expect(names.allSatisfy { $0.count <= 255 })
  }

  @Test func copiesLeaveWhenTheirRetentionEnds() throws {
    let days = try Self.rules(Self.keys).map { rule in
      (rule["Expiration"] as? [String: Any])?["Days"] as? Int
    }
    #expect(days == [30, 1, nil])
    let texts = try Setup(SetupDossier.plan(SetupDossier.shop)).texts(in: .english)
    #expect(!texts.contains { $0.path.hasPrefix("storage/") })
  }
}
