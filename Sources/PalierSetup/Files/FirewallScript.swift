import PalierModel

/// The firewall as commands of ufw, for machines that have it in place of nftables' own file.
enum FirewallScript {
  static func file(_ setup: SetupPlan) -> SettingsFile {
    let doors = setup.services.filter(\.isReachedByPeople)
    var nodes: [SettingNode] = [
      .verbatim(
        "set -e",
        comment: [
          Text(
            en:
              "Run as: sh ufw.sh, where ufw keeps the firewall; then leave etc/nftables.conf out.",
            fr:
              "Lancé par : sh ufw.sh, si ufw tient le pare-feu ; laissez alors etc/nftables.conf de côté."
          )
        ]
      ),
      command(
        "default deny incoming",
        Text(
          en: "What is not named below does not get in.",
          fr: "Ce qui n'est pas nommé ci-dessous n'entre pas."
        )
      ),
      command(
        "default allow outgoing",
        Text(
          en: "The machine asks others freely.",
          fr: "La machine interroge librement les autres."
        )
      ),
      command(
        "limit 22/tcp",
        Text(
          en:
            "Administrators, six attempts in 30 s from one address; change it first if your SSH listens elsewhere.",
          fr:
            "Les administrateurs, six essais en 30 s par adresse ; changez-le d'abord si votre SSH écoute ailleurs."
        )
      ),
    ]
    for door in doors {
      nodes.append(
        command(
          "allow \(door.port)/tcp",
          Text(
            en: "People reach \(door.service.name).",
            fr: "Les gens joignent \(door.service.name)."
          )
        )
      )
      if door.port == 80 {
        nodes.append(
          command("allow 443/tcp", Text(en: "The same under TLS.", fr: "De même sous TLS."))
        )
      }
    }
    nodes.append(
      command(
        "--force enable",
        Text(
          en:
            "Now, and at each start; ports that Docker publishes stay open all the same. To go back: ufw disable.",
          fr:
            "Maintenant et à chaque démarrage ; les ports publiés par Docker restent ouverts quand même. Pour revenir : ufw disable."
        )
      )
    )
    return SettingsFile(
      "firewall/ufw.sh",
      .ufw,
      for: nil,
      Text(
        en: "firewall, in place of nftables' where you have ufw",
        fr: "pare-feu, à la place de celui de nftables si vous avez ufw"
      ),
      nodes
    )
  }

  private static func command(_ words: String, _ reason: Text) -> SettingNode {
    .verbatim("ufw " + words, comment: [reason])
  }
}
