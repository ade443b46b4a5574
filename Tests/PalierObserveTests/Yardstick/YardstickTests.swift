import PalierPlatform
import Testing

@testable import PalierObserve

@Suite struct YardstickTests {
  /// A record in which each piece of kind k costs `factor` times its nominal cost.
  static func record(factors: [Double], from start: Double = 0) -> YardstickRecord {
    var record = YardstickRecord(cores: 1)
    var time = start
    for factor in factors {
      for kind in YardstickKind.allCases {
        time += 0.01
        let cost = Float(factor / kind.nominalSpeed)
        record.append(YardstickRecord.Piece(time: time, cost: cost, kind: kind), core: 0)
      }
    }
    return record
  }

  @Test func nominalCostIsSpeedOne() throws {
    let record = YardstickTests.record(factors: Array(repeating: 1, count: 10))
    let reading = try #require(record.speed(from: 0, to: 1))
    #expect(abs(reading.mean - 1) < 1e-6)
    #expect(reading.standardDeviation < 1e-6)
    #expect(reading.count == 10)
    #expect(reading.byKind.count == YardstickKind.allCases.count)
  }

  @Test func windowsAreKeptApart() throws {
    let factors = Array(repeating: 1.0, count: 10) + Array(repeating: 2.0, count: 10)
    let record = YardstickTests.record(factors: factors)
    let half = 10.0 * 0.01 * Double(YardstickKind.allCases.count) + 0.005
    let first = try #require(record.speed(from: 0, to: half))
    let second = try #require(record.speed(from: half, to: 2 * half))
    #expect(abs(first.mean - 1) < 1e-6)
    #expect(abs(second.mean - 0.5) < 1e-6)
    #expect(record.speed(from: 2 * half, to: 3 * half) == nil)
    #expect(record.speed(from: 0, to: 0.011) == nil)
    #expect(record.speed(from: 1, to: 0) == nil)
  }

  @Test func anInterruptedPieceHardlyCounts() throws {
    var factors = Array(repeating: 1.0, count: 10)
    factors[4] = 50
    let reading = try #require(YardstickTests.record(factors: factors).speed(from: 0, to: 1))
    #expect(abs(reading.mean - 1) < 1e-6)
    #expect(reading.standardDeviation > 0.1)
  }

  @Test func coresCountAlike() throws {
    var record = YardstickRecord(cores: 2)
    for (core, factor) in [(0, 1.0), (1, 4.0)] {
      for kind in YardstickKind.allCases {
        let cost = Float(factor / kind.nominalSpeed)
        record.append(YardstickRecord.Piece(time: 1, cost: cost, kind: kind), core: core)
      }
    }
    let reading = try #require(record.speed(from: 0, to: 2))
    #expect(abs(reading.mean - 0.5) < 1e-6)
  }

  @Test func measuresTheCoreItIsGiven() throws {
    let core = try #require(Affinity.cores().last)
    let yardstick = try Yardstick.start(cores: [core])
    let start = MonotonicClock.seconds()
    var reading: SpeedReading?
    while reading?.count ?? 0 < 5, MonotonicClock.seconds() < start + 20 {
      MonotonicClock.sleep(for: 0.05)
      reading = yardstick.speed(from: start, to: MonotonicClock.seconds())
    }
    yardstick.stop()
    yardstick.stop()
    let speed = try #require(reading)
    #expect(speed.mean > 0)
    #expect(speed.count >= 5)
    let used = yardstick.cpuSeconds[0]
    #expect(used > 0)
    // After the stop the record can be asked still, and nothing more is spent.
    #expect(yardstick.speed(from: start, to: MonotonicClock.seconds()) != nil)
    #expect(yardstick.cpuSeconds[0] == used)
  }

  @Test func messagesArriveBeforeTheNextIsSent() throws {
    var pair = try LoopbackPair()
    #expect(pair.exchange(count: 100) == 100 * 700)
  }

  @Test func aCoreThatDoesNotExistIsRefused() {
    #expect(throws: SystemError.self) { _ = try Yardstick.start(cores: [63]) }
  }
}
