/// A resource, and the load at which it becomes the bottleneck.
public struct Saturation: Sendable, Hashable, Codable {
  /// What saturates.
  public let resource: Network.Resource
  /// The least number of users at which it is 95 % utilised, those before it being infinite.
  public let users: Int

  /// A resource and the users that saturate it.
  public init(resource: Network.Resource, users: Int) {
    self.resource = resource
    self.users = users
  }
}

extension Network {
  /// What saturates first, second, third … as users are added: each with the least number of users
  /// at which it is `level` utilised, the next found with those before it made infinite.
  ///
  /// - Parameters:
  ///   - users: how many users the closed chains stand for; their customers grow in proportion.
  ///   - level: the utilisation that counts as saturated.
  ///   - greatest: the search ends there.
  /// - Returns: what saturates at up to `greatest` users, in order.
  ///
  /// Uses ``approximateSolution(scale:without:)``, about 2 log₂ `greatest` times for each resource.
  public func saturationOrder(
    users: Int,
    level: Double = 0.95,
    upTo greatest: Int = 1_000_000
  ) -> [Saturation] {
    var order: [Saturation] = []
    var removed: Set<Resource> = []
    var from = 1
    while let next = nextSaturation(users, level, from, greatest, removed) {
      order.append(next)
      removed.insert(next.resource)
      from = next.users
    }
    return order
  }

  private func nextSaturation(
    _ users: Int,
    _ level: Double,
    _ from: Int,
    _ greatest: Int,
    _ removed: Set<Resource>
  ) -> Saturation? {
    func fullest(_ count: Int) -> (resource: Resource, utilisation: Double)? {
      let solution = approximateSolution(
        scale: Double(count) / Double(users),
        without: removed
      )
      // Equal utilisations are told apart by the resource's own order, not by the hash.
      return solution.utilisations.map { ($0.key, $0.value) }
        .max { ($0.1, "\($1.0)") < ($1.1, "\($0.0)") }
    }
    guard let first = fullest(from) else { return nil }
    if first.utilisation >= level { return Saturation(resource: first.resource, users: from) }
    var low = from
    var high = from
    while true {
      guard high < greatest else { return nil }
      low = high
      high = min(greatest, 2 * high)
      if let next = fullest(high), next.utilisation >= level { break }
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if let next = fullest(middle), next.utilisation >= level {
        high = middle
      } else {
        low = middle
      }
    }
    return fullest(high).map { Saturation(resource: $0.resource, users: high) }
  }
}
