import Foundation
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

  /// What comes out of a file that holds these bytes, in pieces of some bytes.
  private static func read(_ bytes: [UInt8], by piece: Int) throws -> [UInt8] {
    let url = URL.temporaryDirectory.appending(path: "palier-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var file = try DecompressedFile(path: url.path)
    #expect(file.size == bytes.count)
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: piece + 3)
    while true {
      let count = try file.read(into: &buffer, from: 3)
      if count == 0 { break }
      result += buffer[3..<3 + count]
    }
    #expect(file.bytesRead == bytes.count)
    return result
  }

  @Test(arguments: [1, 4, 1_000, 100_000])
  func filesAreReadCompressedOrNot(piece: Int) throws {
    let members = Array((0..<9_000).map { _ in GzipTests.hello }.joined())
    let hellos = Array(String(repeating: "hello", count: 9_000).utf8)
    #expect(try Self.read(members, by: piece) == hellos)
    #expect(try Self.read(members + [0, 0, 0], by: piece) == hellos)
    #expect(try Self.read(hellos, by: piece) == hellos)
    for short in [[], [0x1F], [UInt8(ascii: "x")]] {
      #expect(try Self.read(short, by: piece) == short)
    }
  }

  @Test func aFileThatIsNotWholeIsCorrupt() {
    for count in 2..<GzipTests.hello.count {
      #expect(throws: DecompressedFile.Corrupt.self) {
        try Self.read(GzipTests.hello + GzipTests.hello.prefix(count), by: 100)
      }
    }
    #expect(throws: DecompressedFile.Corrupt.self) {
      try Self.read(GzipTests.hello + Array("hello".utf8), by: 100)
    }
  }
}
