/// What one request (or the average of some alike) was seen to use at light load.
public struct DemandSample: Sendable, Hashable, Codable {
  /// CPU seconds of each service, in the order of the calibration's services.
  public var cpu: [Double]
  /// Seconds from the request's first byte sent to the response's last byte read.
  public var elapsed: Double
  /// Seconds of `elapsed` for which the server held the response on purpose.
  public var held: Double

  /// A sample.
  public init(cpu: [Double], elapsed: Double, held: Double = 0) {
    self.cpu = cpu
    self.elapsed = elapsed
    self.held = held
  }

  /// CPU seconds of all services together.
  public var totalCPU: Double { cpu.reduce(0, +) }

  /// Seconds spent neither computing nor held on purpose: outside services, the network, wake-ups.
  public var waiting: Double { max(0, elapsed - held - totalCPU) }
}
