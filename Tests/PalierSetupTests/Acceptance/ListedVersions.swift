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
    let variant: String

    var testDescription: String { "\(list) \(version) \(variant)" }
  }

  private static let names: [(program: Program, list: String, variants: [String])] = [
    (.nginx, "nginx", [""]), (.haproxy, "haproxy", [""]), (.gunicorn, "gunicorn", [""]),
    (.uvicorn, "uvicorn", [""]), (.node, "node", [""]), (.postgresql, "postgresql", [""]),
    (.pgbouncer, "pgbouncer", [""]), (.mysql, "mysql", [""]), (.mariadb, "mariadb", [""]),
    (.mongodb, "mongodb", ["", "shards"]), (.mongos, "mongos", ["shards"]),
    (.redis, "redis", [""]), (.redis, "valkey", ["valkey"]),
    (.openssh, "openssh", [""]),
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
  static let all: [Listed] = names.flatMap { program, name, variants in
    let versions = program == .mariadb ? mariadb : lists[name]?.versions ?? []
    return versions.flatMap { version in
      variants.map { Listed(program: program, list: name, version: version, variant: $0) }
    }
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
    // Configuration servers have their file in a folder for their own machines.
    let files = setup.files.filter {
      $0.program == listed.program
        && ($0.isForTheMachine || $0.path.hasPrefix("config-server/etc/"))
    }
    let settings = files.flatMap { file in
      file.format.read(file.format.write(file.nodes, in: .english))
    }
    guard settings.count > 4 else { throw Trial.Failure(description: "\(settings.count) settings") }
    return settings.flatMap { own($0, listed.program) }.compactMap { setting in
      let names = [name(setting, listed.program)] + shorter(setting, listed.program)
      guard let option = names.lazy.compactMap({ list.option($0, in: listed.version) }).first else {
        return "\(setting.key) does not exist in \(listed.testDescription)"
      }
      // The list of mongos has names alone: the kinds are mongod's.
      let kind =
        listed.program == .mongos ? lists["mongodb"]?.option(option.name, in: listed.version) : nil
      let refusal = (kind ?? option).refusal(of: setting.value, writtenAs: listed.program.values)
      return refusal.map { "\(setting.key): \($0)" }
    }
  }

  /// True for a key that the program itself reads, and not the application that it runs.
  static func isOwn(_ key: String, _ program: Program) -> Bool {
    program != .node || !["NODE_ENV", "HOST", "PORT", "WEB_CONCURRENCY"].contains(key)
  }

  /// What the program itself reads of a line: none, the line, or each of Node's options in it.
  private static func own(_ setting: FoundSetting, _ program: Program) -> [FoundSetting] {
    switch program {
    case .pgbouncer where setting.context == ["databases"]: return []
    case .node where setting.key == "NODE_OPTIONS":
      return setting.value.split(separator: " ").map { option in
        let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
        return FoundSetting([], parts[0], parts.count > 1 ? parts[1] : "true", line: setting.line)
      }
    default: return isOwn(setting.key, program) ? [setting] : []
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
    case .mongodb, .mongos: (context + [key]).joined(separator: ".")
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
