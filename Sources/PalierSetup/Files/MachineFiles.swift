import PalierModel

/// The files of the machine itself: kernel, logs, firewall, remote access.
enum MachineFiles {
  static func files(_ setup: SetupPlan) -> [SettingsFile] {
    guard let plan = setup.services.first else { return [] }
    let rotated = setup.services.contains { $0.service.kind.value == .nginx }
    return [kernel(plan)] + (rotated ? [logs(plan)] : []) + [
      firewall(setup), FirewallScript.file(setup), remoteAccess(plan),
    ]
  }

  private static func kernel(_ plan: ServicePlan) -> SettingsFile {
    SettingsFile(
      "etc/sysctl.d/60-palier.conf",
      .sysctl,
      for: nil,
      Text(en: "kernel", fr: "noyau"),
      SysctlRules.all.nodes(plan)
    )
  }

  private static func logs(_ plan: ServicePlan) -> SettingsFile {
    let places = plan.places
    return SettingsFile(
      "etc/logrotate.d/nginx",
      .logrotate,
      for: nil,
      Text(en: "logs of nginx", fr: "journaux de nginx"),
      [
        .block(
          "log \(places.path("/var/log/nginx/*.log"))",
          comment: [],
          [
            .line("daily", "", Text(en: "A file a day.", fr: "Un fichier par jour."))
          ] + LogrotateRules.all.nodes(in: ["log"], plan) + [
            .line(
              "compress",
              "",
              Text(
                en: "Logs shrink to a tenth.",
                fr: "Les journaux se réduisent au dixième."
              )
            ),
            .line(
              "delaycompress",
              "",
              Text(
                en: "nginx may still write to yesterday's file for a moment.",
                fr: "nginx peut encore écrire un instant dans le fichier d'hier."
              )
            ),
            .line(
              "missingok",
              "",
              Text(en: "No log is no fault.", fr: "L'absence de journal n'est pas une faute.")
            ),
            .line(
              "notifempty",
              "",
              Text(en: "Empty files are not turned.", fr: "Les fichiers vides ne tournent pas.")
            ),
            .line(
              "create",
              places.root.isEmpty ? "0640 www-data adm" : "0640",
              Text(
                en: "Logs hold addresses of people: read by administrators alone.",
                fr:
                  "Les journaux contiennent des adresses de gens : lus des seuls administrateurs."
              )
            ),
            .line(
              "sharedscripts",
              "",
              Text(
                en: "nginx is told once, not for each file.",
                fr: "nginx est prévenu une fois, non pour chaque fichier."
              )
            ),
            .verbatim(
              """
              postrotate
                  [ ! -s \(places.path("/run/nginx.pid")) ] || kill -USR1 "$(cat \(places.path("/run/nginx.pid")))"
              endscript
              """,
              comment: [
                Text(
                  en: "nginx opens its new files, and drops no connection.",
                  fr: "nginx ouvre ses nouveaux fichiers sans couper de connexion."
                )
              ]
            ),
          ]
        )
      ]
    )
  }

  private static func firewall(_ setup: SetupPlan) -> SettingsFile {
    let doors = setup.services.filter { $0.isReachedByPeople }
    var input: [SettingNode] = [
      .line(
        "type",
        "filter hook input priority filter",
        Text(en: "What comes in.", fr: "Ce qui entre.")
      ),
      .line(
        "policy",
        "drop",
        Text(
          en: "What is not named below does not get in.",
          fr: "Ce qui n'est pas nommé ci-dessous n'entre pas."
        )
      ),
      .line(
        "ct",
        "state established,related accept",
        Text(en: "Answers to what this machine asked.", fr: "Les réponses aux demandes d'ici.")
      ),
      .line(
        "ct",
        "state invalid drop",
        Text(en: "Belongs to no connection.", fr: "N'appartient à aucune connexion.")
      ),
      .line(
        "iif",
        "lo accept",
        Text(
          en: "Services of the machine reach one another.",
          fr: "Les services de la machine se joignent entre eux."
        )
      ),
      .line(
        "meta",
        "l4proto icmp accept",
        Text(
          en: "Path sizes and faults are told by it.",
          fr: "Il annonce tailles de chemin et pannes."
        )
      ),
      .line(
        "meta",
        "l4proto ipv6-icmp accept",
        Text(en: "IPv6 does not work without it.", fr: "IPv6 ne marche pas sans lui.")
      ),
      .line(
        "ip6",
        "saddr fe80::/10 udp dport 546 accept",
        Text(
          en: "The provider gives the IPv6 address by it (DHCPv6).",
          fr: "L'hébergeur donne l'adresse IPv6 par là (DHCPv6)."
        )
      ),
      .line(
        "tcp",
        "dport 22 accept",
        Text(
          en: "Administrators; change it first if your SSH listens elsewhere.",
          fr: "Les administrateurs ; changez-le d'abord si votre SSH écoute ailleurs."
        )
      ),
    ]
    for door in doors {
      input.append(
        .line(
          "tcp",
          "dport \(door.port) accept",
          Text(
            en: "People reach \(door.service.name).",
            fr: "Les gens joignent \(door.service.name)."
          )
        )
      )
      if door.port == 80 {
        input.append(
          .line(
            "tcp",
            "dport 443 accept",
            Text(en: "The same under TLS.", fr: "De même sous TLS.")
          )
        )
      }
    }
    return SettingsFile(
      "etc/nftables.conf",
      .nftables,
      for: nil,
      Text(en: "firewall", fr: "pare-feu"),
      [
        .line(
          "table",
          "inet palier",
          Text(
            en:
              "This table alone is replaced; those of other programs, such as Docker's, stay. It exists now, so that it can be deleted.",
            fr:
              "Cette table seule est remplacée ; celles d'autres programmes, comme Docker, restent. Elle existe ainsi, pour pouvoir être effacée."
          )
        ),
        .line(
          "delete",
          "table inet palier",
          Text(en: "What an earlier load left.", fr: "Ce qu'un chargement précédent a laissé.")
        ),
        .block(
          "table inet palier",
          comment: [],
          [.block("chain input", comment: [], input)]
        ),
      ]
    )
  }

  private static func remoteAccess(_ plan: ServicePlan) -> SettingsFile {
    SettingsFile(
      // The first value counts, and images of hosts bring a 50-cloud-init.conf.
      "etc/ssh/sshd_config.d/00-palier.conf",
      .openssh,
      for: nil,
      Text(en: "remote access", fr: "accès à distance"),
      OpenSSHRules.all.nodes(plan)
    )
  }
}
