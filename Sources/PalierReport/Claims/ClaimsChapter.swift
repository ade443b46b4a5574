import PalierModel
public import PalierPlanning

/// The chapter *What the document says, what Palier finds*: each claim of a dossier, line by line,
/// with what became of it.
public enum ClaimsChapter {
  /// The chapter; nil where nothing is claimed.
  public static func section(_ findings: [ClaimFinding]) -> Section? {
    guard !findings.isEmpty else { return nil }
    return Section(.claims) {
      Paragraph(summary(findings))
      Paragraph(meaning)
      Table(
        columns: [
          .words(en: "The document", fr: "Le document"),
          .words(en: "What", fr: "Quoi"), .numbers(en: "It says", fr: "Il dit"),
          .words(en: "Verdict", fr: "Verdict"),
          .numbers(en: "Palier finds", fr: "Palier trouve"),
          .words(en: "Why, or what would tell", fr: "Pourquoi, ou ce qui le dirait"),
        ],
        rows: findings.indices.map { index in
          let isFirst =
            index == 0 || quote(findings[index - 1].claim) != quote(findings[index].claim)
          return cells(of: findings[index], quoted: isFirst)
        }
      )
    }
  }

  private static let meaning = Text(
    en:
      "Confirmed says that the plan which follows from the dossier comes to the same figure, or a measurement where its source says so: numbers that the dossier takes from the document are as good as the document.",
    fr:
      "Confirmé veut dire que le plan tiré du dossier arrive au même chiffre, ou une mesure si la source le dit : les nombres que le dossier reprend du document valent ce que vaut le document."
  )

  /// How many of the statements became what.
  private static func summary(_ findings: [ClaimFinding]) -> Text {
    func count(_ verdict: ClaimFinding.Verdict) -> Int {
      findings.count { $0.verdict == verdict }
    }
    return Text(
      en: """
        Statements looked at: \(findings.count). Confirmed: \(count(.confirmed)); corrected: \
        \(count(.corrected)); at odds with other statements of the document or with themselves: \
        \(count(.contradictory)); to be known only by a measurement: \(count(.unknown)).
        """,
      fr: """
        Affirmations examinées : \(findings.count). Confirmées : \(count(.confirmed)) ; \
        corrigées : \(count(.corrected)) ; en désaccord avec d'autres affirmations du document ou \
        avec elles-mêmes : \(count(.contradictory)) ; que seule une mesure peut dire : \
        \(count(.unknown)).
        """
    )
  }

  private static func cells(of finding: ClaimFinding, quoted: Bool) -> [Cell] {
    [
      quoted ? .text(quote(finding.claim)) : .empty, .text(finding.subject), stated(finding),
      .badge(finding.verdict.badge),
      found(finding),
      .text(explanation(finding)),
    ]
  }

  /// What the document says and where, in its own words, with the English beside them.
  private static func quote(_ claim: Claim) -> Text {
    let place = claim.by.map { Text(en: "\($0): ", fr: "\($0) : ") } ?? Text(verbatim: "")
    guard let says = claim.says else { return Text(verbatim: claim.by ?? "") }
    let gloss = claim.means.map { " (\($0))" } ?? ""
    return Text(en: "\(place)“\(says)”\(gloss)", fr: "\(place)« \(says) »")
  }

  private static func stated(_ finding: ClaimFinding) -> Cell {
    guard let stated = finding.stated else { return .empty }
    guard stated.mid.isFinite else { return ClaimsChapter.unlimited }
    let unit = StatedUnit(of: finding)
    switch finding.claim.bound {
    case .about: return .text(unit.text(stated.value))
    case .atLeast:
      let least = unit.text(Interval(exactly: stated.value.low))
      return .text(Text(en: "at least \(least)", fr: "au moins \(least)"))
    case .atMost:
      let most = unit.text(Interval(exactly: stated.value.high))
      return .text(Text(en: "at most \(most)", fr: "au plus \(most)"))
    }
  }

  private static func found(_ finding: ClaimFinding) -> Cell {
    guard let found = finding.found else { return .empty }
    guard found.mid.isFinite else { return ClaimsChapter.unlimited }
    return .prose(StatedUnit(of: finding).prose(found))
  }

  private static let unlimited = Cell.text(en: "without limit", fr: "sans limite")

  private static func explanation(_ finding: ClaimFinding) -> Text {
    guard let measurement = finding.measurement else { return finding.reason }
    return Text(
      en: "\(finding.reason); \(measurement)",
      fr: "\(finding.reason) ; \(measurement)"
    )
  }
}

extension ClaimFinding.Verdict {
  /// The verdict at a glance.
  var badge: Badge {
    switch self {
    case .confirmed: Badge(.good, Text(en: "confirmed", fr: "confirmé"))
    case .corrected: Badge(.bad, Text(en: "corrected", fr: "corrigé"))
    case .contradictory: Badge(.bad, Text(en: "contradictory", fr: "contradictoire"))
    case .unknown: Badge(.neutral, Text(en: "to be measured", fr: "à mesurer"))
    }
  }
}
