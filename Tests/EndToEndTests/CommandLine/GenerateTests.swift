import Foundation
import Testing

@Suite struct GenerateTests {
  private static let dossier = """
    system: Shop
    machine: { cpu: 4, memory: 8 GiB, disk: 100 GB }
    services:
      front: { kind: nginx, calls: [web] }
      web: { kind: gunicorn, framework: django, workers: 4, calls: [database] }
      database: { kind: postgresql, version: 15 }
    actions: { look: { request: GET /, think: 5..20 s } }
    changes: { larger: { set: { web.workers: 8 } }, limited: { set: { front.limits: { memory: 1 GiB } } }, measured: { set: { front.memory: 1 GiB } } }
    tiers: { small: { concurrent: 0..50 }, tiny: { concurrent: 0..5, set: { machine.memory: 300 MiB } } }
    """

  private static func run(
    _ arguments: [String],
    in directory: TemporaryDirectory
  ) throws -> PalierProcess.Outcome {
    try directory.write(dossier, to: "palier.yaml")
    return try PalierProcess.run(["generate", "palier.yaml"] + arguments, in: directory.url)
  }

  private static func files(under directory: TemporaryDirectory, _ name: String) -> [String: Data] {
    let base = directory.url.appending(path: name).path
    let paths = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        FileManager.default.contents(atPath: base + "/" + path).map { (path, $0) }
      }
    )
  }

  @Test func theSameDossierAlwaysGivesTheSameFolder() throws {
    let directory = try TemporaryDirectory()
    for name in ["one", "two"] {
      let outcome = try Self.run(["--tier", "small", "--output", name], in: directory)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let files = Self.files(under: directory, "one")
    #expect(files == Self.files(under: directory, "two"))
    #expect(
      Set(files.keys) == [
        "README.md", "etc/nginx/nginx.conf", "etc/systemd/system/nginx.service.d/palier.conf",
        "etc/gunicorn/web.conf.py", "etc/systemd/system/web.service",
        "etc/postgresql/15/main/conf.d/palier.conf",
        "etc/systemd/system/postgresql@15-main.service.d/palier.conf",
        "etc/sysctl.d/60-palier.conf", "etc/logrotate.d/nginx", "etc/nftables.conf",
        "etc/ssh/sshd_config.d/00-palier.conf", "firewall/ufw.sh",
        "monitoring/etc/prometheus/prometheus.yml",
        "monitoring/etc/prometheus/palier.rules.yml",
        "monitoring/etc/prometheus/alertmanager.yml", "monitoring/grafana/palier.json",
        "django/web/palier_settings.py",
      ]
    )
  }

  @Test(arguments: [("en", "memory"), ("fr", "mémoire")])
  func aProxyWithoutRoomForTheLoadIsSaidAndNothingIsWritten(language: String, word: String) throws {
    let directory = try TemporaryDirectory()
    let outcome = try Self.run(
      ["--change", "limited", "--users", "900000", "--lang", language, "--output", "out"],
      in: directory
    )
    #expect(outcome.status == 3, "\(outcome.output)")
    #expect(outcome.errors.contains("front") && outcome.errors.contains(word), "\(outcome.errors)")
    #expect(outcome.errors.contains("palier.yaml:8:"), "\(outcome.errors)")
    #expect(outcome.errors.contains("--users"), "\(outcome.errors)")
    #expect(Self.files(under: directory, "out").isEmpty)
  }

  @Test func existingFilesStayUnlessForced() throws {
    let directory = try TemporaryDirectory()
    #expect(try Self.run(["--tier", "small", "--output", "out"], in: directory).status == 0)
    try directory.write("mine\n", to: "out/etc/nginx/nginx.conf")
    try directory.write("mine\n", to: "out/notes")
    let before = Self.files(under: directory, "out")
    let refused = try Self.run(["--tier", "small", "--output", "out"], in: directory)
    #expect(refused.status == 3 && refused.errors.contains("exists already. Nothing is written."))
    #expect(Self.files(under: directory, "out") == before)
    let forced = try Self.run(["--tier", "small", "--output", "out", "--force"], in: directory)
    #expect(forced.status == 0, "\(forced.errors)")
    #expect(try directory.text(of: "out/etc/nginx/nginx.conf").contains("worker_processes 4;"))
    #expect(try directory.text(of: "out/notes") == "mine\n")
    #expect(Set(Self.files(under: directory, "out").keys) == Set(before.keys))
  }

  @Test(arguments: ["out", "out/etc", "out/etc/nginx", "out/etc/nginx/nginx.conf"])
  func symbolicLinksAreNotFollowed(link: String) throws {
    let directory = try TemporaryDirectory()
    let manager = FileManager.default
    try manager.createDirectory(
      at: directory.url.appending(path: "elsewhere"),
      withIntermediateDirectories: true
    )
    let place = directory.url.appending(path: link)
    try manager.createDirectory(
      at: place.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try manager.createSymbolicLink(
      at: place,
      withDestinationURL: directory.url.appending(path: "elsewhere")
    )
    let outcome = try Self.run(["--tier", "small", "--output", "out", "--force"], in: directory)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("symbolic link"), "\(outcome.errors)")
    #expect(Self.files(under: directory, "elsewhere").isEmpty)
    #expect(!manager.fileExists(atPath: directory.url.appending(path: "out/README.md").path))
  }

  @Test(arguments: [
    (["--tier", "tiny", "--output", "out"], 3, "The memory does not fit"),
    (["--tier", "smal", "--output", "out"], 3, "Did you mean `small`?"),
    (["--output", "out"], 3, "Nobody knows for how many people"),
    (["--users", "5"], 2, "Give --output FOLDER"),
    (["--users", "none", "--output", "out"], 2, "expected a whole number"),
    (["--users", "5", "--output", "palier.yaml"], 3, "is not a folder"),
    (["--users", "5", "--output", "palier.yaml/out"], 3, "palier.yaml` is not a folder"),
    (["--users", "5", "--diff", "nowhere"], 3, "There is no folder `nowhere` to compare with"),
    (["--users", "5", "--diff", "palier.yaml"], 3, "There is no folder `palier.yaml`"),
    (["--users", "900000", "--output", "out"], 3, "The memory does not fit"),
    (
      ["--users", "900000", "--output", "out", "--change", "measured"], 3,
      "front would have 8,388,672 connections and files open; Linux gives a process 1,048,576"
    ),
    (["--users", "5", "--output", "/proc/palier"], 3, "cannot be written"),
    (["--users", "5", "--output", "out", "--change", "none"], 3, "none"),
    (["--users", "5", "--output", "out", "--ports", "fron=81"], 3, "Did you mean `front`?"),
    (["--users", "5", "--output", "out", "--ports", "front=0"], 2, "expected services with ports"),
    (["--users", "5", "--output", "out", "--ports", "web=1,web=2"], 2, "expected services with"),
    (
      ["--users", "5", "--output", "out", "--ports", "web=81,front=81"], 3,
      "both to listen at port 81"
    ),
  ])
  func mistakesAreToldAndNothingIsWritten(
    arguments: [String],
    status: Int,
    words: String
  ) throws {
    let directory = try TemporaryDirectory()
    let outcome = try Self.run(arguments, in: directory)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.url.path)
    #expect(names.filter { $0 != ".palier" } == ["palier.yaml"])
  }

  @Test(arguments: [
    (["--tier", "tiny", "--output", "out"], "La mémoire ne suffit pas"),
    (["--tier", "smal", "--output", "out"], "Le dossier n'a pas de palier"),
    (["--users", "5", "--output", "palier.yaml"], "n'est pas un dossier. Rien n'est écrit."),
    (["--users", "5", "--output", "/proc/palier"], "ne peut pas être écrit"),
    (["--users", "5", "--output", "palier.yaml/out"], "n'est pas un dossier. Rien n'est écrit."),
    (["--users", "5", "--diff", "nowhere"], "à quoi comparer. Rien n'est écrit."),
  ])
  func mistakesAreToldInFrenchToo(arguments: [String], words: String) throws {
    let directory = try TemporaryDirectory()
    let outcome = try Self.run(arguments + ["--lang", "fr"], in: directory)
    #expect(outcome.status == 3 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!outcome.errors.contains("The "), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "out").path))
  }

  @Test(
    .enabled(if: SmallDisk.canBeMade, "a small file system cannot be mounted without root"),
    arguments: [("en", "The disk is full"), ("fr", "Le disque est plein")]
  )
  func aDiskThatFillsHalfWayHoldsNothing(language: String, message: String) throws {
    let directory = try TemporaryDirectory()
    let disk = try SmallDisk(at: directory.url.appending(path: "small"))
    try disk.fill()
    let place = disk.url.path
    // Room for some of the files.
    _ = try Shell.run("truncate --size=-32K '\(place)/filler'")
    let outcome = try Self.run(
      ["--tier", "small", "--output", place + "/out", "--lang", language],
      in: directory
    )
    #expect(outcome.status == 3 && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place) == ["filler"])
  }

  @Test func theReadmeSaysWhatToSeeAndHowToUndoIt() throws {
    let directory = try TemporaryDirectory()
    #expect(try Self.run(["--users", "50", "--output", "out"], in: directory).status == 0)
    let page = try directory.text(of: "out/README.md")
    for words in [
      "`nginx`, `python3-venv`, `postgresql-15`, `logrotate`, `nftables`, `openssh-server`, `curl`",
      "whole: carry over what you had added there, such as sites, certificates and passwords: `/etc/nginx/nginx.conf`",
      "echo 'APPLICATION=project.wsgi:application' > /etc/palier/web.env",
      "systemctl enable web\nsystemctl restart web\nsystemctl reload-or-restart nginx",
      "command 'SHOW shared_buffers'  # ", "systemctl is-active web  # active",
      "systemctl disable --now web\nnft delete table inet palier",
      "`systemctl enable --now web`", "sh firewall/ufw.sh",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let steps = page.split(separator: "\n").compactMap { $0.firstMatch(of: #/^(\d)\. /#)?.1 }
    #expect(steps == ["1", "2", "3", "4", "5", "6", "7", "8"])
  }

  @Test func differencesAreShownAndNothingIsWritten() throws {
    let directory = try TemporaryDirectory()
    #expect(try Self.run(["--users", "50", "--output", "out"], in: directory).status == 0)
    let same = try Self.run(["--users", "50", "--diff", "out"], in: directory)
    #expect(same.status == 0 && same.output == "Nothing would change.\n")
    try directory.write(
      try directory.text(of: "out/etc/nginx/nginx.conf")
        .replacing("worker_processes 4;", with: "worker_processes 1;"),
      to: "out/etc/nginx/nginx.conf"
    )
    let before = Self.files(under: directory, "out")
    let other = try Self.run(["--users", "50", "--diff", "out"], in: directory)
    #expect(other.status == 1)
    #expect(other.output.contains("\n-worker_processes 1;\n+worker_processes 4;\n"))
    #expect(other.output.split(separator: "\n").count { $0.hasPrefix("+++") } == 1)
    #expect(Self.files(under: directory, "out") == before)
    let patch = try directory.write(other.output, to: "change.patch")
    let applied = directory.url.appending(path: "out").path
    _ = try Shell.run("cd '\(applied)' && patch --silent -p0 etc/nginx/nginx.conf '\(patch)'")
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/patch") {
      let text = try directory.text(of: "out/etc/nginx/nginx.conf")
      #expect(text.contains("worker_processes 4;"))
    }
  }

  @Test func changesOfTheDossierAreApplied() throws {
    let directory = try TemporaryDirectory()
    let outcome = try Self.run(
      ["--users", "50", "--change", "larger", "--output", "out"],
      in: directory
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try directory.text(of: "out/etc/gunicorn/web.conf.py").contains("workers = 8\n"))
  }

  @Test func filesOnTrialStayUnderTheirRoot() throws {
    let directory = try TemporaryDirectory()
    let outcome = try Self.run(
      ["--users", "50", "--output", "out", "--root", "out", "--ports", "front=8081,database=8082"],
      in: directory
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let nginx = try directory.text(of: "out/etc/nginx/nginx.conf")
    let root = directory.url.appending(path: "out").path
    #expect(nginx.contains("listen 127.0.0.1:8081;"))
    #expect(nginx.contains("/out/run/nginx.pid;"), "\(root): \(nginx)")
    #expect(!nginx.contains(" /var/"))
    let database = try directory.text(of: "out/etc/postgresql/15/main/conf.d/palier.conf")
    #expect(database.contains("port = 8082"))
  }

  @Test func aDryRunWritesNothing() throws {
    let directory = try TemporaryDirectory()
    let outcome = try Self.run(
      ["--users", "50", "--output", "out", "--dry-run", "--json"],
      in: directory
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try #require(try outcome.json()["files"] as? [[String: Any]])
    #expect(files.count == 17)
    #expect(Self.files(under: directory, "out").isEmpty)
  }

  @Test func commentsAndReadmeAreInTheReadersLanguage() throws {
    let directory = try TemporaryDirectory()
    for language in ["en", "fr"] {
      let outcome = try Self.run(
        ["--users", "50", "--output", language, "--lang", language],
        in: directory
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try directory.text(of: "en/README.md").contains("## How to go back"))
    let french = try directory.text(of: "fr/README.md")
    #expect(french.contains("## Comment revenir en arrière"))
    #expect(!french.contains("assumed") && !french.contains("declared"))
    let settings = try directory.text(of: "fr/etc/nginx/nginx.conf")
    #expect(settings.contains("# D'après\u{A0}: cœurs\u{A0}: 4"))
    #expect(!settings.contains("From:"))
  }
}
