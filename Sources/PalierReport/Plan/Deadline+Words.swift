import PalierModel
import PalierPlanning

extension Deadline {
  /// When, in words: `March 2027 (January 2027 – June 2028)`.
  var words: Text {
    guard !isPast else { return Text(en: "already", fr: "déjà") }
    let (low, mid, high) = dates
    guard let mid else {
      guard let low else { return Text(en: "never", fr: "jamais") }
      guard months.low > 0 else { return Text(en: "now, or never", fr: "maintenant, ou jamais") }
      return Text(
        en: "\(low.monthAndYear) at the earliest, or never",
        fr: "\(low.monthAndYear) au plus tôt, ou jamais"
      )
    }
    guard months.mid > 0 else {
      guard let high else {
        return Text(en: "now, or never", fr: "maintenant, ou jamais")
      }
      return Text(
        en: "now, \(high.monthAndYear) at the latest",
        fr: "maintenant, \(high.monthAndYear) au plus tard"
      )
    }
    let latest = high?.monthAndYear ?? Text(en: "never", fr: "jamais")
    guard let low, low.monthAndYear != latest else { return mid.monthAndYear }
    return Text(
      en: "\(mid.monthAndYear) (\(low.monthAndYear) – \(latest))",
      fr: "\(mid.monthAndYear) (\(low.monthAndYear) – \(latest))"
    )
  }
}
