import PalierModel

extension ComposeRules {
  /// `nofile`.
  static let nofile = SettingRule(
    .compose,
    "nofile",
    in: ["services", "*", "ulimits"],
    unit: .count,
    reason: Text(
      en: "Every connection and every open file is a descriptor.",
      fr: "Chaque connexion et chaque fichier ouvert est un descripteur."
    ),
    otherwise: Text(
      en: "Connections are refused at the peak: `too many open files`.",
      fr: "Des connexions sont refusées à la pointe : « too many open files »."
    ),
    manual: Manual("https://docs.docker.com/reference/compose-file/services/#ulimits", "2"),
    judgement: Judgement(.atLeast(1), .error)
  ) { plan in
    let descriptors = FileDescriptors(plan)
    return DerivedValue(
      .count(max(1_024, descriptors.needed)),
      Text(
        en: "\(descriptors.derivation); from 1024 on",
        fr: "\(descriptors.derivation) ; à partir de 1024"
      )
    )
  }
}
