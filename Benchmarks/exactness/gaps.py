"""How evenly 1,000 requests a second leave."""

import math
from statistics import mean, median, pstdev

from .pages import Page
from .servers import Server, watchful
from .testers import palier, peers

NAME = "gaps"
RATE = 1_000


def measure(options, _):
    found = {}
    for _ in range(options.rounds):
        for kind in ("uniform", "poisson"):
            with Server("--delay", "0.001", *watchful(options.shared)) as server:
                palier(server.url, "--rate", RATE, "--arrivals", kind, "--for", "10s", "--warm-up", "1s")
                found.setdefault(f"Palier {kind}", []).append(evenness(server.arrivals()))
        for name, peer in peers("hey", "h2load", "locust").items():
            with Server("--delay", "0.001", *watchful(options.shared)) as server:
                peer(server.url)
                found.setdefault(f"{name} uniform", []).append(evenness(server.arrivals()))
    return {name: {"rounds": len(results), "variation": median(r[0] for r in results),
                   "deviation": median(r[1] for r in results), "burst": max(r[2] for r in results)}
            for name, results in found.items()}


def evenness(arrivals):
    """The gaps' coefficient of variation, the 99th percentile of the deviations from the grid that
    fits best, and the most arrivals within 10 ms."""
    gaps = [(b - a) * 1e-9 for a, b in zip(arrivals, arrivals[1:])]
    residues = [time * 1e-9 - number / RATE for number, time in enumerate(arrivals)]
    middle = median(residues)
    deviations = sorted(abs(residue - middle) for residue in residues)
    burst, first = 0, 0
    for last, time in enumerate(arrivals):
        while time - arrivals[first] > 10_000_000:
            first += 1
        burst = max(burst, last - first + 1)
    return pstdev(gaps) / mean(gaps), deviations[math.ceil(0.99 * len(deviations)) - 1], burst


def page(found):
    kinds = {"uniform": {"en": "even", "fr": "régulières"}, "poisson": "Poisson"}
    rows = [[{"en": "exact", "fr": "exact"}, kinds["uniform"], "0", "0", "11", ""],
            [{"en": "exact", "fr": "exact"}, "Poisson", "1", "", "", ""]]
    for name, result in found.items():
        tester, kind = name.rsplit(" ", 1)
        rows.append([tester, kinds[kind], f"{result['variation']:.3f}",
                     f"{result['deviation'] * 1e3:.3f}" if kind == "uniform" else "",
                     result["burst"], result["rounds"]])
    return Page(
        title={"en": "Gaps at 1,000 a second", "fr": "Écarts à 1 000 par seconde"},
        words={
            "en": "When requests come, as the server sees it: the standard deviation of the "
                  "gaps over their mean, how far 99 % of the arrivals are at most from the even grid that "
                  "fits best, and the most arrivals within 10 ms in any round.",
            "fr": "Quand les requêtes arrivent, vues par le serveur : l'écart type des "
                  "intervalles rapporté à leur moyenne, la distance que 99 % des arrivées ne dépassent pas "
                  "à la grille régulière la plus proche, et le plus grand nombre d'arrivées en 10 ms."},
        columns=[{"en": "tester", "fr": "testeur"}, {"en": "arrivals", "fr": "arrivées"},
                 {"en": "variation of the gaps", "fr": "variation des intervalles"},
                 {"en": "p99 of the deviation (ms)", "fr": "p99 de l'écart (ms)"},
                 {"en": "most in 10 ms", "fr": "le plus en 10 ms"}, {"en": "rounds", "fr": "essais"}],
        rows=rows)
