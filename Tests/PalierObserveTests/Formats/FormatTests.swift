import Testing

@testable import PalierObserve

@Suite struct FormatTests {
  static func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test(arguments: [
    ("42", 42), (" 42\n", 42), ("-7 x", -7), ("9223372036854775807", Int.max), ("0x10", 0),
  ])
  func integers(text: String, value: Int) {
    #expect(KernelText.integer(FormatTests.bytes(text)) == value)
  }

  @Test(arguments: ["", "-", "max", "9223372036854775808", "99999999999999999999999"])
  func noIntegers(text: String) {
    #expect(KernelText.integer(FormatTests.bytes(text)) == nil)
  }

  // From a kernel 6.18; the names are those of real programs.
  @Test(arguments: [
    ("(cat)", "cat"), ("(Web Content)", "Web Content"), ("((sd-pam))", "(sd-pam)"),
    ("(a) R 1 (b)", "a) R 1 (b"), ("()", ""), ("(kworker/0:1H-kb)", "kworker/0:1H-kb"),
  ])
  func processStat(written: String, name: String) throws {
    let line = """
      6480 \(written) S 6463 6463 3221 0 -1 4194304 99 0 0 0 17 4 250 31 20 0 3 0 69188 3133440 390 \
      18446744073709551615 93912045424640 93912045444521 140721183061584 0 0 0 0 0 0 0 0 0 17 0 0

      """
    let stat = try #require(ProcessStat(FormatTests.bytes(line)))
    #expect(stat.pid == 6_480)
    #expect(stat.name == name)
    #expect(stat.state == UInt8(ascii: "S"))
    #expect(stat.parent == 6_463)
    #expect(stat.userTicks == 17)
    #expect(stat.systemTicks == 4)
    #expect(stat.childUserTicks == 250)
    #expect(stat.childSystemTicks == 31)
    #expect(stat.threads == 3)
    #expect(stat.startTicks == 69_188)
    #expect(stat.residentPages == 390)
  }

