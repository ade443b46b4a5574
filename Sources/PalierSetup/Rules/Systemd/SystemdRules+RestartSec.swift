import PalierModel

extension SystemdRules {
  /// `RestartSec`.
  static let restartSec = SettingRule(
    .systemd,
    "RestartSec",
    in: ["Service"],
    unit: .seconds(),
    reason: Text(
      en:
        "A pause between two starts, so that a service that cannot start does not keep a core busy.",
      fr: "Une pause entre deux démarrages : un service qui ne peut démarrer n'occupe pas un cœur."
    ),
    otherwise: Text(
      en: "Five starts within ten seconds, and systemd gives up for good.",
      fr: "Cinq démarrages en dix secondes, et systemd renonce pour de bon."
    ),
    manual: Manual(
      "https://www.freedesktop.org/software/systemd/man/252/systemd.service.html#RestartSec=",
      "252"
    ),
    judgement: Judgement(.within(0.5, 10), .note)
  ) { plan in
    DerivedValue(
      .seconds(3),
      Text(en: "more than 10 s over 5 starts", fr: "plus que 10 s sur 5 démarrages")
    )
  }
}
