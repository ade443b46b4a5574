"""Offered 1,000 a second for 10 s, with one stall of 1 s."""

from statistics import median

from .pages import Page, milliseconds
from .servers import Server
from .testers import palier, peers

NAME = "stall"
EXACT = {"p95": 0.515, "p99": 0.915}


def measure(options, _):
    found = {}
    for _ in range(options.rounds):
        with Server("--delay", "0.015", "--stall", "5,1") as server:
            step = palier(server.url, "--rate", "1000", "--arrivals", "uniform", "--for", "10s",
                          "--warm-up", "100ms")["steps"][0]
            found.setdefault("Palier", []).append({**step["latency"], "sent": step["completions"]})
        for name, peer in peers("wrk", "hey", "locust").items():
            with Server("--delay", "0.015", "--stall", "5,1") as server:
                found.setdefault(name, []).append(peer(server.url))
    keys = ("p95", "p99", "sent")
    return {name: {"rounds": len(results), **{key: _middle(results, key) for key in keys}}
            for name, results in found.items()}


def _middle(results, key):
    values = [result[key] for result in results if result.get(key) is not None]
    return median(values) if values else None


def page(found):
    rows = [[{"en": "exact", "fr": "exact"}, *map(milliseconds, EXACT.values()), "10,000", ""]]
    rows += [[name, milliseconds(result["p95"]), milliseconds(result["p99"]),
              "" if result["sent"] is None else f"{result['sent']:,.0f}", result["rounds"]] for name, result in found.items()]
    return Page(
        title={"en": "A stall of one second in ten", "fr": "Un arrêt d'une seconde sur dix"},
        words={
            "en": "1,000 requests a second are due for 10 s; each takes 15 ms, but for one second in the "
                  "middle the server takes nothing up. Half a second is then the exact p95. wrk "
                  "cannot be told a rate; hey, with 20 requests a second for each of 50 connections, and "
                  "Locust, with 50 users, send what these have time for. They leave out the requests that "
                  "users would have sent meanwhile.",
            "fr": "1 000 requêtes par seconde sont dues pendant 10 s ; chacune dure 15 ms, mais pendant une "
                  "seconde, au milieu, le serveur ne prend rien en charge. Le p95 exact est alors d'une "
                  "demi-seconde. On ne peut pas donner de débit à wrk ; hey, avec 20 requêtes par "
                  "seconde sur chacune de 50 connexions, et Locust, avec 50 personnes, envoient ce que "
                  "celles-ci ont le temps d'envoyer. Ils oublient les requêtes que des personnes auraient "
                  "envoyées pendant ce temps."},
        columns=[{"en": "tester", "fr": "testeur"}, "p95 (ms)", "p99 (ms)",
                 {"en": "responses", "fr": "réponses"}, {"en": "rounds", "fr": "essais"}],
        rows=rows)
