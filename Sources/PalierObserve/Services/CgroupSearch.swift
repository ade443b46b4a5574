import PalierModel
import PalierPlatform

/// Finds control groups by a part of their name.
struct CgroupSearch {
  let mounts: CgroupMounts
  var containers = ContainerNames()

  /// The group of a systemd unit, whose directory has the unit's name.
  func unit(_ name: String) throws(ObserveError) -> CgroupLocation {
    let file = name.contains(".") ? name : name + ".service"
    let paths = paths(in: ["cpuacct", "name=systemd"])
    let found = paths.filter { $0.split(separator: "/").last.map(String.init) == file }
    if let location = found.lazy.compactMap({ CgroupLocation(path: $0, mounts: mounts) }).first {
      return location
    }
    if !found.isEmpty { throw ObserveError(.uncountedUnit(name: name)) }
    let units = paths.compactMap { $0.split(separator: "/").last.map(String.init) }
    let suggestion = SpellingSuggestion.closest(
      to: file,
      among: units.filter { $0.hasSuffix(".service") }
    )
    throw ObserveError(.noUnit(name: name, suggestion: suggestion))
  }

  /// The group of a container: `docker/ID`, `docker-ID.scope`, `libpod-ID.scope` and the like.
  ///
  /// Given are the first letters of its identifier, or its name.
  func container(_ id: String) throws(ObserveError) -> CgroupLocation {
    var found = containerPaths(id)
    if found.isEmpty { found = containers.identifiers(of: id).flatMap(containerPaths) }
    // A group inside a container's group may carry the same identifier: the outermost counts.
    let outermost = found.filter { path in !found.contains { path.hasPrefix($0 + "/") } }
    if outermost.count > 1 {
      throw ObserveError(.severalContainers(id: id, paths: outermost.sorted()))
    }
    guard let path = outermost.first, let location = CgroupLocation(path: path, mounts: mounts)
    else { throw ObserveError(.noContainer(id: id)) }
    return location
  }

  private func containerPaths(_ id: String) -> [String] {
    let prefix = id.lowercased()
    return paths(in: ["cpuacct"]).filter { path in
      let name = path.split(separator: "/").last ?? ""
      let body = name.hasSuffix(".scope") ? name.dropLast(6) : name
      let letters = body.split(separator: "-").last ?? ""
      // The full identifier has 64 hexadecimal digits: nothing else in the tree looks like that.
      return letters.count == 64 && letters.allSatisfy(\.isHexDigit) && letters.hasPrefix(prefix)
    }
  }

  /// The group at a path, with the closest existing path as the suggestion where there is none.
  func group(at path: String) throws(ObserveError) -> CgroupLocation {
    if let location = CgroupLocation(path: path, mounts: mounts) { return location }
    let suggestion = SpellingSuggestion.closest(to: path, among: paths(in: ["cpuacct"]))
    throw ObserveError(.noCgroup(path: path, suggestion: suggestion))
  }

  /// All groups below the mounts of the controllers and of version 2, by path from the mount.
  private func paths(in controllers: [String]) -> [String] {
    let known =
      controllers.compactMap { mounts.mount(for: $0) } + [mounts.unified].compactMap { $0 }
    var paths: Set<String> = []
    for mount in Set(known) {
      var open = [""]
      while let path = open.popLast() {
        for name in KernelDirectory.subdirectories(of: "\(mount.path)/\(path)") {
          let child = path.isEmpty ? name : "\(path)/\(name)"
          paths.insert(child)
          open.append(child)
        }
      }
    }
    return paths.sorted()
  }
}
