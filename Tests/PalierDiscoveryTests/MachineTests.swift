import PalierDiscovery
import PalierDossier
import PalierModel
import PalierObserve
import PalierPlatform
import Testing

@Suite struct MachineTests {
  private static let machine = FoundMachine(
    cpu: Found(4, at: "/proc/cpuinfo"),
    memory: Found(8_323_174_400, at: "/proc/meminfo"),
    disk: Found(79_983_177_728, at: "statvfs /")
  )
  private static let container = String(repeating: "ab12", count: 16)

  private static let programs = [
    ListeningProgram(
      pid: 400,
      name: "nginx",
      command: ["nginx:", "master", "process", "/usr/sbin/nginx"],
      ports: [80, 443],
      workers: 4,
      residentMemory: 30_000_000,
      groups: [ControlGroupPath("/system.slice/nginx.service")],
      calledPorts: [8_000]
    ),
    ListeningProgram(
      pid: 500,
      name: "gunicorn",
      command: ["/srv/bin/python", "/srv/bin/gunicorn", "-k", "gevent", "club:app"],
      ports: [8_000],
      workers: 5,
      groups: [ControlGroupPath("/user.slice/user-0.slice/session-3.scope")],
      calledPorts: [5_432]
    ),
    ListeningProgram(
      pid: 600,
      name: "postgres",
      command: ["postgres", "-c", "max_connections=80"],
      ports: [5_432],
      groups: [ControlGroupPath("/system.slice/docker-\(container).scope")]
    ),
    ListeningProgram(
      pid: 700,
      name: "sorter",
      command: ["/opt/sorter"],
      ports: [7_000],
      groups: [ControlGroupPath("/palier/sorter")]
    ),
    ListeningProgram(pid: 300, name: "sshd", command: ["sshd"], ports: [22]),
  ]

  static func draft() -> Draft {
    let found = MachineFindings(machine: machine, programs: programs)
    var draft = Draft()
    draft.machine = found.machine
    draft.add(found.services)
    return draft
  }

  @Test func eachProgramIsAServiceThatCanBeObserved() {
    let services = Self.draft().services
    #expect(services.map(\.name) == ["nginx", "gunicorn", "postgresql", "sorter"])
    #expect(services.map(\.kind.value) == [.nginx, .gunicorn, .postgresql, .other])
    #expect(
      services.map(\.observe?.value) == [
        .unit("nginx.service"), .port(8_000), .container("ab12ab12ab12"), .cgroup("palier/sorter"),
      ]
    )
    #expect(services.map { $0.calls.map(\.value) } == [["gunicorn"], ["postgresql"], [], []])
    #expect(services[1].workers?.value == 5 && services[1].workerClass?.value == .gevent)
    #expect(services[2].connections?.value == 80)
  }

  @Test func limitsOfAGroupOfItsOwnAreLimitsOfTheService() {
    var programs = Self.programs
    for index in programs.indices {
      programs[index].limits.cores = 0.5
      programs[index].limits.memory = 512 * 1_048_576
    }
    let services = MachineFindings(machine: Self.machine, programs: programs).services
    // gunicorn is in a session's group, which others may be in.
    #expect(services.map(\.cpuLimit?.value) == [0.5, nil, 0.5, 0.5])
    #expect(services.map { $0.memoryLimit != nil } == [true, false, true, true])
    for index in programs.indices {
      programs[index].limits.cores = 4
      programs[index].limits.memory = 8_323_174_400
    }
    let unlimited = MachineFindings(machine: Self.machine, programs: programs).services
    #expect(unlimited.allSatisfy { $0.cpuLimit == nil && $0.memoryLimit == nil })
  }

  /// The kernel keeps fifteen bytes of a program's name.
  @Test(arguments: [
    ("mail-sorting-se", ["/opt/mail-sorting-server", "-v"], "mail-sorting-server"),
    ("mail-sorting-se", ["python3", "x"], "mail-sorting-se"),
    ("sorter", ["/opt/sorter2"], "sorter"),
  ])
  func longNamesAreReadFromTheCommand(name: String, command: [String], told: String) {
    let program = ListeningProgram(pid: 1, name: name, command: command, ports: [7_000])
    let found = MachineFindings(machine: Self.machine, programs: [program])
    #expect(found.services.map(\.name) == [told])
  }

  @Test func aGroupOfSeveralProgramsIsNotOneOfThem() {
    var programs = Self.programs
    programs[3].groups = [ControlGroupPath("/system.slice/nginx.service")]
    let found = MachineFindings(machine: Self.machine, programs: programs)
    #expect(found.services[0].observe?.value == .port(80))
    let own = MachineFindings(
      machine: Self.machine,
      programs: Self.programs,
      ownGroups: [ControlGroupPath("palier/sorter")]
    )
    #expect(own.services[3].observe?.value == .port(7_000))
  }

  @Test(arguments: Language.allCases)
  func theDraftIsValidBeforeAndAfterTheAnswers(language: Language) throws {
    let text = Self.draft().text(in: language).dossier
    try TestFile.expect(text, in: "machine.\(language.rawValue).yaml")
    for dossier in [text, text.replacing("#> ", with: "")] {
      let (system, diagnostics) = Dossier.parse(dossier, file: "palier.yaml")
      let machine = try #require(system, "\(diagnostics.map(\.message.english))").machine
      #expect(machine.cpu?.mid == 4)
    }
  }

  @Test(arguments: [
    ("/system.slice/nginx.service", "nginx.service", nil, false),
    ("/user.slice/user-1000.slice/user@1000.service", nil, nil, true),
    (
      "/user.slice/user-1000.slice/user@1000.service/app.slice/web.service", "web.service", nil,
      true
    ),
    ("/docker/\(container)", nil, "ab12ab12ab12", false),
    ("/system.slice/docker-\(container).scope/init", nil, "ab12ab12ab12", false),
    ("/", nil, nil, true), ("/init.scope", nil, nil, true), ("/palier/web", nil, nil, false),
  ])
  func controlGroups(path: String, unit: String?, container: String?, isShared: Bool) {
    let group = ControlGroupPath(path)
    #expect(group.unit == unit && group.container == container && group.isShared == isShared)
  }

  /// This process listens itself, and calls itself.
  @Test func aRunningProgramIsFound() throws {
    let socket = try ListeningSocket(at: .loopback(port: 0), backlog: 4)
    let port = Int(socket.address.port)
    let programs = ListeningPrograms.current()
    let own = try #require(programs.first { $0.ports.contains(port) })
    #expect(!own.command.isEmpty && own.residentMemory > 1e6)
    #expect(!own.groups.isEmpty)
    let findings = MachineFindings.current()
    #expect(findings.machine.cpu.value >= 1 && findings.machine.memory.value > 1e8)
    #expect(findings.services.contains { $0.ports.contains(port) })
  }
}
