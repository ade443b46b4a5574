/// One way to count what a service uses.
protocol ServiceMeter: AnyObject {
  func cpuSeconds() -> Double
  func read(_ detail: ServiceProbe.Detail) -> ServiceReading
}
