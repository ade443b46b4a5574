import Foundation
public import PalierModel

/// Writes the tables of a document, those of its charts among them, as files that a spreadsheet
/// takes: one file for each table (RFC 4180).
///
/// In French fields stand between semicolons and decimals behind a comma, as spreadsheets set up
/// for French expect them. Values are in SI units, which the headings name; a column whose values
/// have bounds is followed by one for the lower and one for the upper bound.
public struct CSVRenderer: Sendable {
  /// One file.
  public struct File: Sendable, Hashable {
    /// Its name, which begins with its place in the document.
    public let name: String
    /// Its text, which begins with a byte order mark.
    public let text: String
  }

  private let language: Language

  /// A renderer in one language.
  public init(language: Language) { self.language = language }

  /// A file for each table of a document, in the order of reading.
  ///
  /// Complexity: O(length of the document).
  public func files(_ document: Document) -> [File] {
    tables(of: document.blocks, under: document.title).enumerated().map { index, found in
      let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      return File(name: "\(number)-\(slug(of: found.title(language))).csv", text: text(found.table))
    }
  }

  private func tables(of blocks: [Block], under title: Text) -> [(title: Text, table: Table)] {
    blocks.flatMap { block -> [(title: Text, table: Table)] in
      switch block {
      case .section(let section): tables(of: section.blocks, under: section.title)
      case .table(let table): [(table.caption ?? title, table)]
      case .lineChart(let chart): [(chart.title, chart.table)]
      case .barChart(let chart): [(chart.title, chart.table)]
      case .paragraph, .answer, .diagram, .definitions, .notes, .preformatted: []
      }
    }
  }

  /// A title as the name of a file: small letters, digits and hyphens, without accents.
  private func slug(of title: String) -> String {
    var slug = ""
    let letters = title.lowercased().replacing("œ", with: "oe").replacing("æ", with: "ae")
    for scalar in letters.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "\u{300}"..."\u{36F}": continue
      default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
      }
    }
    let short = slug.prefix(48)
    return String(short.last == "-" ? short.dropLast() : short)
  }

  private func text(_ table: Table) -> String {
    let columns = table.columns.indices.map { index in
      CSVColumn(table.columns[index], table.rows.map { $0[index] }, in: language)
    }
    let records =
      [columns.flatMap(\.headings)]
      + table.rows.indices.map { row in columns.flatMap { $0.fields(row) } }
    let separator = language == .french ? ";" : ","
    let lines = records.map { record in
      record.map { quoted($0, between: separator) }.joined(separator: separator) + "\r\n"
    }
    return "\u{FEFF}" + lines.joined()
  }

  /// A number to twelve digits, so that sums of tenths are what a person would write.
  static func digits(of value: Double) -> String { String(format: "%.12g", value) }

  /// A field in quotes where it needs them.
  private func quoted(_ field: String, between separator: String) -> String {
    // By scalars: CR LF is one character, and neither of the two.
    let special = (separator + "\"\n\r").unicodeScalars
    let needs = field.unicodeScalars.contains { special.contains($0) }
    return needs ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
