public import PalierModel

/// A system that cannot be set up as its dossier has it.
public struct SetupError: PalierError {
  enum Kind: Sendable {
    case missing(String)
    case noLoad
    case nothingToSetUp
    case memory(machine: Figure, reserve: Figure, shares: [(name: String, bytes: Double)])
    case tooSmall(String, has: Figure, needs: Double)
    case workers(String, count: Int, has: Figure, needs: Double)
    case connections(String, has: Figure, needs: Double)
    case clients(String, count: Int, arePeople: Bool, has: Figure, needs: Double)
    case port(Int, String, String)
    case descriptors(String, needs: Int, people: Figure)
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// Nobody says for how many people.
  public static let noLoad = SetupError(.noLoad)
  /// No service of the dossier has settings that Palier knows.
  public static let nothingToSetUp = SetupError(.nothingToSetUp)

  /// What is wrong.
  public var message: Text {
    switch kind {
    case .missing(let key):
      return Text(
        en: "The dossier does not say how large the machine is: `\(key)` is missing.",
        fr: "Le dossier ne dit pas la taille de la machine : « \(key) » manque."
      )
    case .noLoad:
      return Text(
        en: "Nobody knows for how many people the system is to be set up.",
        fr: "On ne sait pas pour combien de personnes préparer le système."
      )
    case .nothingToSetUp:
      return Text(
        en: "No service of the dossier is a program whose settings Palier knows.",
        fr: "Aucun service du dossier n'est un programme dont Palier connaît les réglages."
      )
    case .memory(let machine, let reserve, let shares):
      let list = Text.joined(
        shares.map {
          Text(
            en: "\($0.name) \($0.bytes, .information)",
            fr: "\($0.name) \($0.bytes, .information)"
          )
        },
        separator: ", "
      )
      let sum = shares.reduce(reserve.mid) { $0 + $1.bytes }
      return Text(
        en: """
          The memory does not fit: \(list), and \(reserve.mid, .information) for the operating \
          system make \(sum, .information); the machine has \(machine.mid, .information).
          """,
        fr: """
          La mémoire ne suffit pas : \(list), et \(reserve.mid, .information) pour le système \
          d'exploitation font \(sum, .information) ; la machine a \(machine.mid, .information).
          """
      )
    case .tooSmall(let name, let has, let needs):
      return Text(
        en:
          "\(name) has \(has.mid, .information) of memory; it needs \(needs, .information) at least.",
        fr:
          "\(name) a \(has.mid, .information) de mémoire ; il lui en faut au moins \(needs, .information)."
      )
    case .workers(let name, let count, let has, let needs):
      return Text(
        en: """
          \(count) workers of \(name) need \(needs, .information) of memory; it has \
          \(has.mid, .information).
          """,
        fr: """
          \(count) workers \(French.of(name)) demandent \(needs, .information) de mémoire ; \
          il y en a \(has.mid, .information).
          """
      )
    case .connections(let name, let has, let needs):
      return Text(
        en: """
          \(name) accepts \(Int(has.mid)) connections; those who call it may open \(Int(needs)), \
          the reserve for administration included.
          """,
        fr: """
          \(name) accepte \(Int(has.mid)) connexions ; ceux qui l'appellent peuvent en ouvrir \
          \(Int(needs)), réserve d'administration comprise.
          """
      )
    case .clients(let name, let count, true, let has, let needs):
      return Text(
        en: """
          \(name) has \(has.told()) of memory; for \(count) people at the same time it needs \
          \(needs, .information), even if each has one connection alone.
          """,
        fr: """
          \(name) a \(has.told()) de mémoire ; pour \(count) personnes en même temps, il lui faut \
          \(needs, .information), même si chacune n'a qu'une connexion.
          """
      )
    case .clients(let name, let count, false, let has, let needs):
      return Text(
        en: """
          \(name) has \(has.told()) of memory; for the \(count) connections that those who call it \
          may open it needs \(needs, .information).
          """,
        fr: """
          \(name) a \(has.told()) de mémoire ; pour les \(count) connexions que ceux qui l'appellent \
          peuvent ouvrir, il lui faut \(needs, .information).
          """
      )
    case .descriptors(let name, let needs, let people):
      return Text(
        en: """
          For \(Int(people.value.high.rounded(.up))) people at the same time \(name) would have \
          \(needs) connections and files open; Linux gives a process \(FileDescriptors.most).
          """,
        fr: """
          Pour \(Int(people.value.high.rounded(.up))) personnes en même temps, \(name) aurait \
          \(needs) connexions et fichiers ouverts ; Linux en donne \(FileDescriptors.most) à un processus.
          """
      )
    case .port(let port, let one, let other):
      return Text(
        en: "\(one) and \(other) are both to listen at port \(String(port)).",
        fr: "\(one) et \(other) devraient tous deux écouter sur le port \(String(port))."
      )
    }
  }

  /// What to do about it.
  public var cure: Text? {
    switch kind {
    case .missing:
      Text(
        en: "Describe it: machine: { cpu: 4, memory: 8 GiB }.",
        fr: "Décrivez-la : machine: { cpu: 4, memory: 8 GiB }."
      )
    case .noLoad:
      Text(
        en: "Give --users, --tier, or describe the population.",
        fr: "Donnez --users, --tier, ou décrivez la population."
      )
    case .nothingToSetUp:
      Text(
        en: "Known kinds: \(SetupError.kinds).",
        fr: "Types connus : \(SetupError.kinds)."
      )
    case .memory:
      Text(
        en: "Take a machine with more memory, or lower the limits and memory of the services.",
        fr: "Prenez une machine avec plus de mémoire, ou baissez limites et mémoire des services."
      )
    case .tooSmall, .workers:
      Text(
        en: """
          Raise its limit, lower its workers, threads or pool, or declare the `memory` that it was \
          measured to use.
          """,
        fr: """
          Relevez sa limite, baissez ses workers, threads ou sa réserve (pool), ou déclarez la \
          mémoire mesurée (« memory »).
          """
      )
    case .connections:
      Text(
        en: "Give each worker a smaller pool, or raise `connections`.",
        fr: "Réduisez la réserve (pool) de chaque worker, ou relevez « connections »."
      )
    case .clients(_, _, true, _, let needs):
      Text(
        en: """
          Raise its limit to \(needs, .information) at least, divide the people among several machines \
          and give each machine's part with --users, or declare the `memory` that it was measured to use.
          """,
        fr: """
          Relevez sa limite à \(needs, .information) au moins, répartissez les personnes sur plusieurs \
          machines en donnant la part de chacune avec --users, ou déclarez la mémoire mesurée (« memory »).
          """
      )
    case .clients(_, _, false, _, let needs):
      Text(
        en: """
          Raise its limit to \(needs, .information) at least, give each worker a smaller pool, or declare \
          the `memory` that it was measured to use.
          """,
        fr: """
          Relevez sa limite à \(needs, .information) au moins, réduisez la réserve (pool) de chaque worker, \
          ou déclarez la mémoire mesurée (« memory »).
          """
      )
    case .descriptors:
      Text(
        en:
          "Divide the people among several machines, and give each machine's part with --users.",
        fr:
          "Répartissez les personnes sur plusieurs machines, et donnez la part de chacune avec --users."
      )
    case .port:
      Text(
        en: "Say where one of them listens: observe: { port: 8001 }.",
        fr: "Dites où l'un d'eux écoute : observe: { port: 8001 }."
      )
    }
  }

  private static var kinds: String {
    ServiceKind.allCases.filter { Program($0) != nil }.map(\.rawValue).joined(separator: ", ")
  }
}
