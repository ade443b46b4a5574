import PalierPlatform
import Testing

@Suite struct GzipTests {
  private static let hello: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 203, 72, 205, 201, 201, 7, 0, 134, 166, 16, 54, 5, 0, 0, 0,
  ]
  private static let zlibHello: [UInt8] = [120, 156, 203, 72, 205, 201, 201, 7, 0, 6, 44, 2, 21]

  @Test func bodiesAreReadOneAfterTheOther() throws {
    let decoder = try #require(GzipDecoder())
    for body in [GzipTests.hello, GzipTests.zlibHello, GzipTests.hello] {
      #expect(try decoder.decode(body, limit: 100) == Array("hello".utf8))
    }
    #expect(try decoder.decode(GzipTests.hello + GzipTests.hello, limit: 100).count == 10)
  }

  @Test func noMoreIsMadeThanTheLimit() throws {
    let decoder = try #require(GzipDecoder())
    let endless = Array((0..<10_000).map { _ in GzipTests.hello }.joined())
    #expect(try decoder.decode(endless, limit: 7) == Array("hellohe".utf8))
    #expect(try decoder.decode(GzipTests.hello, limit: 5) == Array("hello".utf8))
  }

  @Test func whatIsNotWholeIsCorrupt() throws {
    let decoder = try #require(GzipDecoder())
    for count in 0..<GzipTests.hello.count {
      #expect(throws: GzipDecoder.Corrupt.self) {
        try decoder.decode(Array(GzipTests.hello.prefix(count)), limit: 100)
      }
    }
    #expect(throws: GzipDecoder.Corrupt.self) {
      try decoder.decode(Array("hello".utf8), limit: 100)
    }
    // A decoder that has failed serves on.
    #expect(try decoder.decode(GzipTests.hello, limit: 100).count == 5)
  }
}
