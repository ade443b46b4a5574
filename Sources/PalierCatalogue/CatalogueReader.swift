import PalierModel

/// Reads the entries of a catalogue from its text.
struct CatalogueReader {
  private let file: String
  private var reader: CSVReader
  /// Where each column stands.
  private let places: [CatalogueColumn: Int]
  private let width: Int

  init(_ bytes: [UInt8], file: String) throws(CatalogueError) {
    self.file = file
    reader = CSVReader(bytes, file: file)
    guard let header = try reader.next() else {
      throw CatalogueError(.noHeader, file: file, line: nil)
    }
    let line = reader.line
    var places: [CatalogueColumn: Int] = [:]
    for (place, name) in header.enumerated() {
      guard let column = CatalogueColumn(rawValue: name) else {
        let closest = SpellingSuggestion.closest(
          to: name,
          among: CatalogueColumn.allCases.map(\.rawValue)
        )
        throw CatalogueError(.unknownColumn(name, closest: closest), file: file, line: line)
      }
      guard places.updateValue(place, forKey: column) == nil else {
        throw CatalogueError(.repeatedColumn(name), file: file, line: line)
      }
    }
    for column in CatalogueColumn.allCases where column.isRequired && places[column] == nil {
      throw CatalogueError(.missingColumn(column.rawValue), file: file, line: line)
    }
    self.places = places
    width = header.count
  }

  /// The next entry; nil at the end.
  mutating func next() throws(CatalogueError) -> Offer? {
    guard let fields = try reader.next() else { return nil }
    guard fields.count == width else {
      throw error(.wrongCount(found: fields.count, expected: width))
    }
    func text(_ column: CatalogueColumn) -> String { places[column].map { fields[$0] } ?? "" }
    let provider = text(.provider)
    let plan = text(.plan)
    if provider.isEmpty { throw error(.missing(column: CatalogueColumn.provider.rawValue)) }
    if plan.isEmpty { throw error(.missing(column: CatalogueColumn.plan.rawValue)) }
    let date = text(.date)
    if !date.isEmpty, CalendarDate(earliestOf: date) == nil { throw error(.notADate(text: date)) }
    let source = text(.source)
    var offer = Offer(
      provider: provider,
      plan: plan,
      region: text(.region),
      date: date,
      source: source.isEmpty ? file : source,
      trust: try word(text(.trust), .trust) ?? .medium
    )
    offer.use = try word(text(.use), .use) ?? .machine
    offer.coreKind = try word(text(.cores), .cores) ?? .unknown
    let gibibyte = 1_073_741_824.0
    offer.cores = try number(text(.vcpu), .vcpu)
    offer.memory = try number(text(.memory), .memory).map { $0 * gibibyte }
    offer.disk = try number(text(.disk), .disk).map { $0 * 1e9 }
    offer.transfer = try number(text(.transfer), .transfer).map { $0 * 1e9 }
    offer.coreSpeed = try speed(text(.speed)).map {
      Offer.CoreSpeed($0, from: .catalogued(name: offer.source, date: date))
    }
    offer.coreIndex = try number(text(.coreIndex), .coreIndex).flatMap { $0 > 0 ? $0 : nil }
    if let amount = try number(text(.price), .price) {
      let currency = text(.currency)
      guard Offer.isCurrency(currency) else {
        throw error(.notACurrency(text: currency))
      }
      offer.price = OfferPrice(
        amount,
        currency,
        valueAddedTax: try word(text(.vat), .vat) ?? .unknown,
        basis: try word(text(.basis), .basis) ?? .published
      )
    }
    return offer
  }

  private func number(_ text: String, _ column: CatalogueColumn) throws(CatalogueError) -> Double? {
    if text.isEmpty { return nil }
    guard let value = Double(text), value.isFinite, value >= 0 else {
      throw error(.notANumber(column: column.rawValue, text: text))
    }
    return value
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String,
    _ column: CatalogueColumn
  ) throws(CatalogueError) -> Word? {
    if text.isEmpty { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue)
      throw error(.notAWord(column: column.rawValue, text: text, words: words))
    }
    return word
  }

  private func speed(_ text: String) throws(CatalogueError) -> Interval? {
    if text.isEmpty { return nil }
    let bounds = text.split(separator: "..", omittingEmptySubsequences: false).map { Double($0) }
    let values = bounds.compactMap(\.self)
    guard bounds.count <= 2, values.count == bounds.count, let low = values.first,
      let high = values.last, low > 0, low <= high, high.isFinite
    else { throw error(.notASpeed(text: text)) }
    return Interval(low, high)
  }

  private func error(_ mistake: CatalogueError.Mistake) -> CatalogueError {
    CatalogueError(mistake, file: file, line: reader.line)
  }
}
