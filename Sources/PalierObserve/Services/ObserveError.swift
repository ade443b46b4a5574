public import PalierModel

/// Why a service or the machine cannot be observed.
public struct ObserveError: PalierError, Hashable, CustomStringConvertible {
  enum Reason: Hashable {
    case noCgroup(path: String, suggestion: String?)
    case noListener(port: Int)
    case noOwner(port: Int)
    case noProcess(pid: Int)
    case noUnit(name: String, suggestion: String?)
    case uncountedUnit(name: String)
    case noContainer(id: String)
    case severalContainers(id: String, paths: [String])
    case unreadable(path: String, reason: Text)
    case noThread(reason: Text)
    case noObserver(command: String, reason: Text)
    case observerGone(command: String, Text)
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// What was not found or not readable.
  public var message: Text {
    switch reason {
    case .noCgroup(let path, _):
      Text(
        en: "there is no control group \(path) under the mounts of this machine",
        fr: "aucun groupe de contrôle \(path) sous les montages de cette machine"
      )
    case .noListener(let port):
      Text(
        en: "nothing listens on TCP port \(String(port))",
        fr: "rien n’écoute sur le port TCP \(String(port))"
      )
    case .noOwner(let port):
      Text(
        en: "something listens on TCP port \(String(port)), but its process cannot be seen",
        fr: "le port TCP \(String(port)) est écouté, mais son processus n’est pas visible"
      )
    case .noProcess(let pid):
      Text(en: "there is no process \(String(pid))", fr: "il n’y a pas de processus \(String(pid))")
    case .noUnit(let name, _):
      Text(
        en: "no control group of a systemd unit \(name) exists",
        fr: "aucun groupe de contrôle d’une unité systemd \(name) n’existe"
      )
    case .uncountedUnit(let name):
      Text(
        en: "systemd unit \(name) runs, but nothing counts its CPU time",
        fr: "l’unité systemd \(name) tourne, mais rien ne compte son temps de calcul"
      )
    case .noContainer(let id):
      Text(
        en: "no control group of a container \(id) exists",
        fr: "aucun groupe de contrôle d’un conteneur \(id) n’existe"
      )
    case .severalContainers(let id, let paths):
      Text(
        en: "\(paths.count) containers begin with \(id): \(paths.joined(separator: ", "))",
        fr: "\(paths.count) conteneurs commencent par \(id) : \(paths.joined(separator: ", "))"
      )
    case .unreadable(let path, let reason):
      Text(en: "\(path) cannot be read: \(reason)", fr: "\(path) est illisible : \(reason)")
    case .noThread(let reason):
      Text(
        en: "no thread for measuring could be started: \(reason)",
        fr: "aucun fil de mesure n’a pu être lancé : \(reason)"
      )
    case .noObserver(let command, let reason):
      Text(
        en: "`\(command)` did not start an observer: \(reason)",
        fr: "« \(command) » n’a pas lancé d’observateur : \(reason)"
      )
    case .observerGone(let command, let reason):
      Text(
        en: "the observer of `\(command)` was lost: \(reason)",
        fr: "l’observateur de « \(command) » a été perdu : \(reason)"
      )
    }
  }

  /// What to do about it.
  public var cure: Text? {
    switch reason {
    case .noCgroup(_, let suggestion?), .noUnit(_, let suggestion?):
      Text(en: "did you mean \(suggestion)?", fr: "vouliez-vous dire \(suggestion) ?")
    case .noCgroup:
      Text(
        en: "start the service first, or observe it by port: or pid:",
        fr: "démarrez d’abord le service, ou observez-le par port: ou pid:"
      )
    case .noListener:
      Text(
        en: "start the service, or correct the port (ss -ltn lists those in use)",
        fr: "démarrez le service, ou corrigez le port (ss -ltn montre ceux en service)"
      )
    case .noOwner:
      Text(
        en: """
          run as the same user as the service or as root; for a service in a container, observe it \
          by container:
          """,
        fr: """
          lancez la commande sous le compte du service ou en root ; pour un service en conteneur, \
          observez-le par container:
          """
      )
    case .noProcess:
      Text(
        en: "give the number of a running process, or observe it by port:, which survives restarts",
        fr: """
          donnez le numéro d’un processus en marche, ou observez-le par port:, qui survit aux \
          redémarrages
          """
      )
    case .noUnit:
      Text(
        en: "start the unit; where systemd does not run, observe the service by port: or cgroup:",
        fr:
          "démarrez l’unité ; là où systemd ne tourne pas, observez le service par port: ou cgroup:"
      )
    case .uncountedUnit(let name):
      Text(
        en: "systemctl set-property \(name) CPUAccounting=yes",
        fr: "systemctl set-property \(name) CPUAccounting=yes"
      )
    case .noContainer:
      Text(
        en: """
          give the identifier that docker ps shows, or as root the name; rootless containers may have no \
          control group of their own: observe them by port:
          """,
        fr: """
          donnez l’identifiant que montre docker ps ou, en tant que root, le nom ; un conteneur sans privilèges \
          peut ne pas avoir de groupe de contrôle propre : observez-le par port:
          """
      )
    case .severalContainers:
      Text(
        en: "give more letters of the identifier",
        fr: "donnez plus de lettres de l’identifiant"
      )
    case .noObserver(let command, _):
      Text(
        en: """
          try `\(command) palier observe --json`: it must log in without a password, and find palier, of \
          this version, in the PATH there
          """,
        fr: """
          essayez « \(command) palier observe --json » : la connexion doit se faire sans mot de passe, et \
          trouver palier, dans cette version, dans le PATH de là-bas
          """
      )
    case .unreadable, .noThread, .observerGone: nil
    }
  }

  /// A measurement that cannot be made, except where what the user named does not exist.
  public var exitStatus: ExitStatus {
    switch reason {
    case .unreadable, .noThread, .noObserver, .observerGone: .measurement
    default: .input
    }
  }

  /// One line in English, for logs and test failures.
  public var description: String { message.english }
}
