import PalierModel

extension NodeRules {
  /// `--max-old-space-size`.
  static let maxOldSpaceSize = SettingRule(
    .node,
    "--max-old-space-size",
    unit: .count,
    reason: Text(
      en:
        "The heap of each process, in mebibytes: three quarters of its part, the rest is for buffers and code.",
      fr:
        "Le tas de chaque processus, en mébioctets : trois quarts de sa part, le reste est pour tampons et code."
    ),
    otherwise: Text(
      en:
        "Without it, V8 sizes the heap by the machine and not by the service's part, and the kernel ends the process; too small, and it spends its time collecting garbage.",
      fr:
        "Sans cela, V8 règle le tas sur la machine et non sur la part du service, et le noyau arrête le processus ; trop petit : il passe son temps à ramasser les miettes."
    ),
    manual: Manual(
      "https://nodejs.org/docs/latest-v20.x/api/cli.html#--max-old-space-sizesize-in-mib",
      "20"
    ),
    judgement: Judgement(.within(0.5, 1.2), .warning)
  ) { plan in
    guard let memory = plan.memory else { return nil }
    let workers = max(1, plan.workers.mid)
    return DerivedValue(
      .count(Int(memory.mid * 0.75 / workers / 1_048_576)),
      Text(
        en: "75% of its memory \(memory.told()) / \(Int(workers)) (WEB_CONCURRENCY), in MiB",
        fr: "75 % de sa mémoire \(memory.told()) / \(Int(workers)) (WEB_CONCURRENCY), en Mio"
      )
    )
  }
}
