import PalierModel

extension Figure {
  /// The value and where it comes from, as a comment has it: `4 (declared, palier.yaml:14:12)`.
  func told(_ dimension: Dimension? = nil) -> Text {
    let dimension = dimension ?? self.dimension
    let amount =
      dimension == .count && mid == mid.rounded()
      ? Text(en: "\(Int(mid))", fr: "\(Int(mid))")
      : Text(en: "\(mid, dimension)", fr: "\(mid, dimension)")
    return Text(en: "\(amount) (\(source.description))", fr: "\(amount) (\(source.description))")
  }
}
