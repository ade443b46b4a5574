// swift-tools-version: 6.3
import PackageDescription

/// Settings of every Swift target: no warning stays, unsafe code is named, imports say what they are for.
let swiftSettings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What simulation and planning are compiled with in debug builds too: without optimisation they are
/// up to a hundred times as slow, and the tests that predict would take minutes.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A room of the house: a library target that imports only rooms above it in the list below.
func room(_ name: String, imports rooms: [String] = [], settings: [SwiftSetting] = []) -> Target {
  .target(
    name: name,
    dependencies: rooms.map { .byName(name: $0) },
    swiftSettings: swiftSettings + settings,
    linkerSettings: [.linkedLibrary("m")]
  )
}

/// The tests of one room, which may also import the rooms that it imports.
func tests(
  of name: String,
  imports rooms: [String] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: ([name] + rooms).map { .byName(name: $0) },
    exclude: exclude,
    swiftSettings: swiftSettings
  )
}

let systemLibraries: [Target] = [
  .systemLibrary(name: "CLinux"),
  .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
  .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
  .systemLibrary(name: "CMariaDB", pkgConfig: "libmariadb", providers: [.apt(["libmariadb-dev"])]),
]

/// The catalogue of offers, embedded by the compiler of C: Swift's own takes minutes over a megabyte.
let embedded: [Target] = [.target(name: "CCatalogue")]

// From top to bottom: a room may import what stands above it, never what stands below.
let rooms: [Target] = [
  room("PalierModel"),
  room("PalierQueueing", settings: optimised),
  room("PalierPlatform", imports: ["CLinux", "COpenSSL", "CZlib", "PalierModel"]),
  room("PalierDossier", imports: ["CYAML", "PalierModel"]),
  room("PalierCatalogue", imports: ["CCatalogue", "PalierModel"], settings: optimised),
  room(
    "PalierPlanning",
    imports: ["PalierModel", "PalierQueueing", "PalierCatalogue"],
    settings: optimised
  ),
  // The yardstick times its own code, which must be the same in every build.
  room("PalierObserve", imports: ["PalierModel", "PalierPlatform"], settings: optimised),
  room("PalierDatabases", imports: ["CSQLite", "CPQ", "CMariaDB", "PalierModel"]),
  room(
    "PalierDiscovery",
    imports: [
      "PalierModel", "PalierPlatform", "PalierDossier", "PalierObserve", "PalierDatabases",
    ]
  ),
  // Tests of the search and of comparisons make days of load in virtual time.
  room(
    "PalierLoad",
    imports: ["PalierModel", "PalierQueueing", "PalierPlatform"],
    settings: optimised
  ),
  room("PalierStore", imports: ["CSQLite", "PalierModel"]),
  room("PalierSetup", imports: ["PalierModel"]),
  room(
    "PalierAudit",
    imports: [
      "PalierModel", "PalierPlatform", "PalierDossier", "PalierCatalogue", "PalierObserve",
      "PalierDatabases", "PalierDiscovery", "PalierSetup",
    ]
  ),
  room(
    "PalierProof",
    imports: [
      "PalierModel", "PalierQueueing", "PalierPlatform", "PalierPlanning", "PalierObserve",
      "PalierLoad", "PalierStore",
    ]
  ),
  room(
    "PalierReport",
    imports: [
      "PalierModel", "PalierQueueing", "PalierCatalogue", "PalierPlanning", "PalierLoad",
      "PalierProof",
    ]
  ),
]

let programs: [Target] = [
  .executableTarget(
    name: "palier",
    dependencies: [
      "PalierModel", "PalierQueueing", "PalierPlatform", "PalierDossier", "PalierCatalogue",
      "PalierPlanning", "PalierObserve", "PalierDatabases", "PalierDiscovery", "PalierLoad",
      "PalierStore", "PalierSetup", "PalierAudit", "PalierProof", "PalierReport",
    ],
    swiftSettings: swiftSettings
  ),
  .executableTarget(
    name: "palier-reference-server",
    dependencies: ["CLinux", "PalierModel", "PalierQueueing", "PalierPlatform"],
    path: "Lab/Reference",
    exclude: ["configurations"],
    swiftSettings: swiftSettings
  ),
  .executableTarget(
    name: "palier-truth-server",
    dependencies: ["PalierModel", "PalierQueueing", "PalierPlatform"],
    path: "Lab/Truth",
    swiftSettings: swiftSettings
  ),
]

/// What tests of several rooms share.
let testSupport: [Target] = [
  .target(
    name: "OptionLists",
    dependencies: ["PalierSetup"],
    path: "Tests/OptionLists",
    swiftSettings: swiftSettings
  )
]

