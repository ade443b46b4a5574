extension Dossier {
  static let frenchTemplate = #"""
    # Un dossier Palier : ce que vous faites tourner, qui s'en sert, et ce qu'il faut garantir.
    # Remplacez les valeurs par les vôtres, puis lancez « palier check ».
    # Toutes les clés : Docs/dossier.fr.md
    #
    # Les quantités ont une unité : 250 ms, 12 min, 512 Mio, 8 %, 5 %/mois, 20 Mbit/s.
    # Les décimales s'écrivent avec un point : 1.5 s.
    # Ce que vous ne savez pas exactement est un intervalle : 5..20 s, 8..12 %.

    system: Mon site
    target: http://127.0.0.1:8000     # où il répond, sans chemin

    # Ce que les utilisateurs doivent obtenir. Sans cela, Palier ne peut dire ni oui ni non.
    objectives:
      p95: { accueil: 1 s, recherche: 1 s }   # 95 % des réponses prennent ce temps au plus
      errors: 1 %

    # Combien de personnes il y a. Palier en déduit la charge ; les inscrits ne sont pas une charge.
    population:
      registered: 5_000
      daily_active: 8..12 %           # une part des inscrits, ou un nombre
      peak_hour: 15 %                 # part des sessions du jour à l'heure de pointe
      session: 10 min
      growth: 3..6 %/mois

    machine: { cpu: 2, memory: 4 Gio, disk: 80 Go }

    # Ce qui tourne. « observe » dit où Palier trouve chaque service pour voir ce qu'il consomme :
    # port, pid, cgroup, unit (systemd) ou container.
    services:
      web:
        kind: gunicorn
        worker_class: sync            # sync, gthread, gevent, uvicorn…
        workers: 5
        calls: [base]
        observe: { port: 8000 }
      base:
        kind: postgresql
        version: 15
        connections: 100
        observe: { port: 5432 }

    # Ce qu'un utilisateur peut faire. Chaque action est une requête ; « think » est le temps de
    # réflexion qui la précède.
    actions:
      connexion:
        request: POST /login
        form: { user: demo, password: $env.PASSWORD }   # les secrets viennent de l'environnement
      accueil:   { request: GET /, think: 5..20 s }
      recherche: { request: GET /search?q=palier, think: 5..15 s }
      # « writes: yes » dit qu'une action modifie les données ; « reset » (plus bas) les remet.
      # commentaire: { request: POST /comments, form: { text: Bonjour }, think: 30 s, writes: yes }

    # Ce que font les utilisateurs : « once » en entrant, puis chaque activité en boucle.
    journeys:
      visiteur:
        share: 100 %
        once: [connexion]
        activities: [[accueil, recherche]]

    # Une action dont la réponse est gardée un moment.
    # caches:
    #   accueil: { service: web, ttl: 30 s, scope: process }

    # Ce qui est stocké, et sa croissance.
    # data:
    #   articles: { rows: 20_000, row: 2 ko, growth: 12 %/an }

    # Le réseau de vos utilisateurs. Les essais sur cette machine l'ignorent et le disent.
    # network: { rtt: 40 ms, rate: 20 Mbit/s }

    # Ce que vous pensez changer : « palier plan palier.yaml --with gevent » dit ce que cela apporte.
    changes:
      gevent: { set: { web.worker_class: gevent, web.workers: 4 } }

    # reset: ./remettre-les-donnees.sh
    """# + "\n"
}
