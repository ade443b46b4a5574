import OptionLists
import PalierModel
import PalierSetup
import Testing

/// Versions that cannot be installed here, whose generated files are held against stored lists of options.
enum ListedVersions {
  /// A version of a program, the list that knows it, and the stack that runs it.
  struct Listed: Sendable, CustomTestStringConvertible {
    let program: Program
    let list: String
    let version: Version

    var testDescription: String { "\(list) \(version)" }
    var variant: String { list == "valkey" ? list : "" }
  }

  private static let names: [(program: Program, list: String)] = [
    (.nginx, "nginx"), (.haproxy, "haproxy"), (.gunicorn, "gunicorn"), (.uvicorn, "uvicorn"),
    (.postgresql, "postgresql"), (.pgbouncer, "pgbouncer"), (.mysql, "mysql"),
    (.mariadb, "mariadb"), (.redis, "redis"), (.redis, "valkey"), (.openssh, "openssh"),
  ]

  /// Series of MariaDB, whose list gives since and until when instead of lists of versions.
  private static let mariadb = [
    Version(10, 6), Version(10, 11), Version(11, 4), Version(11, 8), Version(12, 3),
  ]

  /// Lists by their names.
  static let lists: [String: OptionList] = {
    var lists: [String: OptionList] = [:]
    for name in names { lists[name.list] = try? OptionList(of: name.list) }
    return lists
  }()

  /// Every version of every list, each program's oldest first.
  static let all: [Listed] = names.flatMap { program, name in
    let versions = program == .mariadb ? mariadb : lists[name]?.versions ?? []
    return versions.map { Listed(program: program, list: name, version: $0) }
  }

  /// A trial of a version on one machine.
  static func combination(
    _ listed: Listed,
    cores: Int = 2,
    gibibytes: Int = 4,
    users: Int = 50
  ) -> AcceptanceGrid.Combination {
    AcceptanceGrid.Combination(
      program: listed.program,
      cores: cores,
      gibibytes: gibibytes,
      users: users,
      variant: listed.variant,
      version: listed.version
    )
  }

  /// What a version would not accept of the files that are generated for it; empty where all is well.
  static func refusals(_ listed: Listed, _ trial: AcceptanceGrid.Combination) throws -> [String] {
    let setup = try Setup(SetupDossier.plan(trial.keys, users: Double(trial.users)))
    guard let list = lists[listed.list] else { throw Trial.Failure(description: listed.list) }
    let files = setup.files.filter { $0.program == listed.program && $0.isForTheMachine }
    let settings = files.flatMap { file in
      file.format.read(file.format.write(file.nodes, in: .english))
    }
    let judged = settings.filter { $0.context != ["databases"] }
    guard judged.count > 4 else { throw Trial.Failure(description: "\(judged.count) settings") }
    return judged.compactMap { setting in
      let names = [name(setting, listed.program)] + shorter(setting, listed.program)
      guard let option = names.lazy.compactMap({ list.option($0, in: listed.version) }).first else {
        return "\(setting.key) does not exist in \(listed.testDescription)"
      }
      let refusal = option.refusal(of: setting.value, writtenAs: listed.program.values)
      return refusal.map { "\(setting.key): \($0)" }
    }
  }

  /// The name under which a list has a setting.
  static func name(_ setting: FoundSetting, _ program: Program) -> String {
    name(setting.key, in: setting.context, program)
  }

  /// The name under which a list has a key.
  static func name(_ key: String, in context: [String], _ program: Program) -> String {
    switch program {
    case .haproxy: context.first == "global" ? "global." + key : key
    case .mysql, .mariadb: key.replacing("-", with: "_")
    case .openssh: key.lowercased()
    default: key
    }
  }

  /// HAProxy's manual lists `stats socket` as `stats`.
  private static func shorter(_ setting: FoundSetting, _ program: Program) -> [String] {
    guard program == .haproxy, let first = setting.key.split(separator: " ").first else {
      return []
    }
    return [name(String(first), in: setting.context, program)]
  }
}
