import PalierDatabases
import PalierModel
import Testing

@Suite struct DatabaseAddressTests {
  @Test(arguments: [
    ("sqlite:club.db", "sqlite:club.db", nil, nil, nil),
    ("sqlite:/srv/club.db", "sqlite:/srv/club.db", nil, nil, nil),
    ("sqlite:///club.db", "sqlite:club.db", nil, nil, nil),
    ("sqlite:////srv/club.db", "sqlite:/srv/club.db", nil, nil, nil),
    ("postgresql:///club", "postgresql:///club", nil, nil, nil),
    ("postgres://ann@db.example/club", "postgresql://db.example/club", "ann", "db.example", nil),
    (
      "postgresql+asyncpg://ann:@127.0.0.1:5433/club", "postgresql://127.0.0.1:5433/club", "ann",
      "127.0.0.1", 5_433
    ),
    ("postgresql://[::1]:5433/club", "postgresql://[::1]:5433/club", nil, "::1", 5_433),
    ("postgresql://%2Frun%2Fpg/club", "postgresql:///club", nil, "/run/pg", nil),
    ("postgresql:///club?host=/run/pg&user=ann", "postgresql:///club", "ann", "/run/pg", nil),
    ("mysql2://root@localhost/club", "mysql:///club", "root", "localhost", nil),
    ("mysql://localhost:3307/club", "mysql://localhost:3307/club", nil, "localhost", 3_307),
    ("mariadb:///club?socket=/run/my.sock", "mariadb:///club", nil, "/run/my.sock", nil),
    ("mariadb://localhost/caf%C3%A9", "mariadb:///café", nil, "localhost", nil),
  ])
  func addresses(text: String, name: String, user: String?, host: String?, port: Int?) throws {
    let address = try DatabaseAddress(text)
    #expect(address.name == name && address.user == user)
    #expect(address.host == host && address.port == port)
  }

  @Test(arguments: [
    ("postgresql:///club", true), ("postgresql://localhost/club", true),
    ("postgresql://127.0.0.2/club", true), ("postgresql://[::1]/club", true),
    ("postgresql://db.example/club", false), ("postgresql://10.0.0.1/club", false),
  ])
  func localServers(text: String, isLocal: Bool) throws {
    #expect(try DatabaseAddress(text).isLocal == isLocal)
  }

  @Test(arguments: [
    ("postgresql://ann:hunter2@localhost/club", "holds a password", "PGPASSWORD"),
    ("postgresql://ann:hun/ter2@localhost/club", "holds a password", "PGPASSWORD"),
    ("postgresql://ann:hun@ter2@localhost/club", "holds a password", "--password-variable"),
    ("mysql://ann:?hunter2@localhost/club", "holds a password", "MYSQL_PWD"),
    ("mysql://localhost/club?passwd=hun@ter2/x", "holds a password", "MYSQL_PWD"),
    ("mysql://ann:hunter2@localhost/club", "holds a password", "MYSQL_PWD"),
    ("postgresql://localhost/club?password=hunter2", "holds a password", "PGPASSWORD"),
    ("postgresql://ann:hunter2/club", "the port", nil),
    ("postgresql://localhost:0/club", "the port", nil),
    ("club.db", "no address of a database", "sqlite:PATH"),
    ("oracle://hunter2", "no address of a database", "postgresql://USER@HOST/DATABASE"),
    ("postgresql:club", "no address of a database", "postgresql://USER@HOST/DATABASE"),
    ("postgresql://localhost", "names no database", "postgresql://HOST/DATABASE"),
    ("mysql://localhost/", "names no database", "mysql://HOST/DATABASE"),
    ("sqlite:", "names no file", "sqlite:PATH"), ("sqlite:///", "names no file", "sqlite:PATH"),
    ("postgresql://localhost/a%zz", "hexadecimal", nil),
    ("postgresql://localhost/a%00", "hexadecimal", nil),
    ("postgresql://localhost/a%FF", "hexadecimal", nil),
    ("postgresql://localhost/club?sslmode=hunter2", "`sslmode`", "leave it out"),
    ("mysql://localhost/club?sslmode=require", "`sslmode`", "socket, user"),
    ("mysql://localhost/club?charset=hunter2", "`charset`", "leave it out"),
  ])
  func whatIsWrongIsToldWithoutSecrets(text: String, message: String, cure: String?) throws {
    let error = try #require(throws: DatabaseError.self) { try DatabaseAddress(text) }
    #expect(error.message.english.contains(message), "\(error.message.english)")
    #expect(error.message.english != error.message.french)
    if let cure { #expect(error.cure?.english.contains(cure) == true) }
    for told in [error.message, error.cure].compactMap({ $0 }) {
      #expect(!told.english.contains("ter2") && !told.french.contains("ter2"))
    }
    #expect(error.exitStatus == .input)
  }
}
