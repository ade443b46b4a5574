import PalierModel
import Testing

@testable import PalierSetup

@Suite struct SetupReadmeTests {
  private static func page(_ keys: String, in language: Language) throws -> String {
    try SetupReadme(Setup(SetupDossier.plan(keys))).text(in: language)
  }

  @Test func djangoSaysWhereItsFileGoesAndWhatItReads() throws {
    let keys = SetupDossier.shop.replacing("gunicorn,", with: "gunicorn, framework: django,")
    let english = try Self.page(keys, in: .english)
    #expect(english.contains("Put `django/web/palier_settings.py` beside the project's own"))
    #expect(english.contains("`SECRET_KEY`, `ALLOWED_HOSTS`, `DATABASE_NAME`"))
    #expect(try Self.page(keys, in: .french).contains("`SECRET_KEY`, `ALLOWED_HOSTS`"))
    #expect(try !Self.page(SetupDossier.shop, in: .english).contains("palier_settings"))
  }

  @Test func poolersSayWhereTheirAccountsAreWritten() throws {
    for language in Language.allCases {
      #expect(try Self.page(SetupDossier.library, in: language).contains("userlist.txt"))
      #expect(try !Self.page(SetupDossier.shop, in: language).contains("userlist.txt"))
    }
  }

  /// Steps are numbered without a gap, and every service says what it should answer.
  @Test(arguments: SetupDossier.all + [SetupDossier.sharded])
  func everyStackHasItsSteps(keys: String) throws {
    for language in Language.allCases {
      let page = try Self.page(keys, in: language)
      let numbers = page.split(separator: "\n").compactMap {
        $0.firstMatch(of: #/^(\d+)\. /#).flatMap { Int($0.1) }
      }
      #expect(numbers == Array(1...numbers.count))
      for plan in try SetupDossier.plan(keys).services {
        let guide = try #require(ServiceGuide(plan))
        #expect(page.contains(guide.look.command + "  # " + guide.look.answer(language)))
        #expect(!guide.look.answer(language).isEmpty)
        for line in guide.apply { #expect(page.contains("\n" + line + "\n")) }
      }
    }
  }

  /// Commands that a fresh Debian does not know, or that need what only the unit has, are not given.
  @Test(arguments: SetupDossier.all + [SetupDossier.sharded])
  func commandsRunOnAFreshDebian(keys: String) throws {
    let django = keys.replacing("gunicorn,", with: "gunicorn, framework: django,")
    for language in Language.allCases {
      for page in [try Self.page(keys, in: language), try Self.page(django, in: language)] {
        #expect(!page.contains("sudo "))
        #expect(!page.contains("curl ") || page.contains("`curl`"))
        #expect(!page.contains("site.wsgi") && !page.contains("site.asgi"))
        for line in page.split(separator: "\n")
        where line.contains("--check-config") || line.contains("manage.py") {
          #expect(line.hasPrefix("systemd-run --pipe --wait"))
          #expect(line.contains("--property=EnvironmentFile=/etc/palier/web.env"))
        }
        #expect(page.contains("(umask 022 && cp --recursive --no-preserve=mode etc /)"))
        #expect(page.contains("# passwordauthentication no"))
      }
    }
  }

  @Test func applicationsSayWhichPackagesTheirFilesNeed() throws {
    let shop = try Self.page(SetupDossier.shop, in: .english)
    #expect(
      shop.contains(
        "python3 -m venv /opt/web/.venv\n/opt/web/.venv/bin/pip install gunicorn gevent\n"
      )
    )
    let django = SetupDossier.shop.replacing("gunicorn,", with: "gunicorn, framework: django,")
    #expect(try Self.page(django, in: .french).contains("pip install gunicorn gevent redis\n"))
    #expect(try Self.page(SetupDossier.library, in: .english).contains("pip install uvicorn\n"))
    #expect(try !Self.page(SetupDossier.office, in: .english).contains("pip install"))
  }

  @Test(arguments: [
    ("mysql", "`mysql-server` (repo.mysql.com)"), ("mongodb", "`mongodb-org` (repo.mongodb.org)"),
    ("postgresql, version: 17", "`postgresql-17` (apt.postgresql.org)"),
  ])
  func packagesThatDebianLacksSayWhereTheyComeFrom(kind: String, words: String) throws {
    let keys = SetupDossier.office.replacing("mariadb", with: kind)
    for language in Language.allCases { #expect(try Self.page(keys, in: language).contains(words)) }
    #expect(try !Self.page(SetupDossier.office, in: .english).contains("come from elsewhere"))
  }

  /// What nginx sends is where Django puts it, and the page says how it gets there.
  @Test func staticFilesAreSentFromWhereDjangoPutsThem() throws {
    let keys = SetupDossier.shop.replacing("gunicorn,", with: "gunicorn, framework: django,")
    let texts = try Setup(SetupDossier.plan(keys)).texts(in: .english)
    let nginx = try #require(texts.first { $0.path == "etc/nginx/nginx.conf" }?.text)
    let django = try #require(texts.first { $0.path.hasPrefix("django/") }?.text)
    #expect(nginx.contains("location /static/ {") && nginx.contains("alias /var/www/web/static/;"))
    #expect(django.contains("STATIC_ROOT = '/var/www/web/static'"))
    let page = try Self.page(keys, in: .english)
    #expect(page.contains("install --directory --owner=www-data /var/www/web/static\n"))
    let plain = try Setup(SetupDossier.plan()).texts(in: .english)
    #expect(!plain.contains { $0.path == "etc/nginx/nginx.conf" && $0.text.contains("/static/") })
  }

  @Test func secretsOfMongoDBHaveTheirStep() throws {
    let keys = SetupDossier.office.replacing("mariadb", with: "mongodb")
    #expect(try Self.page(keys, in: .english).contains("db.createUser("))
    let page = try Self.page(SetupDossier.sharded, in: .english)
    #expect(page.contains("openssl rand -base64 756 > /etc/mongod.key"))
    #expect(page.contains("chown mongodb: /etc/mongod.key"))
  }

  /// The memory adds up to the machine's, and a limit is the figure of the table.
  @Test(arguments: SetupDossier.all + [SetupDossier.sharded])
  func theMemoryAddsUp(keys: String) throws {
    let setup = try Setup(SetupDossier.plan(keys))
    let page = SetupReadme(setup).text(in: .english)
    let table = try #require(page.split(separator: "| service | memory (MiB) | from |").last)
    let rows = table.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("| ") }
    let amounts = rows.compactMap {
      Int($0.split(separator: "|")[1].filter(\.isNumber))
    }
    let routers = setup.plan.services.compactMap(\.router).count
    #expect(amounts.count == setup.plan.services.count + routers + 3)
    #expect(amounts.dropLast().reduce(0, +) == amounts.last && amounts.last == 8_192)
    let limits = setup.files.filter { $0.program == .systemd && $0.isForTheMachine }
      .flatMap { $0.format.write($0.nodes, in: .english).matches(of: /MemoryMax=(\d+)M\n/) }
      .compactMap { Int($0.1) }
    #expect(!limits.isEmpty && limits.allSatisfy { amounts.contains($0) }, "\(limits) \(amounts)")
  }

  /// Every exporter has its package, and the firewall lets the watcher reach its port.
  @Test(arguments: SetupDossier.all)
  func theWatcherReachesWhatItAsks(keys: String) throws {
    let setup = try Setup(SetupDossier.plan(keys))
    let texts = try Setup(SetupDossier.plan(keys)).texts(in: .english)
    let file = try #require(texts.first { $0.path.hasSuffix("prometheus.yml") }?.text)
    let asked = file.matches(of: /'127\.0\.0\.1:(\d+)'/).map { String($0.1) }.filter {
      $0 != "9093"
    }
    let page = SetupReadme(setup).text(in: .english)
    #expect(page.contains("tcp dport '{ \(asked.joined(separator: ", ")) }' accept"))
    #expect(page.contains("apt install prometheus-node-exporter"))
    #expect(page.contains("apt install prometheus prometheus-alertmanager\n"))
    #expect(page.contains("`http_request_duration_seconds`"))
  }

  @Test func containersNameTheirOwnAccountsAlone() throws {
    for (target, keys) in [
      (SetupTarget.compose, SetupDossier.shop), (.kubernetes, SetupDossier.shop),
    ] {
      let plan = try SetupDossier.plan(keys, places: SetupPlaces(for: target))
      let page = try SetupReadme(Setup(plan)).text(in: .english)
      #expect(page.contains("`POSTGRES_PASSWORD` (`database.secrets.env`)"))
      #expect(!page.contains("MARIADB") && !page.contains("MYSQL") && !page.contains("MONGO"))
    }
  }

  /// Each language has the marks of its own.
  @Test(arguments: SetupDossier.all + [SetupDossier.sharded])
  func quotationMarksAreThoseOfTheLanguage(keys: String) throws {
    for target in SetupTarget.allCases {
      let plan = try SetupDossier.plan(keys, places: SetupPlaces(for: target))
      for file in try Setup(plan).texts(in: .english) {
        #expect(!file.text.contains("«"), "\(file.path)")
      }
    }
    for rule in SettingRule.all {
      #expect(!(rule.reason(.english) + rule.otherwise(.english)).contains("«"), "\(rule.key)")
    }
  }
}