let testTargets: [Target] = [
  tests(of: "PalierModel"),
  tests(of: "PalierQueueing"),
  tests(of: "PalierPlatform", imports: ["PalierModel"]),
  tests(of: "PalierDossier", imports: ["PalierModel"]),
  tests(of: "PalierCatalogue", imports: ["PalierModel"]),
  tests(
    of: "PalierPlanning",
    imports: ["PalierModel", "PalierQueueing", "PalierCatalogue", "PalierDossier"]
  ),
  tests(of: "PalierObserve", imports: ["PalierModel", "PalierPlatform"]),
  tests(of: "PalierDatabases", imports: ["PalierModel", "PalierPlatform"]),
  tests(
    of: "PalierDiscovery",
    imports: [
      "PalierModel", "PalierPlatform", "PalierDossier", "PalierObserve", "PalierDatabases",
    ],
    exclude: ["Logs", "Goldens"]
  ),
  tests(of: "PalierLoad", imports: ["PalierModel", "PalierQueueing", "PalierPlatform"]),
  tests(of: "PalierStore", imports: ["PalierModel"]),
  tests(
    of: "PalierSetup",
    imports: ["PalierModel", "PalierPlatform", "PalierDossier", "OptionLists"]
  ),
  tests(
    of: "PalierAudit",
    imports: ["PalierModel", "PalierPlatform", "PalierObserve", "PalierSetup", "OptionLists"],
    exclude: ["Fixtures"]
  ),
  tests(
    of: "PalierProof",
    imports: [
      "PalierModel", "PalierQueueing", "PalierPlatform", "PalierPlanning", "PalierObserve",
      "PalierLoad", "PalierStore", "PalierDossier",
    ]
  ),
  tests(
    of: "PalierReport",
    imports: [
      "PalierModel", "PalierQueueing", "PalierDossier", "PalierCatalogue", "PalierPlanning",
      "PalierLoad", "PalierProof",
    ],
    exclude: ["Goldens"]
  ),
  .testTarget(
    name: "EndToEndTests",
    dependencies: [
      "PalierModel", "PalierPlatform", "PalierDossier", "PalierPlanning", "PalierStore",
      "PalierProof",
    ],
    exclude: ["CommandLine/Goldens"],
    swiftSettings: swiftSettings
  ),
]

/// Fuzz targets need libFuzzer's own `main`, so one exists only where it is asked for:
/// `PALIER_FUZZ=FuzzDossier swift build -c release --sanitize=fuzzer --product FuzzDossier`.
let fuzzTargets: [Target] = [
  ("FuzzDossier", ["PalierDossier", "PalierModel"], ["Corpus", "dossier.dict"]),
  ("FuzzHTTP", ["PalierLoad"], ["Corpus"]),
  ("FuzzJourney", ["PalierLoad", "PalierModel"], ["Corpus"]),
  (
    "FuzzAccessLog", ["PalierDiscovery", "PalierDossier", "PalierModel"],
    ["Corpus", "log.dict"]
  ),
  ("FuzzCompose", ["PalierDiscovery", "PalierDossier", "PalierModel"], ["Corpus"]),
  ("FuzzDatabaseAddress", ["PalierDatabases", "PalierModel"], ["Corpus"]),
  ("FuzzCatalogue", ["PalierCatalogue", "PalierModel"], ["Corpus"]),
  ("FuzzAudit", ["PalierAudit", "PalierModel"], ["Corpus"]),
].filter { $0.0 == Context.environment["PALIER_FUZZ"] }.map { name, rooms, data in
  .executableTarget(
    name: name,
    dependencies: rooms.map { .byName(name: $0) },
    path: "Fuzz/\(name)",
    exclude: data,
    swiftSettings: swiftSettings + [.unsafeFlags(["-parse-as-library"])]
  )
}

let package = Package(
  name: "palier",
  products: [
    .executable(name: "palier", targets: ["palier"]),
    .executable(name: "palier-reference-server", targets: ["palier-reference-server"]),
    .executable(name: "palier-truth-server", targets: ["palier-truth-server"]),
    .library(name: "PalierQueueing", targets: ["PalierQueueing"]),
    .library(name: "PalierLoad", targets: ["PalierLoad"]),
    .library(name: "PalierDiscovery", targets: ["PalierDiscovery"]),
    .library(name: "PalierAudit", targets: ["PalierAudit"]),
    .library(name: "PalierPlanning", targets: ["PalierModel", "PalierPlanning"]),
    .library(name: "PalierReport", targets: ["PalierCatalogue", "PalierDossier", "PalierReport"]),
  ],
  targets: systemLibraries + embedded + rooms + programs + testSupport + testTargets + fuzzTargets,
  swiftLanguageModes: [.v6]
)
