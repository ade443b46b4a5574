extension Dossier {
  static let englishTemplate = #"""
    # A Palier dossier: what you run, who uses it, and what they must get.
    # Replace the values by yours, then run `palier check`. All keys: Docs/dossier.md
    #
    # Quantities carry their unit: 250 ms, 12 min, 512 MiB, 8 %, 5 %/month, 20 Mbit/s.
    # What you do not know exactly is an interval: 5..20 s, 8..12 %.

    system: My site
    target: http://127.0.0.1:8000     # where it answers, without a path

    # What users must get. Without it Palier cannot say yes or no.
    objectives:
      p95: { home: 1 s, search: 1 s } # 95 % of responses are at most this slow
      errors: 1 %

    # How many people there are. Palier derives the load from these; registered people are no load.
    population:
      registered: 5_000
      daily_active: 8..12 %           # a share of the registered, or a number
      peak_hour: 15 %                 # share of the day's sessions in the busiest hour
      session: 10 min
      growth: 3..6 %/month

    machine: { cpu: 2, memory: 4 GiB, disk: 80 GB }

    # What runs. `observe` says where Palier finds each service to see what it uses: one of
    # port, pid, cgroup, unit (systemd) or container.
    services:
      web:
        kind: gunicorn
        worker_class: sync            # sync, gthread, gevent, uvicorn…
        workers: 5
        calls: [database]
        observe: { port: 8000 }
      database:
        kind: postgresql
        version: 15
        connections: 100
        observe: { port: 5432 }

    # What a user can do. Each action is one request; `think` is the time a user takes before it.
    actions:
      login:
        request: POST /login
        form: { user: demo, password: $env.PASSWORD }   # secrets come from the environment alone
      home:   { request: GET /, think: 5..20 s }
      search: { request: GET /search?q=palier, think: 5..15 s }
      # writes: yes says that an action changes data; `reset` (below) puts them back.
      # comment: { request: POST /comments, form: { text: Hello }, think: 30 s, writes: yes }

    # What users do: `once` on entering, then each activity over and over.
    journeys:
      visitor:
        share: 100 %
        once: [login]
        activities: [[home, search]]

    # An action whose answer is kept for a while.
    # caches:
    #   home: { service: web, ttl: 30 s, scope: process }

    # What is stored, and how it grows.
    # data:
    #   articles: { rows: 20_000, row: 2 kB, growth: 12 %/year }

    # The network of your users. Tests on this machine leave it out and say so.
    # network: { rtt: 40 ms, rate: 20 Mbit/s }

    # What you think of changing: `palier plan palier.yaml --with gevent` tells what it brings.
    changes:
      gevent: { set: { web.worker_class: gevent, web.workers: 4 } }

    # reset: ./reset-test-data.sh
    """# + "\n"
}
