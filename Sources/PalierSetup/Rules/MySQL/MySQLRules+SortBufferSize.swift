import PalierModel

extension MySQLRules {
  /// `sort_buffer_size`.
  static func sortBufferSize(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "sort_buffer_size",
      in: ["mysqld"],
      unit: .bytes(),
      reason: Text(
        en:
          "Each connection that sorts takes it whole; larger ones are slower to allocate and rarely faster to sort with.",
        fr:
          "Chaque connexion qui trie le prend en entier ; plus grand, il est plus lent à obtenir et trie rarement plus vite."
      ),
      otherwise: Text(
        en: "Many connections that sort at once take the memory of all.",
        fr: "De nombreuses connexions qui trient à la fois prennent la mémoire de tous."
      ),
      manual: manual(program, "sort_buffer_size", "server"),
      judgement: Judgement(.within(0.2, 4), .warning)
    ) { plan in
      DerivedValue(
        .bytes(1_048_576),
        Text(en: "holds for every machine", fr: "vaut pour toute machine")
      )
    }
  }
}
