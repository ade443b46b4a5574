import Foundation
import Testing

@testable import PalierObserve

@Suite struct ContainerNamesTests {
  /// Containers as Docker keeps them: by name, by Compose's service, and files that are none.
  @Test func namesAndServicesAreFound() throws {
    let folder = URL.temporaryDirectory.appending(path: "palier-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = [
      "a1":
        #"{"ID":"a1","Config":{"Labels":{"com.docker.compose.service":"db"}},"Name":"/club-db-1"}"#,
      "b2": #"{"ID":"b2","Config":{"Image":"db"},"Name":"/proxy"}"#,
      "c3":
        #"{"ID":"c3","Config":{"Labels":{"com.docker.compose.service":"web"}},"Name":"/club-web-1"}"#,
      "d4":
        #"{"ID":"d4","Config":{"Labels":{"com.docker.compose.service":"web"}},"Name":"/club-web-2"}"#,
    ]
    for (identifier, text) in texts {
      let own = folder.appending(path: identifier)
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: own.appending(path: "config.v2.json"))
    }
    try Data().write(to: folder.appending(path: "x"))
    let names = ContainerNames(folder: folder.path)
    #expect(names.identifiers(of: "db") == ["a1"] && names.identifiers(of: "club-db-1") == ["a1"])
    #expect(names.identifiers(of: "proxy") == ["b2"])
    #expect(names.identifiers(of: "web") == ["c3", "d4"])
    for name in ["", "none", "d", "/proxy", "proxy\"", ".*"] {
      #expect(names.identifiers(of: name).isEmpty)
    }
    #expect(ContainerNames(folder: "/nowhere").identifiers(of: "db").isEmpty)
  }
}
