import PalierModel

extension ServerOptions {
  /// What `--help` prints.
  static let help = Text(
    en: """
      palier-reference-server: an HTTP server whose every demand is exact

      It spends given CPU times by the clock of its threads, waits given times, and holds given
      pools, so that predictions can be checked against known truth. It listens on 127.0.0.1 alone.

        --port N         the port (8100); 0: a free one, which it prints
        --mode MODE      sync: each process serves one request, closes, and accepts the next
                         async: each process is an event loop; connections are dealt in turn
                         threads: one process, a thread for each connection
        --workers W      processes, for sync and async (1)
        --action A       what a path costs; may be repeated
        --actions FILE   the same, one action a line; # begins a comment
        --pool N         connections from each process to each server it calls (1)
        --seed S         what the demands are drawn from (anew each time)

      An action is NAME=PART,PART…; /NAME is its path. Half the CPU time is spent before the other
      parts and half after them; they follow each other as they are written.
        cpu:TIME         CPU time of the whole request, parsing and writing included
        wait:TIME        time that passes elsewhere
        hold:TIME        the hold of a long poll
        call:127.0.0.1:PORT/PATH
                         a request to another server; a connection of the pool is held meanwhile
      TIME is 2ms, or 1..3s (uniform), or a mean with its shape: 2ms/erlang4, 2ms/exponential,
      20ms/uniform:0.2 (within 20 %), 2ms/lognormal:0.5 (coefficient of variation).

      The header Server-Timing of each response says what was drawn, in milliseconds. SIGTERM ends it.
      """,
    fr: """
      palier-reference-server : un serveur HTTP dont chaque demande est exacte

      Il dépense des temps de calcul donnés, mesurés par l’horloge de ses fils d’exécution, attend
      des temps donnés et tient des réserves données, pour confronter les prédictions à une vérité
      connue. Il n’écoute que sur 127.0.0.1.

        --port N         le port (8100) ; 0 : un port libre, qu’il affiche
        --mode MODE      sync : chaque processus sert une requête, ferme, puis accepte la suivante
                         async : chaque processus est une boucle d’événements ; les connexions
                         sont distribuées à tour de rôle
                         threads : un processus, un fil d’exécution par connexion
        --workers W      processus, pour sync et async (1)
        --action A       ce que coûte un chemin ; peut être répétée
        --actions FICHIER  de même, une action par ligne ; # commence un commentaire
        --pool N         connexions de chaque processus vers chaque serveur appelé (1)
        --seed S         graine des tirages (nouvelle à chaque fois)

      Une action s’écrit NOM=PARTIE,PARTIE… ; /NOM est son chemin. La moitié du temps de calcul est
      dépensée avant les autres parties, l’autre moitié après ; elles se suivent comme elles sont
      écrites.
        cpu:TEMPS        temps de calcul de toute la requête, lecture et écriture comprises
        wait:TEMPS       temps qui passe ailleurs
        hold:TEMPS       durée pendant laquelle une requête longue est retenue
        call:127.0.0.1:PORT/CHEMIN
                         requête à un autre serveur ; une connexion de la réserve est tenue
                         pendant ce temps
      TEMPS vaut 2ms, ou 1..3s (uniforme), ou une moyenne et sa forme : 2ms/erlang4,
      2ms/exponential, 20ms/uniform:0.2 (à 20 % près), 2ms/lognormal:0.5 (coefficient de
      variation).

      L’en-tête Server-Timing de chaque réponse dit ce qui a été tiré, en millisecondes. SIGTERM
      l’arrête.
      """
  )
}
