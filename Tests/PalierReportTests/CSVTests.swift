import PalierModel
import PalierReport
import Testing

@Suite struct CSVTests {
  private static let source = Source.measured(run: "1")

  private static let document = Document(title: Text(verbatim: "t")) {
    Section(en: "Sizes; and more", fr: "Tailles élevées") {
      Table(
        columns: [
          .words(en: "Item", fr: "Poste"), .numbers(en: "Bytes", fr: "Octets"),
          .numbers(en: "Mixed", fr: "Mêlés"),
        ],
        rows: [
          [
            .name("=cmd"), .interval(Interval(low: 1.5, mid: 2_000_000, high: 3e6), .information),
            .figure(Figure(Interval(exactly: 0.25), .ratio, from: source)),
          ],
          [.name("a, \"b\""), .empty, .figure(Figure(Interval(exactly: 2), .time, from: source))],
        ]
      )
    }
    LineChart(
      Text(en: "Curve", fr: "Courbe"),
      x: Axis(en: "people", fr: "personnes", .count),
      y: Axis(en: "time", fr: "temps", .time),
      series: [
        .predicted(
          Text(en: "p95", fr: "p95"),
          [.init(x: 1, y: Interval(exactly: 0.5)), .init(x: 2, y: Interval(exactly: .infinity))],
          from: source
        )
      ]
    )
  }

  @Test func aSpreadsheetInEnglish() throws {
    let files = CSVRenderer(language: .english).files(Self.document)
    #expect(files.map(\.name) == ["01-sizes-and-more.csv", "02-curve.csv"])
    #expect(
      files[0].text == "\u{FEFF}"
        + "Item,Bytes (B),\"Bytes, low\",\"Bytes, high\",Mixed,\"Mixed, unit\"\r\n"
        + "'=cmd,2000000,1.5,3000000,0.25,\r\n" + "\"a, \"\"b\"\"\",,,,2,s\r\n"
    )
    #expect(files[1].text == "\u{FEFF}people,p95 (s)\r\n1,0.5\r\n2,∞\r\n")
  }

  @Test func numbersHaveTheDigitsThatMatterAndNamesNoSpecialLetters() {
    let document = Document(title: Text(verbatim: "t")) {
      Table(
        Text(en: "Cores", fr: "Cœurs"),
        columns: [.numbers(en: "Share", fr: "Part"), .words(en: "Why", fr: "Pourquoi")],
        rows: [
          [.number(0.1 + 0.2, .ratio), .name("two\r\nlines")], [.number(1.0 / 3, .ratio), .empty],
        ]
      )
    }
    let file = CSVRenderer(language: .french).files(document)[0]
    #expect(file.name == "01-coeurs.csv")
    #expect(file.text.hasPrefix("\u{FEFF}Part;Pourquoi\r\n0,3;"))
    #expect(file.text.hasSuffix("\r\n0,333333333333;\r\n"))
  }

  @Test func aSpreadsheetInFrench() {
    let files = CSVRenderer(language: .french).files(Self.document)
    #expect(files.map(\.name) == ["01-tailles-elevees.csv", "02-courbe.csv"])
    #expect(
      files[0].text.contains("\r\n'=cmd;2000000;1,5;3000000;0,25;\r\n\"a, \"\"b\"\"\";;;;2;s\r\n")
    )
  }
}
