import PalierDossier
import PalierModel

extension Draft {
  /// The most tables that stand in a draft by themselves; what the smaller ones hold is summed up.
  static let mostData = 20

  /// Writes `data`.
  func writeData(to page: inout DraftPage) {
    page.gap()
    let empty = data.filter { $0.rows == 0 }
    let filled = data.filter { $0.rows != 0 }.sorted {
      ($1.allBytes, $0.name) < ($0.allBytes, $1.name)
    }
    guard !filled.isEmpty else {
      page.ask(
        Text(
          en: "What is stored, and how fast does it grow?",
          fr: "Qu'est-ce qui est stocké, et avec quelle croissance ?"
        ),
        answers: [
          "data:", "  articles: { rows: 20_000, row: \(page.quantity(2_000, .information)) }",
        ]
      )
      if !empty.isEmpty { page.comment(Draft.tell(ofEmpty: empty)) }
      return
    }
    let places = Set(data.map(\.place))
    if let place = places.first, places.count == 1 {
      page.comment(Text(en: "What \(place) holds.", fr: "Ce que contient \(place)."))
    }
    page.comment(
      Text(
        en: """
          The size of a row is what it takes on the disk today, free space in between included: \
          therefore nothing is added for bloat.
          """,
        fr: """
          La taille d'une ligne est la place qu'elle prend aujourd'hui sur le disque, vides \
          compris : rien n'est donc ajouté pour « bloat ».
          """
      )
    )
    page.ask(
      Text(
        en: """
          How fast do these grow? By default as fast as the population: `growth: 2 %/month` or \
          `added: 500/day` says otherwise, and `retention: 90 d` how long what is added stays.
          """,
        fr: """
          À quel rythme croissent-elles ? Par défaut, comme la population : \
          « \("growth: 2 %/mois") » ou « \("added: 500/jour") » dit autre chose, et \
          « \("retention: 90 j") » combien de temps les ajouts restent.
          """
      )
    )
    page.line("data:")
    // One that would stand alone in the sum stands for itself.
    let shown = filled.count <= Draft.mostData + 1 ? filled : Array(filled.prefix(Draft.mostData))
    let lines = shown.map {
      (Draft.code(for: $0, on: page), Draft.place(of: $0, among: places.count))
    }
    let column = lines.map { $0.0.count }.max().map { $0 + 4 } ?? 34
    for (code, place) in lines {
      page.line(code, indent: 2, from: place(page.language), column: column)
    }
    write(rest: Array(filled.dropFirst(shown.count)), besides: shown, column, to: &page)
    if !empty.isEmpty { page.comment(Draft.tell(ofEmpty: empty), indent: 2) }
  }

  private func write(
    rest: [FoundData],
    besides shown: [FoundData],
    _ column: Int,
    to page: inout DraftPage
  ) {
    guard !rest.isEmpty else { return }
    let wanted = Text(en: "other-tables", fr: "autres-tables")(page.language)
    let sum = FoundData(
      name: Draft.unique(wanted, among: shown.map(\.name)),
      place: "",
      rows: rest.allSatisfy { $0.rows != nil } ? rest.reduce(0) { $0 + ($1.rows ?? 0) } : nil,
      bytes: rest.reduce(0) { $0 + $1.bytes },
      indexBytes: rest.reduce(0) { $0 + ($1.indexBytes ?? 0) }
    )
    let place = Text(
      en: "\(rest.count) smaller tables together",
      fr: "\(rest.count) tables plus petites, ensemble"
    )
    page.line(
      Draft.code(for: sum, on: page),
      indent: 2,
      from: place(page.language),
      column: column
    )
  }

  private static func code(for set: FoundData, on page: DraftPage) -> String {
    let name = YAMLText.scalar(set.name)
    guard let rows = set.rows?.rounded(), rows >= 1 else {
      return "\(name): { size: \(page.quantity(max(1, set.allBytes), .information)) }"
    }
    let row = page.quantity(DraftPage.rounded(max(1, set.bytes / rows)), .information)
    var fields = ["rows: \(YAMLText.count(rows))", "row: \(row)"]
    if let index = set.indexBytes {
      fields.append("index: \(page.percent(Interval(exactly: index / max(1, set.bytes))))")
    }
    fields.append("bloat: 0 %")
    return "\(name): { \(fields.joined(separator: ", ")) }"
  }

  /// How its rows are known, after where it was found if that is not one and the same for all.
  private static func place(of set: FoundData, among places: Int) -> Text {
    let how =
      set.rows == nil
      ? Text(en: "rows not known", fr: "lignes inconnues")
      : set.isEstimate
        ? Text(en: "estimated", fr: "estimé") : Text(en: "counted", fr: "compté")
    return places == 1 ? how : Text(en: "\(set.place), \(how)", fr: "\(set.place), \(how)")
  }

  private static func tell(ofEmpty empty: [FoundData]) -> Text {
    let names = empty.prefix(5).map(\.name).joined(separator: ", ") + (empty.count > 5 ? "…" : "")
    return Text(
      en: "Left out because empty: \(names) (\(empty.count)).",
      fr: "Laissé de côté car vide : \(names) (\(empty.count))."
    )
  }
}

extension FoundData {
  /// Bytes of rows and indexes.
  fileprivate var allBytes: Double { bytes + (indexBytes ?? 0) }
}

extension YAMLText {
  /// A whole number as a person writes it: `10_000`.
  static func count(_ number: Double) -> String {
    let digits = String(Int(min(number.magnitude, 9e15)))
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "_" }
      text.append(digit)
    }
    return text
  }
}
