import PalierModel
public import PalierObserve
import PalierPlatform

/// What this machine is, and which services run on it.
public struct MachineFindings: Sendable {
  /// The machine.
  public let machine: FoundMachine
  /// The services that wait for connections.
  public let services: [FoundService]

  /// What is found now.
  public static func current() -> MachineFindings {
    let facts = HostFacts.current()
    let directory = "/"
    let machine = FoundMachine(
      cpu: Found(facts.cores, at: "/proc/cpuinfo"),
      memory: Found(facts.memory, at: "/proc/meminfo"),
      disk: FileSystem.size(of: directory).map { Found($0, at: "statvfs \(directory)") }
    )
    let own = KernelFile.text(of: "/proc/self/cgroup") ?? ""
    return MachineFindings(
      machine: machine,
      programs: ListeningPrograms.current(),
      ownGroups: Set(
        own.split(separator: "\n").compactMap { line in
          line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).last
            .map { ControlGroupPath(String($0)) }
        }
      )
    )
  }

  /// The services among programs; `ownGroups` are those that this process is in itself.
  public init(
    machine: FoundMachine,
    programs: [ListeningProgram],
    ownGroups: Set<ControlGroupPath> = []
  ) {
    self.machine = machine
    let chosen = programs.filter { !MachineFindings.others.contains($0.name) }
    var services: [FoundService] = []
    for program in chosen {
      var service = FoundService(program)
      service.name = Draft.unique(service.name, among: services.map(\.name))
      let shared = Set(chosen.filter { $0.pid != program.pid }.flatMap(\.groups))
      let place = "/proc/\(program.pid)/cgroup"
      let groups = program.groups.filter { !$0.isShared && !ownGroups.contains($0) }
      let alone = groups.filter { !shared.contains($0) }
      if let container = groups.lazy.compactMap(\.container).first {
        service.observe = Found(.container(container), at: place)
      } else if let unit = alone.lazy.compactMap(\.unit).first {
        service.observe = Found(.unit(unit), at: place)
      } else if let group = alone.first {
        service.observe = Found(.cgroup(group.path), at: place)
      }
      // Limits of a group that it shares with others are not its own.
      if service.observe?.place == place {
        service.limit(to: program.limits, on: machine, at: place)
      }
      services.append(service)
    }
    for (index, program) in chosen.enumerated() {
      let called = chosen.indices.filter {
        $0 != index && !Set(chosen[$0].ports).isDisjoint(with: program.calledPorts)
      }
      services[index].calls = called.map {
        Found(services[$0].name, at: "/proc/\(program.pid)/net/tcp")
      }
    }
    self.services = services
  }

  /// Programs that every machine runs, and that serve no users of a system.
  private static let others: Set<String> = [
    "sshd", "systemd", "systemd-resolve", "systemd-network", "cupsd", "chronyd", "ntpd",
    "rpcbind", "exim4", "master", "docker-proxy", "dockerd", "containerd", "dnsmasq",
    "avahi-daemon",
    "palier", "init",
  ]
}

extension FoundService {
  /// The limits of its control group, where they are less than the whole machine.
  fileprivate mutating func limit(
    to limits: ServiceLimits,
    on machine: FoundMachine,
    at place: String
  ) {
    if let cores = limits.cores, cores < Double(machine.cpu.value) {
      cpuLimit = Found(cores, at: place)
    }
    if let memory = limits.memory, memory < machine.memory.value {
      memoryLimit = Found(memory, at: place)
    }
  }

  /// What a running program tells of itself.
  fileprivate init(_ program: ListeningProgram) {
    let command = ProgramCommand(program.command)
    let line = "/proc/\(program.pid)/cmdline"
    let kind = command.kind ?? .other
    let name = kind == .other ? FoundService.fullName(of: program) : kind.rawValue
    self.init(name: name.isEmpty ? "service" : name, kind: Found(kind, at: line))
    let settings = command.configuration.flatMap {
      ConfigurationFile($0, besides: program.directory)
    }
    ports = program.ports
    workers = command.workers.map { Found($0, at: line) } ?? settings?.workers
    threads = command.threads.map { Found($0, at: line) } ?? settings?.threads
    workerClass = command.workerClass.map { Found($0, at: line) } ?? settings?.workerClass
    connections = command.connections.map { Found($0, at: line) }
    // What runs is what counts, whatever a file says: the processes that the first one started.
    if [.gunicorn, .nginx].contains(kind), program.workers > 0 {
      workers = Found(program.workers, at: "/proc/\(program.pid)/task")
    }
    if program.residentMemory > 0 {
      memory = Found(program.residentMemory, at: "/proc/\(program.pid)/stat")
    }
    observe = program.ports.first.map { Found(.port($0), at: "/proc/net/tcp") }
  }

  /// The name of a program, of which the kernel keeps only the first fifteen bytes.
  private static func fullName(of program: ListeningProgram) -> String {
    let file = program.command.first?.split(separator: "/").last.map(String.init) ?? ""
    return program.name.utf8.count == 15 && file.hasPrefix(program.name) ? file : program.name
  }
}
