import PalierPlatform

/// Containers by their names, as Docker's own files tell them; they can be read by root alone.
struct ContainerNames {
  /// Docker's folder of containers, in which each has one that is named by its identifier.
  var folder = "/var/lib/docker/containers"

  /// The identifiers of the containers that have a name, or that Compose made for a service of that
  /// name; running or not.
  func identifiers(of name: String) -> [String] {
    let isName = name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || "_.-".utf8.contains($0)
    }
    guard isName, !name.isEmpty else { return [] }
    let marks = ["\"Name\":\"/\(name)\"", "\"com.docker.compose.service\":\"\(name)\""]
    return KernelDirectory.subdirectories(of: folder).sorted().filter { identifier in
      guard let text = KernelFile.text(of: "\(folder)/\(identifier)/config.v2.json") else {
        return false
      }
      return marks.contains { text.contains($0) }
    }
  }
}
