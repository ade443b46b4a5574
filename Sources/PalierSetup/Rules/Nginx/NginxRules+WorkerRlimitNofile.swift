import PalierModel

extension NginxRules {
  /// `worker_rlimit_nofile`.
  static let workerRlimitNofile = SettingRule(
    .nginx,
    "worker_rlimit_nofile",
    unit: .count,
    reason: Text(
      en: "Every connection is a file descriptor, and a file that is being sent is another one.",
      fr:
        "Chaque connexion est un descripteur de fichier, et un fichier en cours d'envoi en est un autre."
    ),
    otherwise: Text(
      en: "Beyond the limit connections are refused: `too many open files` in the error log.",
      fr:
        "Au-delà, les connexions sont refusées : « too many open files » dans le journal d'erreurs."
    ),
    manual: Manual("https://nginx.org/en/docs/ngx_core_module.html#worker_rlimit_nofile", "1.22"),
    judgement: Judgement(.atLeast(1), .error)
  ) { plan in
    let descriptors = FileDescriptors(plan)
    return DerivedValue(.count(descriptors.needed), descriptors.derivation)
  }
}
