import PalierModel

extension ShareClaim {
  /// The keys of a claimed share.
  static let keys: [Key<ShareClaim>] = [
    .requiredQuantity(
      "part",
      \.part,
      .anything,
      example: "8 GB",
      meaning: Text(
        en: "The part.",
        fr: "La partie."
      )
    ),
    .requiredQuantity(
      "whole",
      \.whole,
      .anything,
      example: "32 GB",
      meaning: Text(
        en: "The whole, in the same unit.",
        fr: "Le tout, dans la même unité."
      )
    ),
    .requiredQuantity(
      "share",
      \.share,
      .share,
      example: "50..70 %",
      meaning: Text(
        en: "What the part is said to be of the whole.",
        fr: "Ce que la partie est censée représenter du tout."
      )
    ),
  ]
}
