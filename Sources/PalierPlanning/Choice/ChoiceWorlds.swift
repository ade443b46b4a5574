import PalierModel
import PalierQueueing

/// What a question asks of a machine in each of many worlds, as columns.
///
/// Each input is drawn between its bounds: half of the worlds evenly below the middle, half evenly
/// above it, by one dimension of a scrambled Sobol sequence each. A wider interval moves every
/// world outwards, none inwards.
public struct ChoiceWorlds: Sendable {
  /// What is asked for at one time.
  struct Needs: Sendable {
    /// Cores of the reference speed.
    var cores: [Double]
    /// Cores of offers that do not say their speed.
    var coresOfUnknownSpeed: [Double]
    /// Memory, in bytes.
    var memory: [Double]
    /// Disk, in bytes.
    var disk: [Double]
    /// Transfer, in bytes a month.
    var transfer: [Double]
  }

  /// Needs now and later, and where within its bounds each world has the speed of offers that say
  /// it, from 0 to 1.
  struct Columns: Sendable {
    /// At the peak that was asked about.
    var today: Needs
    /// After the months that the question looks ahead.
    var later: Needs
    var speedPlaces: [Double]
  }

  /// How many worlds.
  public let count: Int
  let columns: Columns
  /// Two worlds more: that in which every input asks for least, and that in which it asks for most.
  let corners: Columns

  /// Draws worlds; `surface` is that of the workload's share.
  ///
  /// The same seed gives the same worlds. Complexity: O(worlds).
  public init(
    _ question: ChoiceQuestion,
    count: Int,
    seed: UInt64 = 1,
    surface: CapacitySurface
  ) {
    let sequence = SobolSequence(dimensions: Input.allCases.count, seed: seed)
    self.count = count
    columns = ChoiceWorlds.columns(question, count: count, surface) { input, world in
      sequence.coordinate(input.rawValue, ofPoint: UInt32(world))
    }
    corners = ChoiceWorlds.columns(question, count: 2, surface) { input, world in
      input.asksForLess == (world == 0) ? 1 : 0
    }
  }

  /// What is drawn, each by its dimension.
  private enum Input: Int, CaseIterable {
    case work, requestWork, bound, growth, coreSpeed, memory, disk, transfer, offersSpeed

    /// True if a greater value asks for less of a machine.
    var asksForLess: Bool { self == .bound || self == .coreSpeed || self == .offersSpeed }
  }

  private static func columns(
    _ question: ChoiceQuestion,
    count: Int,
    _ surface: CapacitySurface,
    at place: (Input, Int) -> Double
  ) -> Columns {
    func column(_ input: Input, _ value: Interval?) -> [Double] {
      guard let value, !value.isExact else {
        return [Double](repeating: value?.mid ?? 0, count: count)
      }
      return (0..<count).map { value.value(at: place(input, $0)) }
    }
    let requirement = question.requirement
    let workload = question.workload
    let work = column(.work, workload?.work ?? requirement.cores)
    let requestWork = column(.requestWork, workload?.requestWork)
    let bound = column(.bound, workload?.bound)
    let growth = column(.growth, question.growth).map { power(max(0, 1 + $0), question.months) }
    let speed = column(.coreSpeed, question.coreSpeed)
    let memory = column(.memory, requirement.memory)
    let disk = column(.disk, requirement.disk)
    // The same place within the bounds: what is large today is large later.
    let laterDisk = question.laterDisk.map { column(.disk, $0) }
    let transfer = column(.transfer, requirement.transfer)

    func cores(_ world: Int, grown: Double, speed: Double) -> Double {
      guard let workload else { return work[world] * grown / speed }
      return workload.cores(
        work: work[world] * grown,
        requestWork: requestWork[world],
        bound: workload.bound == nil ? nil : bound[world],
        speed: speed,
        surface
      )
    }
    func needs(_ grown: (Int) -> Double, disk: (Int) -> Double) -> Needs {
      let worlds = 0..<count
      return Needs(
        cores: worlds.map { cores($0, grown: grown($0), speed: 1) },
        coresOfUnknownSpeed: worlds.map { cores($0, grown: grown($0), speed: speed[$0]) },
        memory: memory,
        disk: worlds.map(disk),
        transfer: worlds.map { transfer[$0] * grown($0) }
      )
    }
    return Columns(
      today: needs({ _ in 1 }, disk: { disk[$0] }),
      later: needs({ growth[$0] }, disk: { laterDisk?[$0] ?? disk[$0] * growth[$0] }),
      speedPlaces: column(.offersSpeed, Interval(0, 1))
    )
  }
}

extension Interval {
  /// The value at a share of the way: the middle at a half, straight to either bound.
  func value(at share: Double) -> Double {
    share < 0.5 ? low + (mid - low) * 2 * share : mid + (high - mid) * (2 * share - 1)
  }
}
