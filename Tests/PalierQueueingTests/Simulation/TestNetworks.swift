import PalierQueueing

/// Networks with one server, for tests.
enum TestNetworks {
  /// Poisson arrivals at `servers` cores, first come, first served.
  static func queue(rate: Double, service: Distribution, servers: Int = 1) -> Network {
    Network(
      processors: [Processor(name: "cores", cores: servers)],
      servers: [Server(name: "server", processes: servers, slots: 1)],
      chains: [
        Chain(
          name: "users",
          load: .open(rate: rate, arrivals: .poisson),
          steps: [Step(action: "get", operations: [.enter(server: 0, [.compute(service)])])]
        )
      ]
    )
  }

  /// Poisson arrivals that share one core.
  static func sharedCore(rate: Double, service: Distribution, cores: Int = 1) -> Network {
    var network = queue(rate: rate, service: service)
    network.processors[0].cores = cores
    network.servers[0].slots = nil
    network.servers[0].serial = false
    return network
  }

  /// Users who think and then ask a server of `servers` processes, each with a core.
  static func closed(
    customers: Int,
    think: Distribution,
    service: Distribution,
    servers: Int = 1
  ) -> Network {
    var network = queue(rate: 0, service: service, servers: servers)
    network.chains[0].load = .closed(customers: customers)
    network.chains[0].steps[0].think = think
    return network
  }
}
