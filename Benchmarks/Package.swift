// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "palier-benchmarks",
  dependencies: [.package(name: "palier", path: "..")],
  targets: [
    .executableTarget(
      name: "palier-benchmarks",
      dependencies: [
        .product(name: "PalierQueueing", package: "palier"),
        .product(name: "PalierPlanning", package: "palier"),
        .product(name: "PalierDiscovery", package: "palier"),
        .product(name: "PalierAudit", package: "palier"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
