import Foundation
import PalierModel
import Testing

@Suite struct DemandProfileTests {
  /// CPU times of two services and a waiting that have nothing to do with each other.
  private static let samples = (0..<4_000).map { number in
    let turn = Double(number)
    let web = 0.003 * -log(1 - (turn * 0.618_033_988_749).truncatingRemainder(dividingBy: 1))
    let database = 0.001 * (turn * 0.754_877_666_247).truncatingRemainder(dividingBy: 1)
    let waiting = 0.01 + 0.002 * (turn * 0.569_840_290_998).truncatingRemainder(dividingBy: 1)
    return DemandSample(cpu: [web, database], elapsed: web + database + waiting)
  }

  private func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
  }

  enum Part: String, CaseIterable, Sendable {
    case firstService, secondService, waiting

    func value(_ sample: DemandSample) -> Double {
      switch self {
      case .firstService: sample.cpu[0]
      case .secondService: sample.cpu[1]
      case .waiting: sample.waiting
      }
    }

    /// The share of the variance that has to be left; the second service scatters least.
    var kept: Double { self == .secondService ? 0.8 : 0.9 }
  }

  @Test(arguments: Part.allCases)
  func groupsKeepTheAverageAndTheScatter(of part: Part) throws {
    let profile = try #require(DemandProfile(Self.samples))
    #expect(profile.groups.count == 500)
    let all = moments(Self.samples.map(part.value))
    let grouped = moments(profile.groups.map(part.value))
    #expect(abs(grouped.mean / all.mean - 1) < 1e-9)
    #expect(grouped.variance > part.kept * all.variance)
    #expect(grouped.variance <= all.variance * (1 + 1e-9))
  }

  @Test func fewSamplesAreKeptAsTheyAre() throws {
    let few = Array(Self.samples.prefix(100))
    let profile = try #require(DemandProfile(few))
    #expect(Set(profile.groups) == Set(few))
  }
}
