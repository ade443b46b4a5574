/// A dossier that uses nearly every key.
enum ExampleDossier {
  static let text = """
    system: Étude LINE
    target: http://127.0.0.1:8000
    objectives: { p95: { chapters: 1 s }, errors: 1 % }
    population: { registered: 100_000, daily_active: 8..12 %, peak_hour: 15 %, session: 12 min, growth: 5 %/month }
    machine: { cpu: 4, memory: 8 GiB, disk: 256 GB, offer: render/pro }
    services:
      web:
        kind: gunicorn
        worker_class: gevent
        workers: 16
        calls: [database]
        limits: { cpu: 4, memory: 8 GiB }
        observe: { cgroup: palier/web }        # or unit, port, pid, container
      database: { kind: postgresql, version: 15, connections: 120, observe: { port: 5432 } }
    caches:
      chapters: { service: web, ttl: 30 s, scope: process }
    actions:
      login:    { request: POST /login, form: { user: $row.user, password: $env.PASSWORD } }
      chapters: { request: GET /chapters, think: 5..20 s }
      comment:  { request: POST /comments, think: 30 s, writes: yes }
      events:   { request: GET /events, held: 1..3 s, think: 0.8 s, timeout: 60 s }
    journeys:
      student:
        share: 95 %
        once: [login]
        activities:                            # go on at the same time, one user
          - [chapters, comment]
          - [events]
      reader: [chapters]
    data:
      students: { rows: 100_000, row: 900 B, growth: 12 %/year }
    network: { rtt: 40 ms, rate: 20 Mbit/s }
    thresholds: [ { metric: cpu, watch: 70 %, urgent: 85 %, do: "add cores" } ]
    changes:
      workers: { set: { web.workers: 8 } }
      indexes: { sql: migrations/indexes.sql }
      cached:
        set:
          caches.comments: { service: web, ttl: 5 s, actions: [comment] }
          services.web.limits:
            cpu: 0.5
            memory: 1 GiB
          objectives.p95.chapters: 300 ms
          actions.chapters.think: 1..2 s
    rows: users.csv
    reset: ./reset-test-data.sh

    """
}
