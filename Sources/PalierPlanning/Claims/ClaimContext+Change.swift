import PalierModel

extension ClaimContext {
  /// How much better something became: the factor by its own numbers, a response time by a test.
  func review(_ claim: ChangeClaim) -> [ClaimFinding] {
    var findings: [ClaimFinding] = []
    if let factor = claim.factor {
      let (less, more) =
        claim.before.mid <= claim.after.mid
        ? (claim.before, claim.after) : (claim.after, claim.before)
      let ratio = ClaimContext.ratio(more.value, over: less.value)
      findings.append(
        check(
          Text(en: "how many times", fr: "combien de fois"),
          factor,
          against: ratio,
          because: Text(
            en: "\(more.words) over \(less.words)",
            fr: "\(more.words) divisés par \(less.words)"
          )
        )
      )
    }
    let isTestable = claim.after.dimension == .time || claim.after.dimension == .frequency
    if isTestable || claim.action != nil || claim.change != nil {
      findings.append(tested(claim))
    }
    return findings
  }

  private func tested(_ claim: ChangeClaim) -> ClaimFinding {
    let predicted = claim.action.flatMap { prediction?.actions[$0.value]?.mean }
    let change = claim.change?.value ?? claim.action?.value
    return compare(
      Text(
        en: "\(change ?? "the value") after the change",
        fr: "\(change ?? "la valeur") après le changement"
      ),
      claim.after,
      with: claim.after.dimension == .time
        ? predicted.map { Figure($0, .time, from: ClaimContext.simulated(planner)) } : nil,
      because: predicted == nil
        ? Text(
          en: "from \(claim.before.words): no run of before and after is named",
          fr: "au lieu de \(claim.before.words) : aucun essai avant et après n'est nommé"
        ) : Text(en: "predicted at the peak", fr: "prédit à la pointe"),
      else: beforeAndAfter(claim.change?.value)
    )
  }

  private func beforeAndAfter(_ change: String?) -> Text {
    guard let change else { return prove }
    return Text(
      en: "test before and after: `palier prove \(file)`, then with `--change \(change)`",
      fr: "essayer avant et après : « palier prove \(file) », puis avec « --change \(change) »"
    )
  }

  /// One interval over another that is above zero.
  static func ratio(_ left: Interval, over right: Interval) -> Interval {
    Interval(
      low: left.low / right.high,
      mid: left.mid / right.mid,
      high: left.high / right.low
    )
  }
}
