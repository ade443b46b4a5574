import PalierPlanning

/// Workers and connections.
extension ContradictionTests {
  static let workers = [
    // Impact Data: 8 vCPU × 2 + 1 gevent workers of 1,000 connections before MySQL's 500.
    Case(
      "Impact Data's workers may open 17,000 connections",
      "database-connections",
      """
      services:
        web: { kind: gunicorn, worker_class: gevent, workers: ⟪17, pool: ⟪1000, calls: [database] }
        database: { kind: mysql, connections: ⟪500 }
      """,
      "web may open 17,000 connections (17 × 1000); database accepts 500"
    ),
    // Étude LINE: 8 uvicorn workers; SQLAlchemy's pool is 5 and 10 more; the plan allows 120.
    Case(
      "Étude LINE's workers fill what PostgreSQL keeps back",
      "database-connections",
      """
      services:
        web: { kind: gunicorn, worker_class: uvicorn, workers: ⟪8, pool: ⟪15, calls: [database] }
        database: { kind: postgresql, connections: ⟪120 }
      """,
      "web may open 120 connections (8 × 15); database accepts 120, 3 of which it keeps back"
    ),
    Case(
      "synchronous workers hold one connection each",
      "database-connections",
      """
      services:
        web: { kind: gunicorn, workers: 9, calls: [database] }
        database: { kind: postgresql, connections: 100 }
      """
    ),
    Case(
      "threads hold one connection each, of two services",
      "database-connections",
      """
      services:
        web: { kind: gunicorn, worker_class: gthread, workers: ⟪4, threads: ⟪8, calls: [database] }
        jobs: { kind: other, worker_class: sync, workers: ⟪10, calls: [database] }
        database: { kind: mariadb, connections: ⟪40 }
      """,
      "web and jobs may open 42 connections (4 × 8 + 10); database accepts 40"
    ),
    Case(
      "a pooler stands between",
      "database-connections",
      """
      services:
        web: { kind: gunicorn, worker_class: gevent, workers: 16, connections: 1000, calls: [pooler] }
        pooler: { kind: pgbouncer, connections: 2000, pool: 50, calls: [database] }
        database: { kind: postgresql, connections: 100 }
      """
    ),
    Case(
      "nothing is said of the pool of asynchronous workers",
      "database-connections",
      """
      services:
        web: { kind: gunicorn, worker_class: gevent, workers: 16, calls: [database] }
        database: { kind: postgresql, connections: 20 }
      """
    ),
    // The game site before its change: 9 synchronous workers, claimed to hold 10 to 15 players.
    // Each holds `events` for 2 s of every 2.8 s: 9 / (2 / 2.8) = 12.6 players.
    Case(
      "the game site's nine workers are full at 12 players",
      "held-requests",
      """
      services: { web: { kind: gunicorn, worker_class: sync, workers: ⟪9 } }
      actions: { events: { request: GET /events, held: ⟪2 s, think: 0.8 s } }
      claims: [ { capacity: { users: ⟪10..15 } } ]
      """,
      "10 to 15 people at the same time are claimed; held requests fill the 9 workers of web at 12"
    ),
    // After its change: 16 gevent workers, which hold many requests each.
    Case(
      "the game site's asynchronous workers hold more",
      "held-requests",
      """
      services: { web: { kind: gunicorn, worker_class: gevent, workers: 16 } }
      actions: { events: { request: GET /events, held: 2 s, think: 0.8 s } }
      claims: [ { capacity: { users: 200..500 } } ]
      """
    ),
    // The game site's own claims: that 99 do not fit, and that a change makes room for 200.
    Case(
      "who denies a capacity, or speaks of other workers, claims nothing of these",
      "held-requests",
      """
      services: { web: { kind: gunicorn, worker_class: sync, workers: 9 } }
      actions: { events: { request: GET /events, held: 2 s, think: 0.8 s } }
      changes: { after: { set: { web.worker_class: gevent } } }
      claims:
        - { capacity: { users: 99 }, bound: at_most }
        - { capacity: { users: 200 }, with: after }
      """
    ),
  ]
}