  @Test func listeningSockets() {
    let table = """
        sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
         0: 00000000:07E8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1077 1 0
         1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 1099 1 0
         2: 00000000000000000000000001000000:0050 00000000000000000000000000000000:0000 0A 0:0 0:0 0 0 0 77 1
         3: 0100007F:1F91 00000000:0000 06 00000000:00000000 03:00000ABC 00000000     0        0 0 3 0
      """
    #expect(
      SocketTable.listeners(FormatTests.bytes(table)) == [
        SocketTable.Listener(port: 2_024, inode: 1_077), SocketTable.Listener(port: 80, inode: 77),
      ]
    )
    #expect(SocketTable.inode(ofLink: "socket:[1077]") == 1_077)
    #expect(SocketTable.inode(ofLink: "pipe:[1077]") == nil)
    #expect(SocketTable.inode(ofLink: "socket:[x]") == nil)
  }

  @Test(arguments: [
    ("nr_periods 12\nnr_throttled 3\nthrottled_time 250000000\nnr_bursts 0\n", 0.25),
    (
      """
      usage_usec 100
      user_usec 80
      system_usec 20
      nr_periods 12
      nr_throttled 3
      throttled_usec 250000

      """, 0.25
    ),
  ])
  func throttlingOfBothVersions(text: String, time: Double) {
    let throttling = Throttling(cpuStat: KernelText.pairs(FormatTests.bytes(text)))
    #expect(
      throttling == Throttling(periods: 12, throttledPeriods: 3, throttledTime: time)
    )
    #expect(Throttling(cpuStat: KernelText.pairs(FormatTests.bytes("usage_usec 100\n"))) == nil)
  }

  @Test func pairsWithUnits() {
    let text = "MemTotal:       16384 kB\nPss:  12 kB\nPss: 9 kB\npswpin 3\nempty\nword x\n"
    #expect(
      KernelText.pairs(FormatTests.bytes(text))
        == ["MemTotal": 16_777_216, "Pss": 12_288, "pswpin": 3]
    )
  }

  @Test func systemStat() throws {
    let text = """
      cpu  1822 8 1253 133175 246 1 11 7 0 0
      cpu0 820 8 548 66832 23 0 2 3 0 0
      cpu3 1001 0 705 66343 223 1 8 4 0 0
      intr 55111 0 0 0
      ctxt 90925
      btime 1795225482
      processes 6480
      """
    let stat = try #require(SystemStat(FormatTests.bytes(text)))
    #expect(abs(stat.all.user - 18.30) < 1e-9)
    #expect(stat.all.steal == 0.07)
    #expect(stat.all.interrupts == 0.12)
    #expect(stat.cores.keys.sorted() == [0, 3])
    #expect(stat.cores[3]?.inputOutputWait == 2.23)
    #expect(stat.contextSwitches == 90_925)
    #expect(stat.forks == 6_480)
    #expect(SystemStat(FormatTests.bytes("ctxt 3\n")) == nil)
  }

  @Test func disksAndNetworks() {
    let disks = DiskCounters.table(
      FormatTests.bytes(
        """
           7       0 loop0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
         254       0 vda 11285 6334 4564074 12695 2755 3566 252840 556 0 3068 13321 567 0 110176 53 427 15
        """
      )
    )
    #expect(
      disks == [
        "vda": DiskCounters(
          reads: 11_285,
          writes: 2_755,
          bytesRead: 4_564_074 * 512,
          bytesWritten: 252_840 * 512,
          busy: 3.068
        )
      ]
    )
    let networks = NetworkCounters.table(
      FormatTests.bytes(
        """
        Inter-|   Receive                                                |  Transmit
         face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop
            lo:3193      29    0    0    0     0          0         0     3193      29    0    0
        br:1: 10 1 2 3 0 0 0 0 15760 186 4 5 0 0 0 0
        """
      )
    )
    #expect(
      networks == [
        "lo": NetworkCounters(bytesReceived: 3_193, bytesSent: 3_193, faults: 0),
        "br:1": NetworkCounters(bytesReceived: 10, bytesSent: 15_760, faults: 14),
      ]
    )
  }

  @Test func garbageNeverCrashes() {
    var generator = SplitMix(state: 2_024)
    let seeds = [
      "6480 (a b) R 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23",
      "0: 00000000:07E8 00000000:0000 0A 0:0 0:0 0 0 0 1077",
      "cpu  1 2 3 4 5 6 7 8\ncpu0 1 2 3 4\n",
      "nr_periods 1\nnr_throttled 2\n", " lo: 1 2 3 4 5 6 7 8 9 10 11 12",
      "254 0 vda 1 2 3 4 5 6 7 8 9 10 11", "",
    ].map { Array($0.utf8) }
    for round in 0..<20_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let byte = UInt8.random(in: 0...255, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0 where !bytes.isEmpty:
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] = byte
        case 1 where !bytes.isEmpty:
          bytes.removeSubrange(Int.random(in: 0..<bytes.count, using: &generator)...)
        default: bytes.insert(byte, at: Int.random(in: 0...bytes.count, using: &generator))
        }
      }
      let slice = bytes[Int.random(in: 0...bytes.count, using: &generator)...]
      for input in [bytes[...], slice] {
        _ = ProcessStat(input)
        _ = SystemStat(input)
        _ = SocketTable.listeners(input)
        _ = SocketTable.localListeners(input)
        _ = Throttling(cpuStat: KernelText.pairs(input))
        _ = DiskCounters.table(input)
        _ = NetworkCounters.table(input)
        _ = KernelText.hexadecimal(input)
      }
    }
  }

  @Test func localSocketsThatWait() {
    let text = """
      Num       RefCount Protocol Flags    Type St Inode Path
      0000000040798bf1: 00000003 00000000 00000000 0001 03 8301098 /run/a.sock
      00000000462edd52: 00000002 00000000 00010000 0001 01 8306576 /run/site of b.sock
      00000000462edd53: 00000002 00000000 00010000 0001 01 8306577
      broken
      """
    #expect(SocketTable.localListeners(Array(text.utf8)[...]) == [8_306_576, 8_306_577])
  }
}

/// A small generator with a fixed start (Steele, Lea & Flood 2014), so that tests repeat.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
