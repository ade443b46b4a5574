import PalierCatalogue
import PalierModel

/// A line of a document that names a plan of a provider and says what size it has.
struct PlanMention {
  let offer: Offer
  let line: Int
  /// The cores that the document gives it.
  let cores: Double?
  /// The memory that the document gives it, in bytes.
  let memory: Double?
  /// The plan of the same provider that has the size named.
  let fitting: Offer?

  /// The plans of providers whose sizes do not depend on the region.
  private static let plans: [String: [Offer]] = {
    let known = ["mongodb-atlas": "atlas", "render": "render", "aws": "aws"]
    let offers = (try? Catalogue.shipped())?.offers ?? []
    var found: [String: [Offer]] = [:]
    var seen: Set<String> = []
    for offer in offers where offer.cores != nil && offer.memory != nil && !offer.isInConflict {
      guard let word = known[offer.provider],
        seen.insert(offer.provider + "/" + offer.plan).inserted
      else { continue }
      found[word, default: []].append(offer)
    }
    return found
  }()

  /// Those of a document.
  static func all(in document: MarkdownDocument) -> [PlanMention] {
    let providers = ["atlas", "render", "aws"].filter { word in
      document.lower.contains { $0.words.contains(word) }
    }
    return providers.flatMap { provider in
      document.prose.compactMap { line -> PlanMention? in
        mention(of: plans[provider] ?? [], on: line, of: document)
      }
    }
  }

  /// The machine for rent that a line names in parentheses after its provider, and the price it gives.
  static func price(
    on line: Int,
    of document: MarkdownDocument
  ) -> (offer: Offer, price: Double)? {
    let text = document.lowered(line)
    guard text.contains("render"), !text.hasAny(["postgres", "redis", "disk", "database"]),
      let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"),
      let dollar = text.firstIndex(of: "$"), close < dollar,
      let price = Measure.all(in: String(text[dollar...].dropFirst())).first,
      price.low == price.high
    else { return nil }
    let name = text[text.index(after: open)..<close].trimmed
    return plans["render"]?.first { $0.use == .machine && $0.plan.lowercased() == name }.map {
      ($0, price.low)
    }
  }

  private static func mention(
    of offers: [Offer],
    on line: Int,
    of document: MarkdownDocument
  ) -> PlanMention? {
    let text = document.lines[line - 1]
    guard !text.trimmed.hasPrefix("|"),
      let start = text.firstIndex(where: { $0 == "(" }) ?? text.indices.last
    else { return nil }
    let head = text[...start].lowercased().split {
      !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
    }
    let named = offers.filter { offer in
      let name = offer.plan.lowercased().split(separator: " ")
      return name.count <= head.count && Array(head.suffix(name.count)) == name
        || name.count == 1 && name[0].contains { $0.isNumber } && head.contains(name[0])
    }
    guard let offer = named.max(by: { $0.plan.count < $1.plan.count }) else { return nil }
    // The size stands on the line itself, else in the list below it.
    var measures = Measure.all(in: String(text[start...]))
    var next = line
    while measures.lazy.compactMap(\.cores).first == nil, next < document.lines.count,
      next < line + 3,
      document.lines[next].trimmed.hasPrefix("- "), document.lines[next].first == " "
    {
      measures += Measure.all(in: document.lines[next])
      next += 1
      if next < document.lines.count, document.lines[next].lowercased().contains("ram") {
        measures += Measure.all(in: document.lines[next])
      }
    }
    let cores = measures.lazy.compactMap { $0.cores?.lowerBound }.first
    let memory = measures.lazy.compactMap { measure -> Double? in
      guard let bytes = measure.bytes else { return nil }
      return measure.rest.drop { " +".contains($0) }.hasPrefix("ram") ? bytes.lowerBound : nil
    }
    .first
    guard cores != nil || memory != nil else { return nil }
    let fitting = offers.filter { other in
      (cores.map { $0 == other.cores } ?? true)
        && (memory.map { ($0 - (other.memory ?? 0)).magnitude <= 0.1 * $0 } ?? true)
    }
    .first
    return PlanMention(offer: offer, line: line, cores: cores, memory: memory, fitting: fitting)
  }
}
