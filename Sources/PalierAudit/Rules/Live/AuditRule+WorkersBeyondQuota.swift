import PalierModel
import PalierSetup

extension AuditRule {
  /// More worker processes than the control group's share of the cores can serve.
  static let workersBeyondQuota = AuditRule(
    "running-workers-beyond-quota",
    .remark,
    Text(
      en: "More workers than the control group has cores",
      fr: "Plus de workers que le groupe de contrôle n'a de cœurs"
    ),
    consequence: Text(
      en:
        "`auto` and formulas of cores count the machine's, not the quota: under load the workers spend the quota in the first part of each period, and all stand still for the rest of it.",
      fr:
        "« auto » et les formules de cœurs comptent ceux de la machine, non le quota : sous charge, les workers l'épuisent au début de chaque période, et tous attendent jusqu'à sa fin."
    ),
    fix: Text(
      en: "Set the number of workers by the quota: 2 × cores + 1 at most for synchronous ones.",
      fr: "Fixer le nombre de workers selon le quota : au plus 2 × cœurs + 1 s'ils sont synchrones."
    ),
    manual: Manual("https://docs.kernel.org/scheduler/sched-bwc.html", "6.1")
  ) { subject in
    subject.programs.compactMap { program in
      guard [.nginx, .gunicorn].contains(program.kind), let cores = program.cores,
        Double(program.workers) > 2 * cores.rounded(.up) + 1
      else { return nil }
      let message = Text(
        en:
          "\(program.title) runs \(program.workers) workers on a quota of \(cores, decimals: 1) cores.",
        fr:
          "\(program.title) fait tourner \(program.workers) workers sur un quota de \(cores, decimals: 1) cœurs."
      )
      let key = program.kind == .nginx ? "worker_processes" : "workers"
      return program.setting(key).map { program.occurrence($0.place, mark: $0.key, message) }
        ?? program.occurrence(message)
    }
  }
}
