import OptionLists
import PalierSetup
import Testing

@testable import PalierAudit

/// What the audit says of settings that went is what the lists of options say.
@Suite struct RemovedSettingTests {
  /// The kinds of files for which there are lists.
  static let listed: [(kind: FileKind, list: String)] = [
    (.mysql, "mysql"), (.postgresql, "postgresql"),
  ]

  @Test(arguments: listed)
  func whatWentIsInNoLaterVersion(kind: FileKind, name: String) throws {
    let list = try OptionList(of: name)
    let settings = RemovedSetting.all.filter { $0.kind == kind }
    #expect(!settings.isEmpty)
    for setting in settings {
      let removed = setting.removed ?? Version(.max)
      for version in list.versions where version >= removed {
        #expect(list.option(setting.key, in: version) == nil, "\(setting.key) is in \(version)")
      }
      if let last = list.versions.last(where: { $0 < removed }) {
        #expect(list.option(setting.key, in: last) != nil, "\(setting.key) is not in \(last)")
      }
    }
  }

  @Test(arguments: listed)
  func whatALaterVersionLacksIsKnown(kind: FileKind, name: String) throws {
    let list = try OptionList(of: name)
    let newest = try #require(list.versions.last)
    let gone = Set(list.options.map(\.name)).filter { list.option($0, in: newest) == nil }
    #expect(!gone.isEmpty)
    let known = Set(RemovedSetting.all.filter { $0.kind == kind }.map(\.key))
    #expect(gone.subtracting(known).sorted() == [])
  }
}
