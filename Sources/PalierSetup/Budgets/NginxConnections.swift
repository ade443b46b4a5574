import PalierModel

/// Connections that each process of nginx must hold.
enum NginxConnections {
  /// People × six connections of a browser × two (one to the browser, one to the service behind), over
  /// the processes; a power of two from 512 on.
  ///
  /// Where the memory has no room for six, as many as it has.
  static func each(_ plan: ServicePlan) -> Int {
    if let room = ProxyMemory.room(plan) {
      return (2 * room + plan.wholeCores - 1) / plan.wholeCores
    }
    let all = ProxyConnections.open(users: plan.users.value.high) * 2
    let each = all / Double(plan.wholeCores)
    var power = 512
    while Double(power) < each { power *= 2 }
    return power
  }
}
