import PalierDossier
import PalierModel
import PalierSetup

extension AuditRule {
  /// A key that Compose does not know in a service.
  static let composeKey = AuditRule(
    "compose-unknown-key",
    .error,
    Text(en: "A key that Compose does not know", fr: "Une clé que Compose ne connaît pas"),
    consequence: Text(
      en:
        "docker compose refuses the whole file: “additional properties not allowed”; nothing starts.",
      fr:
        "docker compose refuse tout le fichier : « additional properties not allowed » ; rien ne démarre."
    ),
    fix: Text(
      en: "Correct the key; what is not Compose's own begins with x-.",
      fr: "Corriger la clé ; ce qui n'est pas de Compose commence par x-."
    ),
    manual: Manual(
      "https://github.com/compose-spec/compose-spec/blob/main/05-services.md",
      "Compose Specification"
    )
  ) { subject in
    subject.texts(.compose).flatMap { text in
      ComposeService.all(in: text).flatMap { service in
        service.node.entries.compactMap { key, value -> Occurrence? in
          guard !composeKeys.contains(key), !key.hasPrefix("x-"), key != "<<" else { return nil }
          let name = service.name
          if key == "replicas" {
            // YAML knows more line breaks than the lines of a text do.
            let number = value.location.line - text.firstLine
            let line = text.lines.indices.contains(number) ? text.lines[number] : ""
            let indent = String(line.prefix { $0 == " " })
            let count = value.text ?? "1"
            return service.occurrence(
              value.location.line,
              mark: key,
              Text(
                en: "`replicas` stands in the service `\(name)` itself; it belongs under `deploy`.",
                fr:
                  "« replicas » est dans le service « \(name) » lui-même ; sa place est sous « deploy »."
              ),
              replacement: .some("\(indent)deploy: { replicas: \(count) }")
            )
          }
          let close = SpellingSuggestion.closest(to: key, among: composeKeys.sorted())
          return service.occurrence(
            value.location.line,
            mark: key,
            close.map {
              Text(
                en: "`\(key)` is no key of a service (\(name)); `\($0)` may be meant.",
                fr: "« \(key) » n'est pas une clé de service (\(name)) ; peut-être « \($0) »."
              )
            }
              ?? Text(
                en: "`\(key)` is no key of a service (\(name)).",
                fr: "« \(key) » n'est pas une clé de service (\(name))."
              )
          )
        }
      }
    }
  }

  /// The keys of a service in the Compose Specification.
  static let composeKeys: Set<String> = [
    "annotations", "attach", "blkio_config", "build", "cap_add", "cap_drop", "cgroup",
    "cgroup_parent", "command", "configs", "container_name", "cpu_count", "cpu_percent",
    "cpu_period", "cpu_quota", "cpu_rt_period", "cpu_rt_runtime", "cpu_shares", "cpus", "cpuset",
    "credential_spec", "depends_on", "deploy", "develop", "device_cgroup_rules", "devices", "dns",
    "dns_opt", "dns_search", "domainname", "entrypoint", "env_file", "environment", "expose",
    "extends", "external_links", "extra_hosts", "gpus", "group_add", "healthcheck", "hostname",
    "image", "init", "ipc", "isolation", "label_file", "labels", "links", "logging", "mac_address",
    "mem_limit", "mem_reservation", "mem_swappiness", "memswap_limit", "models", "network_mode",
    "networks", "oom_kill_disable", "oom_score_adj", "pid", "pids_limit", "platform", "ports",
    "post_start", "pre_stop", "privileged", "profiles", "provider", "pull_policy", "read_only",
    "restart", "runtime", "scale", "secrets", "security_opt", "shm_size", "stdin_open",
    "stop_grace_period", "stop_signal", "storage_opt", "sysctls", "tmpfs", "tty", "ulimits",
    "use_api_socket", "user", "userns_mode", "uts", "volumes", "volumes_from", "working_dir",
  ]
}
