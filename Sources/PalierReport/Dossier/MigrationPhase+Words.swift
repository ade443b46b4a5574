import PalierModel
import PalierPlanning

extension MigrationPhase {
  /// What must be there before it begins.
  var prerequisites: Text {
    let backup =
      hasBackupElsewhere
      ? Text(
        en: "a backup of today that lies elsewhere and was restored once",
        fr: "une sauvegarde du jour, placée ailleurs, qui a été restaurée une fois"
      )
      : Text(
        en: "a backup on another machine, restored once: the dossier declares none elsewhere",
        fr:
          "une sauvegarde sur une autre machine, restaurée une fois : le dossier n'en déclare aucune ailleurs"
      )
    switch kind {
    case .machine:
      return Text(
        en: "the new machine rented or bought, the same versions installed; \(backup)",
        fr: "la nouvelle machine louée ou achetée, les mêmes versions installées ; \(backup)"
      )
    case .disk:
      return Text(en: "the larger disk; \(backup)", fr: "le disque plus grand ; \(backup)")
    case .settings where words != nil:
      return Text(
        en:
          "all that the dossier names, ready and tried by itself; the files of settings under version control; \(backup)",
        fr:
          "tout ce que nomme le dossier, prêt et essayé à part ; les fichiers de réglages sous gestion de versions ; \(backup)"
      )
    case .words where words != nil:
      return Text(
        en: "all that the dossier names, ready and tried by itself; \(backup)",
        fr: "tout ce que nomme le dossier, prêt et essayé à part ; \(backup)"
      )
    case .settings, .words:
      return Text(
        en: "the files of settings under version control; \(backup)",
        fr: "les fichiers de réglages sous gestion de versions ; \(backup)"
      )
    }
  }

  /// The steps, in order.
  var steps: [Text] {
    let own = words.map { [Text(en: "The dossier says: \($0).", fr: "Le dossier dit : \($0).")] }
    return (own ?? []) + usualSteps
  }

  private var usualSteps: [Text] {
    switch kind {
    case .machine:
      [
        Text(
          en: "The day before: lower the time to live of the domain name to five minutes.",
          fr: "La veille : ramener la durée de vie du nom de domaine à cinq minutes."
        ),
        Text(
          en: "Copy media and other files while the system runs; copy again what changed.",
          fr:
            "Copier médias et autres fichiers pendant que le système tourne ; recopier ce qui a changé."
        ),
        Text(
          en:
            "Announce the pause, stop what writes, make the last copy of the data and put it back.",
          fr:
            "Annoncer la pause, arrêter ce qui écrit, faire la dernière copie des données et la remettre."
        ),
        Text(
          en: "Start on the new machine, check by its address, then point the domain name to it.",
          fr:
            "Démarrer sur la nouvelle machine, contrôler par son adresse, puis y diriger le nom de domaine."
        ),
        Text(
          en: "Keep the old machine as it was, stopped, until the first weekly peak has passed.",
          fr:
            "Garder l'ancienne machine telle quelle, arrêtée, jusqu'après la première pointe de la semaine."
        ),
      ]
    case .disk:
      [
        Text(
          en:
            "Add the disk, copy while the system runs, stop it, copy what changed, mount the new one.",
          fr:
            "Ajouter le disque, copier en marche, arrêter, recopier ce qui a changé, monter le nouveau."
        ),
        Text(
          en: "Start, and leave the old disk untouched until a backup of the new one was restored.",
          fr:
            "Démarrer, et laisser l'ancien disque intact jusqu'à la restauration d'une sauvegarde du nouveau."
        ),
      ]
    case .settings:
      [
        Text(
          en:
            "Change one setting at a time, outside the peak hour, and restart the service it is of.",
          fr: "Changer un réglage à la fois, hors de l'heure de pointe, et redémarrer son service."
        ),
        Text(
          en: "Watch memory, errors and response times for half an hour before the next one.",
          fr: "Suivre mémoire, erreurs et temps de réponse une demi-heure avant le suivant."
        ),
      ]
    case .words where words != nil:
      [
        Text(
          en: "Announce the pause, make a last backup, take the steps as they were rehearsed.",
          fr:
            "Annoncer la pause, faire une dernière sauvegarde, suivre les étapes comme à la répétition."
        ),
        Text(
          en: "Keep what stood before, stopped but intact, until the first weekly peak has passed.",
          fr:
            "Garder ce qui était là, arrêté mais intact, jusqu'après la première pointe de la semaine."
        ),
      ]
    case .words:
      [
        Text(
          en: "No setting of the dossier changes: measure again when this tier begins.",
          fr: "Aucun réglage du dossier ne change : mesurer de nouveau au début de ce palier."
        )
      ]
    }
  }

  /// How it is tried before it counts.
  var rehearsal: Text {
    switch kind {
    case .words where words != nil:
      Text(
        en:
          "on a copy, from the last backup, with nobody on it: all steps in order, each timed; then a load test",
        fr:
          "sur une copie, depuis la dernière sauvegarde, sans personne dessus : toutes les étapes dans l'ordre, chronométrées ; puis un essai de charge"
      )
    case .machine, .disk:
      Text(
        en:
          "on the new place, from the last backup, with nobody on it: all steps in order, each timed; then a load test",
        fr:
          "au nouvel endroit, depuis la dernière sauvegarde, sans personne dessus : toutes les étapes dans l'ordre, chronométrées ; puis un essai de charge"
      )
    case .settings, .words:
      Text(
        en: "on a copy of the system: the new settings, then a load test beside the old ones",
        fr:
          "sur une copie du système : les nouveaux réglages, puis un essai de charge face aux anciens"
      )
    }
  }

  /// How to return if it fails.
  var wayBack: Text {
    switch kind {
    case .machine:
      Text(
        en:
          "point the domain name to the old machine and start it: minutes. What was written on the new one since is lost or copied back by hand, so decide within the first hour",
        fr:
          "rediriger le nom de domaine vers l'ancienne machine et la démarrer : quelques minutes. Ce qui a été écrit sur la nouvelle est perdu ou recopié à la main : décider dans la première heure"
      )
    case .disk:
      Text(
        en: "stop, mount the old disk, start: what was written since is lost or copied back",
        fr:
          "arrêter, monter l'ancien disque, démarrer : ce qui a été écrit depuis est perdu ou recopié"
      )
    case .settings where words != nil:
      Text(
        en:
          "put the old settings back from version control and restart: seconds, nothing is lost. Where the dossier names more than settings, such as another machine or program: start what stood before again; what was written elsewhere since is copied back by hand, so decide within the first hour",
        fr:
          "remettre les anciens réglages depuis la gestion de versions et redémarrer : quelques secondes, rien n'est perdu. Si le dossier nomme plus que des réglages, comme une autre machine ou un autre programme : remettre en marche ce qui était là ; ce qui a été écrit ailleurs est recopié à la main, décider donc dans la première heure"
      )
    case .words where words != nil:
      Text(
        en:
          "start what stood before again: what was written since is lost or copied back by hand, so decide within the first hour",
        fr:
          "remettre en marche ce qui était là : ce qui a été écrit depuis est perdu ou recopié à la main, décider donc dans la première heure"
      )
    case .settings, .words:
      Text(
        en: "put the old values back from version control and restart: seconds, nothing is lost",
        fr:
          "remettre les anciennes valeurs depuis la gestion de versions et redémarrer : quelques secondes, rien n'est perdu"
      )
    }
  }
}
